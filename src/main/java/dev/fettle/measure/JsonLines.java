package dev.fettle.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with one JSON object a line. */
final class JsonLines {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonLines() {}

  /** Gives each object of {@code file} to {@code reader}; blank lines count for nothing. */
  static void read(Path file, String accepted, Consumer<JsonNode> reader) {
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.accept(JSON.readTree(line));
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      String said = e instanceof JacksonException ? "is no JSON" : String.valueOf(e.getMessage());
      throw new IllegalArgumentException(
          "%s line %d: %s; accepted is %s".formatted(file, number, said, accepted), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  static void write(Path file, List<?> objects) {
    StringBuilder text = new StringBuilder();
    objects.forEach(object -> text.append(JSON.writeValueAsString(object)).append('\n'));
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  /** The text {@code key} of {@code node}, which must be there. */
  static String text(JsonNode node, String key) {
    if (!node.path(key).isString()) {
      throw new IllegalArgumentException("there is no text \"%s\"".formatted(key));
    }
    return node.path(key).asString();
  }

  static List<String> texts(JsonNode node, String key) {
    return node.path(key).values().stream().map(value -> value.asString("")).toList();
  }
}
