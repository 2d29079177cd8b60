package dev.fettle.parse.markdown;

import java.util.List;

/**
 * Lines of code as one text: common indentation and blank lines at both ends taken off.
 *
 * @param skipped how many blank lines were taken off at the start
 */
record CodeText(String text, int skipped) {

  static CodeText of(List<String> lines) {
    int first = 0;
    int end = lines.size();
    while (first < end && lines.get(first).isBlank()) {
      first++;
    }
    while (end > first && lines.get(end - 1).isBlank()) {
      end--;
    }
    List<String> kept = lines.subList(first, end);
    int margin = margin(kept);
    List<String> shifted =
        kept.stream().map(line -> line.isBlank() ? "" : line.substring(margin)).toList();
    return new CodeText(String.join("\n", shifted), first);
  }

  /** How many blanks, the same in each line, all lines begin with. */
  private static int margin(List<String> lines) {
    String common = null;
    for (String line : lines) {
      if (!line.isBlank()) {
        String indent = line.substring(0, indent(line));
        common = common == null ? indent : shared(common, indent);
      }
    }
    return common == null ? 0 : common.length();
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static String shared(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return one.substring(0, at);
  }
}
