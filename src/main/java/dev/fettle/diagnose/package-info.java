/** Reads recognised command output into facts, and facts into verdicts. */
@NullMarked
package dev.fettle.diagnose;

import org.jspecify.annotations.NullMarked;
