/** The embedded engine: candidates, full-text search and the stored procedures, on Lucene. */
@NullMarked
package dev.fettle.index.lucene;

import org.jspecify.annotations.NullMarked;
