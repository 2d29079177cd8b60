/** AsciiDoc through Asciidoctor. */
@NullMarked
package dev.fettle.parse.asciidoc;

import org.jspecify.annotations.NullMarked;
