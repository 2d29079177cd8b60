package dev.fettle.diagnose.iptables.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a command above an output tells of it.
 *
 * @param table that it names or, with a listing command, means; empty when unknown
 * @param chain the only one it prints; empty for all
 * @param v6 whether of ip6tables
 * @param filtered whether a pipe leaves lines out
 */
record Call(String table, String chain, boolean v6, boolean filtered) {

  static final Call NONE = new Call("", "", false, false);

  private static final Set<String> TABLES = Set.of("nat", "filter", "mangle", "raw", "security");
  private static final Set<String> CUTTING =
      Set.of("grep", "egrep", "head", "tail", "awk", "sed", "cut", "sort", "less", "more");

  /** Reads {@code command}; empty when it is no iptables that prints. */
  static Optional<Call> of(String command) {
    if (!command.contains("tables")) {
      return Optional.empty();
    }
    List<String> words = Words.of(command.replace("|", " | "));
    int at = 0;
    while (at < words.size() && !isProgram(words.get(at))) {
      at++;
    }
    if (at == words.size()) {
      return Optional.empty();
    }
    boolean saver = words.get(at).endsWith("-save");
    Call call = options(words.subList(at + 1, words.size()), saver);
    return Optional.of(
        new Call(call.table, call.chain, words.get(at).contains("ip6"), call.filtered));
  }

  private static boolean isProgram(String word) {
    String name = word.substring(word.lastIndexOf('/') + 1);
    return name.startsWith("iptables") || name.startsWith("ip6tables");
  }

  private static Call options(List<String> words, boolean saver) {
    String table = saver ? "" : "filter";
    String chain = "";
    boolean piped = false;
    boolean filtered = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      piped |= word.equals("|");
      filtered |= piped && CUTTING.contains(word);
      if (piped) {
        continue;
      }
      if (word.equals("-t") || word.equals("--table")) {
        table = TABLES.contains(next) ? next : table;
      } else if (word.startsWith("--table=") || word.startsWith("-t")) {
        table = TABLES.contains(tail(word)) ? tail(word) : table;
      } else if (lists(word) && isChain(next)) {
        chain = next;
      }
    }
    return new Call(table, chain, false, filtered);
  }

  private static String tail(String word) {
    return word.startsWith("--table=") ? word.substring(8) : word.substring(2);
  }

  private static boolean lists(String word) {
    return word.startsWith("--list")
        || word.startsWith("-") && (word.endsWith("L") || word.endsWith("S"));
  }

  private static boolean isChain(String word) {
    return !word.isEmpty() && Character.isLetter(word.charAt(0));
  }
}
