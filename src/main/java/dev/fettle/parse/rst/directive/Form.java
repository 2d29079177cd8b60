package dev.fettle.parse.rst.directive;

import java.util.Set;

/**
 * How a directive is written.
 *
 * @param required how many arguments it must have
 * @param optional how many more it may have
 * @param blanks whether the last argument may hold blanks
 * @param content whether it may have content
 * @param options the options it knows; empty for none, {@link #ANY} for all
 */
record Form(int required, int optional, boolean blanks, boolean content, Set<String> options) {

  static final Set<String> ANY = Set.of("*");
  private static final Set<String> USUAL = Set.of("class", "name");

  /** One argument with blanks, if any, any options, and content. */
  static final Form OPEN = new Form(0, 1, true, true, ANY);

  /** Content only. */
  static final Form BODY = new Form(0, 0, true, true, USUAL);

  /** An argument with blanks, and content. */
  static final Form TITLED = new Form(1, 0, true, true, USUAL);

  /** An argument with blanks. */
  static final Form LINE = new Form(1, 0, true, false, USUAL);

  /** Content, and nothing else at all. */
  static final Form BARE = new Form(0, 0, false, true, Set.of());

  /** At most one word, any options, and content. */
  static final Form CODE = new Form(0, 1, false, true, ANY);

  Form with(String... names) {
    return new Form(required, optional, blanks, content, Set.of(names));
  }

  Form withArguments(int must, int may) {
    return new Form(must, may, blanks, content, options);
  }

  boolean takesArguments() {
    return required + optional > 0;
  }

  boolean takesOptions() {
    return !options.isEmpty();
  }

  boolean knows(String option) {
    return options.equals(ANY) || options.contains(option);
  }
}
