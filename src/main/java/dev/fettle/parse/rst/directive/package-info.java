/** Reads directives: how one is written, and what each of them means. */
@NullMarked
package dev.fettle.parse.rst.directive;

import org.jspecify.annotations.NullMarked;
