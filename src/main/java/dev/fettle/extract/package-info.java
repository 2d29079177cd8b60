/** Reads runbooks out of a document's sections. */
@NullMarked
package dev.fettle.extract;

import org.jspecify.annotations.NullMarked;
