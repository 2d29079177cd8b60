/** Decides which candidates hold, why, and with which values; or that none does. */
@NullMarked
package dev.fettle.match;

import org.jspecify.annotations.NullMarked;
