package dev.fettle.view;

import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.util.List;
import java.util.Map;

/** Problems in the form that code hosts read: SARIF 2.1.0, an OASIS standard. */
public final class Sarif {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private Sarif() {}

  /** The log of one run, ready for {@link Json}. */
  public static Map<String, Object> of(List<Problem> problems, String version) {
    List<Map<String, Object>> rules =
        problems.stream()
            .map(Problem::code)
            .distinct()
            .sorted()
            .map(code -> Map.<String, Object>of("id", code))
            .toList();
    Map<String, Object> driver = Map.of("name", "fettle", "version", version, "rules", rules);
    List<Map<String, Object>> results = problems.stream().map(Sarif::result).toList();
    Map<String, Object> run =
        Map.of(
            "tool", Map.of("driver", driver), "columnKind", "utf16CodeUnits", "results", results);
    return Map.of("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
  }

  private static Map<String, Object> result(Problem problem) {
    var span = problem.span();
    Map<String, Object> place =
        Map.of(
            "artifactLocation", Map.of("uri", span.path()),
            "region", Map.of("startLine", span.firstLine(), "endLine", span.lastLine()));
    return Map.of(
        "ruleId", problem.code(),
        "level", level(problem.severity()),
        "message", Map.of("text", problem.message()),
        "locations", List.of(Map.of("physicalLocation", place)));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
