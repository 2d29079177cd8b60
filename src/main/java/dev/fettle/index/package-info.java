/** Finds candidate procedures for a text, fast and generously. */
@NullMarked
package dev.fettle.index;

import org.jspecify.annotations.NullMarked;
