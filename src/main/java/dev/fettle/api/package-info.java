/** The HTTP door. */
@NullMarked
package dev.fettle.api;

import org.jspecify.annotations.NullMarked;
