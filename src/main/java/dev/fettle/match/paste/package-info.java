/** The paste as the matcher sees it: its telling lines, and how much their words say. */
@NullMarked
package dev.fettle.match.paste;

import org.jspecify.annotations.NullMarked;
