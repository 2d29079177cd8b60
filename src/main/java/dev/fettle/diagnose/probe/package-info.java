/** Snippets that collect what Fettle can judge, and only read. */
@NullMarked
package dev.fettle.diagnose.probe;

import org.jspecify.annotations.NullMarked;
