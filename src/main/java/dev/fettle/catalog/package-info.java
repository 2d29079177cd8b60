/** All runbooks, linked and checked, built once. */
@NullMarked
package dev.fettle.catalog;

import org.jspecify.annotations.NullMarked;
