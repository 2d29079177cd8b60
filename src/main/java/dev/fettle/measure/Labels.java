package dev.fettle.measure;

import dev.fettle.measure.Run.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The sections that are right for each query. */
public final class Labels {

  private final Map<String, List<Section>> right = new HashMap<>();

  private Labels() {}

  /**
   * A section that is right.
   *
   * @param headings from the top down to its own
   * @param unique whether no other section of the guide is called the same
   */
  private record Section(
      String path,
      List<String> headings,
      String heading,
      int firstLine,
      int lastLine,
      boolean unique) {

    boolean is(Result result) {
      if (!result.path().equals(path)) {
        return false;
      }
      return (result.line() >= firstLine && result.line() <= lastLine) || isCalled(result);
    }

    private boolean isCalled(Result result) {
      List<String> said = result.headingPath();
      String own =
          result.heading().isEmpty() && !said.isEmpty() ? said.getLast() : result.heading();
      return Headings.normal(own).equals(heading) && (unique || leadsHere(Headings.normal(said)));
    }

    /** Whether the two ways down agree as far as the shorter one goes. */
    private boolean leadsHere(List<String> said) {
      int length = Math.min(said.size(), headings.size());
      return !said.isEmpty() && tail(said, length).equals(tail(headings, length));
    }

    private static List<String> tail(List<String> list, int length) {
      return list.subList(list.size() - length, list.size());
    }
  }

  /**
   * The labels of {@code file}: JSON, one object a line with {@code qid}, {@code path}, {@code
   * heading}, {@code heading_path}, {@code line_start}, {@code line_end} and {@code
   * unique_heading}; any of a query's sections is right.
   *
   * @throws java.io.UncheckedIOException when it cannot be read
   * @throws IllegalArgumentException when a line is no label
   */
  public static Labels read(Path file) {
    Labels labels = new Labels();
    JsonLines.read(file, "a JSON object with the texts \"qid\" and \"path\"", labels::add);
    return labels;
  }

  private void add(JsonNode node) {
    Section section =
        new Section(
            JsonLines.text(node, "path"),
            Headings.normal(JsonLines.texts(node, "heading_path")),
            Headings.normal(node.path("heading").asString("")),
            node.path("line_start").asInt(0),
            node.path("line_end").asInt(0),
            node.path("unique_heading").asBoolean(false));
    right.computeIfAbsent(JsonLines.text(node, "qid"), id -> new ArrayList<>()).add(section);
  }

  boolean isRight(String query, Result result) {
    return right.getOrDefault(query, List.of()).stream().anyMatch(section -> section.is(result));
  }

  /** Whether the guide of {@code result} holds a section that is right. */
  boolean isRightGuide(String query, Result result) {
    return right.getOrDefault(query, List.of()).stream()
        .anyMatch(section -> section.path().equals(result.path()));
  }
}
