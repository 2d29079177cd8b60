package dev.fettle.parse.rst;

import dev.fettle.document.Document;
import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.parse.rst.block.BlockReader;
import dev.fettle.parse.rst.text.RstOptions;
import dev.fettle.render.CanonicalTree;
import dev.fettle.source.Markup;
import dev.fettle.source.Metadata;
import dev.fettle.source.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Prints the canonical model of every guide under a folder, one JSON a line, for the comparer. */
final class RstMeasure {

  private static final RstParser PARSER = RstParser.strict(new AsciidocParser());

  private RstMeasure() {}

  /** {@code FOLDER tree|road}. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    boolean road = arguments[1].equals("road");
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".rst")).sorted().toList()) {
        out.println(line(root, file, road));
      }
    }
  }

  private static String line(Path root, Path file, boolean road) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Source source =
        new Source(
            "corpus/" + root.relativize(file),
            Markup.RST,
            Metadata.NONE,
            text.replace("\r\n", "\n"),
            1,
            file,
            root);
    long start = System.nanoTime();
    String json = CanonicalTree.json(road ? road(source) : tree(source));
    double seconds = (System.nanoTime() - start) / 1e9;
    return json.substring(0, json.length() - 1) + ", \"sec\": " + seconds + "}";
  }

  private static Document tree(Source source) {
    BlockReader.Guide guide = BlockReader.read(source, RstOptions.STRICT);
    return new Document(source, "", guide.blocks(), guide.problems());
  }

  private static Document road(Source source) {
    Document document = PARSER.parse(source);
    document.problems().stream()
        .filter(problem -> problem.code().equals("transcription"))
        .forEach(System.err::println);
    return document;
  }
}
