/** Finds the cells of tables that are drawn with characters. */
@NullMarked
package dev.fettle.parse.rst.table;

import org.jspecify.annotations.NullMarked;
