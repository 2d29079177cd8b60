/** The grammar of shells: words, quoting, what is still open, and what looks like a command. */
@NullMarked
package dev.fettle.console.shell;

import org.jspecify.annotations.NullMarked;
