/** Finds content files, splits off front matter, names positions and problems in them. */
@NullMarked
package dev.fettle.source;

import org.jspecify.annotations.NullMarked;
