/** Reads values for a procedure's parameters out of a paste, each with its source. */
@NullMarked
package dev.fettle.binding;

import org.jspecify.annotations.NullMarked;
