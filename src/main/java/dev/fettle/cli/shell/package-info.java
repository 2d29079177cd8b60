/**
 * How a command of the terminal is called: its arguments, its help, its exit code, on Spring Shell.
 */
@NullMarked
package dev.fettle.cli.shell;

import org.jspecify.annotations.NullMarked;
