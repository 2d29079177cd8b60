package dev.fettle.parse.markdown;

import java.util.Locale;

/**
 * What an author wrote behind the opening fence of a code block.
 *
 * @param language lower case, or empty
 * @param title a caption, or empty
 */
record FenceInfo(String language, String title) {

  static FenceInfo of(String written) {
    String info = written.strip();
    String title = Attributes.value(info, "title");
    return new FenceInfo(language(info).toLowerCase(Locale.ROOT), title);
  }

  /** {@code bash}, {@code bash {linenos=table}}, {@code {.bash .numbered}}, {@code rust,ignore}. */
  private static String language(String info) {
    if (info.startsWith("{")) {
      int dot = info.indexOf('.');
      return dot < 0 ? "" : word(info, dot + 1);
    }
    String word = word(info, 0);
    return word.indexOf('=') >= 0 ? "" : word;
  }

  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && " \t{},;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }
}
