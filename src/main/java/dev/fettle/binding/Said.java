package dev.fettle.binding;

import dev.fettle.console.Exchange;
import dev.fettle.console.Exchange.Printed;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that messages name together with what they are: {@code pod "web-0"}. */
final class Said {

  private static final double NAMED = 0.8;
  private static final double SEEN = 0.6;

  /** A longer line is a dump, not a message. */
  private static final int LINE_MAX = 4_000;

  private static final int VALUES_MAX = 200;

  /** A way of saying a value; its first group is the value. */
  private record Phrase(ParameterKind kind, Pattern pattern, double confidence) {

    static Phrase of(ParameterKind kind, double confidence, String expression) {
      return new Phrase(kind, Pattern.compile(expression), confidence);
    }
  }

  private static final List<Phrase> PHRASES =
      List.of(
          Phrase.of(ParameterKind.IMAGE, NAMED, "(?i)\\bimage[: ]++\"([^\"\\s]++)\""),
          Phrase.of(ParameterKind.IMAGE, NAMED, "(?i)\\bmanifest for ([^\\s,]++) not found"),
          Phrase.of(ParameterKind.IMAGE, NAMED, "(?i)pull access denied for ([^\\s,]++)"),
          Phrase.of(ParameterKind.POD, NAMED, "(?i)\\bpods?+ \"(?:[a-z0-9-]++/)?+([a-z0-9.-]++)\""),
          Phrase.of(ParameterKind.POD, NAMED, "\\bpod/([a-z0-9.-]++)"),
          Phrase.of(
              ParameterKind.POD,
              NAMED,
              "(?<![a-z0-9.-])([a-z0-9.-]++)_[a-z0-9-]++\\([0-9a-f-]{8,36}\\)"),
          Phrase.of(ParameterKind.NAMESPACE, NAMED, "(?i)\\bnamespaces?+ \"([a-z0-9-]++)\""),
          Phrase.of(ParameterKind.NAMESPACE, NAMED, "^Namespace: ++([a-z0-9-]++)$"),
          Phrase.of(
              ParameterKind.NAMESPACE,
              NAMED,
              "(?<![a-z0-9.-])[a-z0-9.-]++_([a-z0-9-]++)\\([0-9a-f-]{8,36}\\)"),
          Phrase.of(ParameterKind.NODE, NAMED, "(?i)\\bnodes?+ \"([A-Za-z0-9.-]++)\""),
          Phrase.of(ParameterKind.NODE, NAMED, "^Node: ++([A-Za-z0-9.-]++)"),
          Phrase.of(
              ParameterKind.NODE, NAMED, "^(?:fatal|failed|unreachable): \\[([A-Za-z0-9.-]++)"),
          Phrase.of(ParameterKind.NODE, NAMED, "\\bnode/([A-Za-z0-9.-]++)"),
          Phrase.of(ParameterKind.NODE, NAMED, "\\bnodes?+ ([a-z][a-z.-]*+[0-9][a-z0-9.-]*+)"),
          Phrase.of(
              ParameterKind.UNIT, NAMED, "(?<![A-Za-z0-9@._-])([A-Za-z0-9@_-]++\\.service)\\b"),
          Phrase.of(
              ParameterKind.INTERFACE,
              NAMED,
              "(?i)\\b(?:device|interface|dev) \"?+([a-z][a-z_-]*+[0-9][A-Za-z0-9._-]*+)"),
          Phrase.of(ParameterKind.INTERFACE, SEEN, "^[0-9]++: ([A-Za-z0-9._-]++)[@:]"),
          Phrase.of(ParameterKind.PORT, NAMED, "(?i)\\bport[ =:]++'?+([0-9]{2,5})\\b"),
          Phrase.of(ParameterKind.PORT, SEEN, "[0-9A-Za-z]:([0-9]{2,5})\\b(?![:.])"),
          Phrase.of(
              ParameterKind.CONTAINER,
              NAMED,
              "(?i)\\bcontainer:? \"?+([A-Za-z0-9][A-Za-z0-9_.-]{2,})\"?+"),
          Phrase.of(
              ParameterKind.CIDR,
              SEEN,
              "(?<![0-9.])([0-9]{1,3}(?:\\.[0-9]{1,3}){3}/[0-9]{1,2})(?![0-9])"),
          Phrase.of(
              ParameterKind.IP,
              SEEN,
              "(?<![0-9.])([0-9]{1,3}(?:\\.[0-9]{1,3}){3})(?![0-9./]|\\.[0-9])"),
          Phrase.of(
              ParameterKind.FILE, NAMED, "['\" ](/[A-Za-z0-9_./@+-]++)['\"]?+: [Nn]o such file"),
          Phrase.of(
              ParameterKind.FILE, SEEN, "['\" =](/[A-Za-z0-9_.@+-]++(?:/[A-Za-z0-9_.@+-]++)++)"));

  private Said() {}

  static List<Candidate> of(List<Exchange> exchanges, ParameterKind kind) {
    List<Candidate> values = new ArrayList<>();
    for (Phrase phrase : PHRASES) {
      if (phrase.kind() == kind) {
        for (Exchange exchange : exchanges) {
          exchange.output().stream()
              .filter(line -> line.text().length() <= LINE_MAX)
              .forEach(line -> find(phrase, line, values));
        }
      }
    }
    return values;
  }

  private static void find(Phrase phrase, Printed line, List<Candidate> values) {
    Matcher matcher = phrase.pattern().matcher(line.text());
    while (matcher.find() && values.size() < VALUES_MAX) {
      String value = matcher.group(1);
      boolean local = value.startsWith("127.") || value.startsWith("0.0.0.0");
      if (!local) {
        values.add(new Candidate(value, line.line(), phrase.confidence(), "named in the line"));
      }
    }
  }
}
