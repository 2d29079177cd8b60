/** Reads running text: markup, references and roles, and settles the references at the end. */
@NullMarked
package dev.fettle.parse.rst.inline;

import org.jspecify.annotations.NullMarked;
