/** The reStructuredText that operators write, transcribed to AsciiDoc. */
@NullMarked
package dev.fettle.parse.rst;

import org.jspecify.annotations.NullMarked;
