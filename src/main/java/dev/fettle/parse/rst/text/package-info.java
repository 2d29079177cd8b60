/**
 * Lines of reStructuredText with their numbers, and the character classes that its rules stand on.
 */
@NullMarked
package dev.fettle.parse.rst.text;

import org.jspecify.annotations.NullMarked;
