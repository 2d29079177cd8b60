package dev.fettle.diagnose.iptables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what {@code iptables-save} printed in the other ways of iptables. */
final class Forms {

  private final boolean numeric;
  private final StringBuilder out = new StringBuilder();

  private Forms(boolean numeric) {
    this.numeric = numeric;
  }

  /** {@code iptables -t T -S} for each table, under its command. */
  static String spec(String save) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, List<String>> table : tables(save).entrySet()) {
      out.append("[root@node-1 ~]# iptables -t ").append(table.getKey()).append(" -S\n");
      for (String line : table.getValue()) {
        String[] words = line.substring(1).split(" ");
        if (line.startsWith(":")) {
          boolean user = words[1].equals("-");
          out.append(user ? "-N " + words[0] : "-P " + words[0] + " " + words[1]).append('\n');
        }
      }
      table.getValue().stream()
          .filter(l -> l.startsWith("-A"))
          .forEach(l -> out.append(l).append('\n'));
    }
    return out.toString();
  }

  /** {@code iptables -t T -nvL --line-numbers} for each table, without the commands. */
  static String list(String save) {
    return list(save, true);
  }

  /** {@code iptables -t T -nL} for each table. */
  static String plain(String save) {
    return list(save, false);
  }

  private static String list(String save, boolean verbose) {
    Forms forms = new Forms(verbose);
    tables(save).forEach(forms::table);
    return forms.out.toString();
  }

  private static Map<String, List<String>> tables(String save) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    for (String line : save.lines().toList()) {
      if (line.startsWith("*")) {
        lines = new ArrayList<>();
        tables.put(line.substring(1), lines);
      } else if (line.startsWith(":") || line.startsWith("-A")) {
        lines.add(line);
      }
    }
    return tables;
  }

  private void table(String name, List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(":")) {
        String[] words = line.substring(1).split(" ");
        chain(words[0], words[1], lines);
      }
    }
  }

  private void chain(String name, String policy, List<String> lines) {
    long jumps =
        lines.stream()
            .filter(l -> l.startsWith("-A") && (l + " ").contains("-j " + name + " "))
            .count();
    String state =
        policy.equals("-")
            ? jumps + " references"
            : "policy " + policy + (numeric ? " 0 packets, 0 bytes" : "");
    out.append("Chain ").append(name).append(" (").append(state).append(")\n");
    out.append(
        numeric
            ? "num   pkts bytes target     prot opt in     out     source               destination\n"
            : "target     prot opt source               destination\n");
    int number = 0;
    for (String line : lines) {
      if (line.startsWith("-A " + name + " ")) {
        number++;
        out.append(numeric ? "%-4d     0     0 ".formatted(number) : "")
            .append(new Row(line).text(numeric))
            .append('\n');
      }
    }
    out.append('\n');
  }

  /** One rule. */
  private static final class Row {

    private final List<String> words = words();
    private final String line;
    private String target = "";
    private String protocol = "all";
    private String in = "*";
    private String outgoing = "*";
    private String source = "0.0.0.0/0";
    private String destination = "0.0.0.0/0";
    private final StringBuilder tail = new StringBuilder();
    private final StringBuilder effect = new StringBuilder();
    private String not = "";

    Row(String line) {
      this.line = line;
      split();
      String any = line.contains("::") || line.contains("fd00:") ? "::/0" : "0.0.0.0/0";
      source = any;
      destination = any;
      for (int i = 2; i < words.size(); i++) {
        i = word(i);
      }
    }

    private static List<String> words() {
      return new ArrayList<>();
    }

    private void split() {
      boolean quoted = false;
      StringBuilder word = new StringBuilder();
      for (char c : (line + " ").toCharArray()) {
        if (c == '"') {
          quoted = !quoted;
        } else if (c == ' ' && !quoted) {
          if (!word.isEmpty()) {
            words.add(word.toString());
          }
          word.setLength(0);
        } else {
          word.append(c);
        }
      }
    }

    private int word(int i) {
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      String space = not.isEmpty() ? " " : " ! ";
      switch (words.get(i)) {
        case "!" -> {
          not = "!";
          return i;
        }
        case "-s" -> source = not + bare(next);
        case "-d" -> destination = not + bare(next);
        case "-p" -> protocol = not + next;
        case "-i" -> in = not + next;
        case "-o" -> outgoing = not + next;
        case "-j" -> target = next;
        case "--comment" -> tail.append(" /* ").append(next).append(" */");
        case "--ctstate" -> tail.append(space).append("ctstate ").append(next);
        case "--dport" ->
            tail.append(' ').append(protocol).append(" dpt:").append(not).append(next);
        case "--dst-type", "--src-type" ->
            tail.append(" ADDRTYPE match ")
                .append(words.get(i).substring(2))
                .append(' ')
                .append(not)
                .append(next);
        case "--mark" -> tail.append(" mark match").append(space).append(next);
        case "--probability" ->
            tail.append(" statistic mode random").append(space).append("probability ").append(next);
        case "--nfacct-name" -> tail.append(" nfacct-name  ").append(next);
        case "--reject-with" -> effect.append(" reject-with ").append(next);
        case "--to-destination" -> effect.append(' ').append(protocol).append(" to:").append(next);
        case "--set-xmark" -> effect.append(xmark(next));
        case "--set" ->
            tail.append(" recent: SET name: ")
                .append(words.get(i + 2))
                .append(" side: source mask: 255.255.255.255");
        case "--rcheck" ->
            tail.append(" recent: CHECK seconds: 10800 reap name: ")
                .append(words.get(i + 5))
                .append(" side: source mask: 255.255.255.255");
        case "--random-fully" -> effect.append(" random-fully");
        default -> {
          return i;
        }
      }
      not = "";
      return i
          + (words.get(i).startsWith("--r") && !words.get(i).equals("--reject-with")
                  || words.get(i).equals("--set")
              ? 0
              : 1);
    }

    private static String xmark(String text) {
      String value = text.substring(0, text.indexOf('/'));
      return text.endsWith("/0x0") ? " MARK xor " + value : " MARK or " + value;
    }

    private static String bare(String net) {
      return net.endsWith("/32") || net.endsWith("/128") ? net.substring(0, net.indexOf('/')) : net;
    }

    String text(boolean devices) {
      String middle = devices ? "%-6s %-6s ".formatted(in, outgoing) : "";
      return "%-10s %-4s --  %s%-20s %-20s%s%s"
          .formatted(target, protocol, middle, source, destination, tail, effect);
    }
  }
}
