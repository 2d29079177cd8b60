/** Reads blocks: one small reader for each construct. */
@NullMarked
package dev.fettle.parse.rst.block;

import org.jspecify.annotations.NullMarked;
