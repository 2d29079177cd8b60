/** Turns a source into a document; never fails on content. */
@NullMarked
package dev.fettle.parse;

import org.jspecify.annotations.NullMarked;
