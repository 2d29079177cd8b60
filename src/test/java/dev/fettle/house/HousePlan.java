package dev.fettle.house;

import java.util.Arrays;
import java.util.List;

/**
 * The plan of the house, in walking order. The architecture test executes it; the page shows it.
 */
final class HousePlan {

  private HousePlan() {}

  private static final String JACKSON = "tools.jackson";
  private static final String ANNOTATIONS = "com.fasterxml.jackson.annotation";
  private static final String SPRING = "org.springframework";

  /** Libraries that may be met anywhere: the JDK and the null annotations. */
  static final List<String> EVERYWHERE = List.of("java.", "javax.", "org.jspecify.annotations");

  static final List<Room> ROOMS =
      List.of(
          room("source", "", "org.yaml.snakeyaml"),
          room("document", "source"),
          room("parse", "source document"),
          room("parse.markdown", "source document parse", "com.vladsch.flexmark", "org.jsoup"),
          room("parse.asciidoc", "source document parse", "org.asciidoctor", "org.jsoup"),
          room("parse.rst", "source document parse parse.asciidoc"),
          room("console", "", "com.google.re2j"),
          room("runbook", "source document"),
          room("command", "console runbook source"),
          room("extract", "source document console runbook command"),
          room("catalog", "source document parse runbook extract"),
          room("index", "source console runbook"),
          room(
              "index.lucene",
              "source console runbook index",
              "org.apache.lucene",
              JACKSON,
              ANNOTATIONS),
          room("index.model", "index", "ai.onnxruntime", JACKSON),
          room("generation", "source runbook catalog index index.lucene"),
          room("binding", "console runbook command"),
          room("diagnose", "console runbook"),
          room("match.question", "source console runbook index"),
          room("match", "source console runbook index binding diagnose match.question"),
          room(
              "view",
              "source console runbook command index binding diagnose match",
              JACKSON,
              ANNOTATIONS),
          room(
              "render",
              "source document console runbook command index binding diagnose match view",
              JACKSON),
          room(
              "measure",
              "source console runbook index binding diagnose match",
              JACKSON,
              ANNOTATIONS),
          room(
              "api",
              "source console runbook command index generation binding diagnose match view render",
              SPRING,
              JACKSON,
              "reactor",
              "org.reactivestreams"),
          room("cli.shell", "render", SPRING),
          room(
              "cli",
              "source document parse parse.rst console runbook command catalog index generation"
                  + " binding diagnose match view render measure cli.shell",
              SPRING,
              JACKSON),
          room(
              "",
              "source document parse parse.markdown parse.asciidoc parse.rst console runbook command"
                  + " extract catalog index index.lucene index.model generation binding diagnose match view render measure api cli.shell cli",
              SPRING,
              JACKSON));

  private static Room room(String name, String looksInto, String... libraries) {
    List<String> rooms =
        looksInto.isEmpty() ? List.of() : Arrays.stream(looksInto.split(" ")).toList();
    return new Room(name, rooms, List.of(libraries));
  }
}
