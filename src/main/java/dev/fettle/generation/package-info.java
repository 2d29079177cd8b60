/**
 * Keeps the index in step with the content: reads what changed, and swaps the next generation in
 * whole.
 */
@NullMarked
package dev.fettle.generation;

import org.jspecify.annotations.NullMarked;
