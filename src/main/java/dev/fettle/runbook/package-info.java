/** What an operator knows: symptoms, checks, procedures, commands. */
@NullMarked
package dev.fettle.runbook;

import org.jspecify.annotations.NullMarked;
