/** What recognisers read with: words, tables by their header's offsets, addresses, JSON. */
@NullMarked
package dev.fettle.diagnose.text;

import org.jspecify.annotations.NullMarked;
