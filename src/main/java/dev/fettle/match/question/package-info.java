/** What a question in a person's words asks for, and the shortlist that it gets. */
@NullMarked
package dev.fettle.match.question;

import org.jspecify.annotations.NullMarked;
