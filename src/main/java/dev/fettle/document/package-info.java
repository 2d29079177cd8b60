/** One tree for three markups. */
@NullMarked
package dev.fettle.document;

import org.jspecify.annotations.NullMarked;
