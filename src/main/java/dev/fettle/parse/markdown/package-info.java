/** CommonMark, GitHub tables and alerts, through flexmark. */
@NullMarked
package dev.fettle.parse.markdown;

import org.jspecify.annotations.NullMarked;
