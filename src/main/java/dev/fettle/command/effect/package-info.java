/** Reads the effect of a command from its grammar, tool by tool; nothing is ever run. */
@NullMarked
package dev.fettle.command.effect;

import org.jspecify.annotations.NullMarked;
