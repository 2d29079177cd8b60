/** What recognisers and checks are, and the records that go between them. */
@NullMarked
package dev.fettle.diagnose.fact;

import org.jspecify.annotations.NullMarked;
