package dev.fettle.extract.words;

import java.util.List;
import java.util.Set;

/** Tells from the words and the language of a block whether it shows what a command printed. */
public final class OutputCues {

  /** Languages in which blocks hold files and programs; output is named so, or not at all. */
  private static final Set<String> FILES =
      Set.of(
          ("yaml yml json toml ini xml properties hcl terraform dockerfile python py go java"
                  + " javascript js typescript ts jsx tsx c cpp csharp ruby rust php sql css html"
                  + " proto makefile lua perl groovy kotlin swift diff mermaid promql graphql rego"
                  + " nginx jinja jinja2 scss conf cfg yaml+jinja vim")
              .split(" "));

  private static final Set<String> PROGRAMS =
      Set.of(
          ("python py go java javascript js typescript ts jsx tsx c cpp csharp ruby rust php sql"
                  + " css html proto makefile lua perl groovy kotlin swift diff mermaid promql"
                  + " graphql rego hcl terraform dockerfile scss vim jinja jinja2 nginx")
              .split(" "));

  private static final Set<String> CUES =
      Set.of(
          "output",
          "outputs",
          "result",
          "results",
          "response",
          "returns",
          "return",
          "prints",
          "displays",
          "shows",
          "shown",
          "输",
          "返",
          "结");

  private static final List<String> CUE_PHRASES =
      List.of("similar to", "looks like", "look like", "should see", "will see", "you get", "如下");

  private static final int CUE_CHARACTERS_MAX = 200;

  private OutputCues() {}

  /** Whether a block of {@code language} right after a command may be its output. */
  public static boolean isOutputLanguage(String language) {
    return !FILES.contains(language);
  }

  /** Whether a block of {@code language} holds a program, whose words report no fault. */
  public static boolean isProgram(String language) {
    return PROGRAMS.contains(language);
  }

  /** Whether {@code prose} announces output: "Output:", "This should return". */
  public static boolean isCue(String prose) {
    if (prose.length() > CUE_CHARACTERS_MAX) {
      return false;
    }
    List<String> words = Words.of(prose);
    String joined = String.join(" ", words);
    return words.stream().anyMatch(CUES::contains)
        || CUE_PHRASES.stream().anyMatch(joined::contains)
        || prose.contains("如下");
  }

  /**
   * Where output ends and list items of the author begin that their indentation glued to the block:
   * after its last blank line, the only lines with a bullet, and several words long. The text's
   * length when there are none.
   */
  public static int proseTail(String text) {
    int blank = text.stripTrailing().lastIndexOf("\n\n");
    int tail = blank < 0 ? -1 : text.indexOf("* ", blank);
    boolean glued =
        tail >= 0
            && text.substring(blank, tail).isBlank()
            && !text.startsWith("* ")
            && !text.substring(0, blank).contains("\n* ");
    return glued && isProse(text.substring(tail)) ? tail : text.length();
  }

  private static boolean isProse(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .allMatch(line -> line.strip().startsWith("* ") && Words.of(line).size() > 2);
  }
}
