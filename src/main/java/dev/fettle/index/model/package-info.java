/**
 * Tells the meaning of a text by a small model, which is no part of Fettle unless it is built in.
 */
@NullMarked
package dev.fettle.index.model;

import org.jspecify.annotations.NullMarked;
