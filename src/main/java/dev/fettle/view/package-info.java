/** The one shape in which every door shows answers, procedures and problems, and its JSON. */
@NullMarked
package dev.fettle.view;

import org.jspecify.annotations.NullMarked;
