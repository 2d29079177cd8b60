package dev.fettle.measure;

import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.match.Answer;
import dev.fettle.match.Match;
import dev.fettle.match.Matcher;
import dev.fettle.runbook.Procedure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Matches labelled pastes, through the same code as every other door, and writes what came out.
 *
 * <p>Queries are JSON, one object a line, of which {@code id} and {@code text} are read. The run
 * has one object a line: {@code id}, {@code confident} (whether Fettle itself would answer) and
 * {@code results}, best first, each with {@code path}, {@code heading}, {@code heading_path},
 * {@code line} (the first of the section) and {@code score} (the confidence, 0 to 1).
 */
public final class Evaluation {

  /** Results of one query. */
  private static final int RESULTS_MAX = 10;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Matcher matcher;

  /** An evaluation of {@code index}, which stays the caller's to close. */
  public Evaluation(ProcedureIndex index) {
    this.matcher = new Matcher(index);
  }

  /**
   * Matches every query of {@code queries} and writes {@code run}.
   *
   * @return how many queries were matched
   * @throws UncheckedIOException when a file cannot be read or written
   * @throws IllegalArgumentException when a line is no query
   */
  public int run(Path queries, Path run) {
    try (BufferedReader in = Files.newBufferedReader(queries);
        Writer out = Files.newBufferedWriter(run)) {
      int count = 0;
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          out.write(JSON.writeValueAsString(outcome(query(line, queries, number))) + "\n");
          count++;
        }
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(queries + " -> " + run + ": " + e.getMessage(), e);
    }
  }

  private record Query(String id, String text) {}

  private record Outcome(String id, List<Result> results, boolean confident) {}

  /** Named as the run file's readers expect. */
  private record Result(
      String path, String heading, List<String> heading_path, int line, double score) {}

  private static Query query(String line, Path queries, int number) {
    String fault =
        "%s line %d: a JSON object with the texts \"id\" and \"text\"".formatted(queries, number);
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.path("id").isString() || !node.path("text").isString()) {
        throw new IllegalArgumentException(fault);
      }
      return new Query(node.path("id").asString(), node.path("text").asString());
    } catch (JacksonException e) {
      throw new IllegalArgumentException(fault, e);
    }
  }

  private Outcome outcome(Query query) {
    Answer answer = matcher.match(Paste.of(query.text()), RESULTS_MAX);
    List<Result> results = answer.matches().stream().map(Evaluation::result).toList();
    return new Outcome(query.id(), results, answer.kind() == Answer.Kind.ANSWER);
  }

  private static Result result(Match match) {
    Procedure procedure = match.procedure();
    List<String> headings = new ArrayList<>(procedure.breadcrumb());
    headings.add(procedure.title());
    return new Result(
        match.path(),
        procedure.title(),
        headings,
        procedure.span().firstLine(),
        match.confidence());
  }
}
