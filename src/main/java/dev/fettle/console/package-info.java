/** Reads console text as people paste it: prompts, commands, output, volatile tokens, values. */
@NullMarked
package dev.fettle.console;

import org.jspecify.annotations.NullMarked;
