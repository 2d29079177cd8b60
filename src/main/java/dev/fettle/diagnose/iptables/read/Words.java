package dev.fettle.diagnose.iptables.read;

import java.util.ArrayList;
import java.util.List;

/** Words of a line, at white space; what stands in double quotes is one word. */
final class Words {

  private Words() {}

  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      if (line.charAt(i) <= ' ') {
        i++;
      } else if (line.charAt(i) == '"') {
        i = quoted(line, i + 1, words);
      } else {
        int end = end(line, i);
        words.add(line.substring(i, end));
        i = end;
      }
    }
    return words;
  }

  private static int end(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) > ' ') {
      i++;
    }
    return i;
  }

  private static int quoted(String line, int from, List<String> words) {
    StringBuilder word = new StringBuilder();
    int i = from;
    while (i < line.length() && line.charAt(i) != '"') {
      if (line.charAt(i) == '\\' && i + 1 < line.length()) {
        i++;
      }
      word.append(line.charAt(i));
      i++;
    }
    words.add(word.toString());
    return i + 1;
  }
}
