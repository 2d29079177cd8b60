/** Reads command templates, fills them safely and says what a command does to a system. */
@NullMarked
package dev.fettle.command;

import org.jspecify.annotations.NullMarked;
