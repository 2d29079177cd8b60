package dev.fettle.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was said to each query.
 *
 * @param outcomes in the order of the queries
 */
public record Run(List<Outcome> outcomes) {

  public Run {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What was said to one query.
   *
   * @param results best first
   * @param confident whether Fettle itself would answer
   */
  public record Outcome(String id, List<Result> results, boolean confident) {
    public Outcome {
      results = List.copyOf(results);
    }
  }

  /**
   * A section that was found.
   *
   * @param path of the guide
   * @param headingPath headings from the top down to {@code heading}
   * @param line the first of the section; 0 when it is not known
   * @param score the confidence, 0 to 1
   */
  public record Result(
      String path,
      String heading,
      @JsonProperty("heading_path") List<String> headingPath,
      int line,
      double score) {
    public Result {
      headingPath = List.copyOf(headingPath);
    }
  }

  /**
   * Reads a run as {@link #write} writes it.
   *
   * @throws java.io.UncheckedIOException when it cannot be read
   * @throws IllegalArgumentException when a line is no outcome
   */
  public static Run read(Path file) {
    List<Outcome> outcomes = new ArrayList<>();
    JsonLines.read(
        file,
        "a JSON object with \"id\", \"results\" and \"confident\"",
        node -> outcomes.add(outcome(node)));
    return new Run(outcomes);
  }

  private static Outcome outcome(JsonNode node) {
    List<Result> results = node.path("results").values().stream().map(Run::result).toList();
    return new Outcome(
        JsonLines.text(node, "id"), results, node.path("confident").asBoolean(!results.isEmpty()));
  }

  private static Result result(JsonNode node) {
    return new Result(
        JsonLines.text(node, "path"),
        node.path("heading").asString(""),
        JsonLines.texts(node, "heading_path"),
        node.path("line").asInt(0),
        node.path("score").asDouble(0));
  }

  /** Writes one object a line. */
  public void write(Path file) {
    JsonLines.write(file, outcomes);
  }
}
