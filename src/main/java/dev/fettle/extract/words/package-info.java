/** What words alone say: that something failed, that output follows, what a heading is called. */
@NullMarked
package dev.fettle.extract.words;

import org.jspecify.annotations.NullMarked;
