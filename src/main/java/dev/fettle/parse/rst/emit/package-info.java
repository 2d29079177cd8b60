/** Writes a document as AsciiDoc text that Asciidoctor reads back without loss. */
@NullMarked
package dev.fettle.parse.rst.emit;

import org.jspecify.annotations.NullMarked;
