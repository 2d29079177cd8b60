/** What a command means for the system beyond its effect: how far it reaches, and the way back. */
@NullMarked
package dev.fettle.command.consequence;

import org.jspecify.annotations.NullMarked;
