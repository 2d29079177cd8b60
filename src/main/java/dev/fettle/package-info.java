/** Wires the rooms and opens a door. */
@NullMarked
package dev.fettle;

import org.jspecify.annotations.NullMarked;
