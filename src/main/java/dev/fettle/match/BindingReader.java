package dev.fettle.match;

import dev.fettle.console.PasteLine;
import dev.fettle.console.PasteReader;
import dev.fettle.console.Token;
import dev.fettle.index.Unit;
import dev.fettle.runbook.Parameter;
import dev.fettle.runbook.ParameterKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads values for parameters out of the paste: what stands where the guide has the placeholder,
 * else the only value of the kind. Where several would do, none is taken.
 */
final class BindingReader {

  private final PasteProfile profile;

  BindingReader(PasteProfile profile) {
    this.profile = profile;
  }

  List<Match.Binding> of(SectionMatch section, List<Unit> units, List<Parameter> parameters) {
    if (parameters.isEmpty()) {
      return List.of();
    }
    Map<String, Value> aligned = aligned(section, units);
    List<Match.Binding> bindings = new ArrayList<>();
    for (Parameter parameter : parameters) {
      value(parameter, aligned, section)
          .ifPresent(value ->
              bindings.add(new Match.Binding(parameter.name(), value.text(), value.line())));
    }
    return bindings;
  }

  private record Value(String text, int line) {}

  private Optional<Value> value(
      Parameter parameter, Map<String, Value> aligned, SectionMatch section) {
    for (String spelling : parameter.spellings()) {
      Value value = aligned.get(spelling);
      if (value != null) {
        return Optional.of(value);
      }
    }
    List<PasteLine> near = section.units().stream().map(match -> match.line().line()).toList();
    return only(parameter.kind(), near).or(() -> only(parameter.kind(), profile.all()));
  }

  /** Placeholders of the guide's lines with what the paste has in their place. */
  private static Map<String, Value> aligned(SectionMatch section, List<Unit> units) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (UnitMatch match : section.units()) {
      Unit unit = units.get(section.sheet().sources()[match.unit()]);
      int part = match.unit();
      while (part > 0
          && section.sheet().sources()[part - 1] == section.sheet().sources()[match.unit()]) {
        part--;
      }
      List<PasteLine> parts = PasteReader.readLine(unit.text());
      if (match.unit() - part < parts.size()) {
        align(match, parts.get(match.unit() - part), values);
      }
    }
    return values;
  }

  private static void align(UnitMatch match, PasteLine guide, Map<String, Value> values) {
    int[] pairs = match.alignment().pairs();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      Token hole = guide.tokens().get(pairs[i]);
      if (hole.text().equals("<any>")) {
        PasteLine line = match.line().line();
        String spelling = guide.content().text().substring(hole.start(), hole.end());
        values.putIfAbsent(spelling, value(line, match.line().tokens().get(pairs[i + 1])));
      }
    }
  }

  private static Value value(PasteLine line, Token token) {
    return new Value(line.content().text().substring(token.start(), token.end()), line.line());
  }

  private static Optional<Value> only(ParameterKind kind, List<PasteLine> lines) {
    Map<String, Value> found = new LinkedHashMap<>();
    for (PasteLine line : lines) {
      for (Token token : line.tokens()) {
        Value value = value(line, token);
        if (token.kind() == Token.Kind.HOLE && fits(kind, token.text(), value.text())) {
          found.putIfAbsent(bare(kind, value.text()), value);
        }
      }
      if (found.size() > 1) {
        return Optional.empty();
      }
    }
    return found.entrySet().stream()
        .findFirst()
        .map(entry -> new Value(entry.getKey(), entry.getValue().line()));
  }

  private static boolean fits(ParameterKind kind, String type, String value) {
    return switch (kind) {
      case IP -> type.equals("<ip>") && value.indexOf('/') < 0;
      case CIDR -> type.equals("<ip>") && value.indexOf('/') > 0;
      case TAG -> type.equals("<ver>");
      default -> false;
    };
  }

  /** An address without the port behind it. */
  private static String bare(ParameterKind kind, String value) {
    int colon = value.indexOf(':');
    boolean port = kind == ParameterKind.IP && colon > 0 && colon == value.lastIndexOf(':');
    return port ? value.substring(0, colon) : value;
  }
}
