/** Measures the product: retrieval on labelled pastes. */
@NullMarked
package dev.fettle.measure;

import org.jspecify.annotations.NullMarked;
