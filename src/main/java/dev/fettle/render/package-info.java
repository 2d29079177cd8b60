/** Writes a runbook or an answer for a medium. */
@NullMarked
package dev.fettle.render;

import org.jspecify.annotations.NullMarked;
