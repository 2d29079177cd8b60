package dev.fettle;

import dev.fettle.catalog.Catalog;
import dev.fettle.catalog.CatalogBuilder;
import dev.fettle.cli.Walk;
import dev.fettle.cli.Workspace;
import dev.fettle.document.Document;
import dev.fettle.generation.CatalogIndex;
import dev.fettle.generation.IndexKeeper;
import dev.fettle.generation.Progress;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.TextVectors;
import dev.fettle.index.lucene.LuceneIndexStore;
import dev.fettle.index.model.Models;
import dev.fettle.parse.DocumentParser;
import dev.fettle.parse.DocumentParsers;
import dev.fettle.parse.PlainTextParser;
import dev.fettle.parse.asciidoc.AsciidocParser;
import dev.fettle.parse.markdown.MarkdownParser;
import dev.fettle.parse.rst.RstParser;
import dev.fettle.parse.rst.RstTranscriber;
import dev.fettle.render.CanonicalTree;
import dev.fettle.source.Content;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Markup;
import dev.fettle.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The walk through the rooms; each room's work starts at its first use. */
final class LazyWalk implements Walk {

  /** Starts Asciidoctor, which is slow to start, with the first text that it is to read. */
  private final AsciidocParser asciidoc = new AsciidocParser();

  private final DocumentParser parser =
      new DocumentParsers(
          Map.of(
              Markup.MARKDOWN,
              new MarkdownParser(),
              Markup.PLAIN,
              new PlainTextParser(),
              Markup.RST,
              RstParser.lenient(asciidoc),
              Markup.ASCIIDOC,
              asciidoc));

  /** What the setting {@code fettle.model} names; it starts with the first text that needs it. */
  private final Optional<TextVectors> vectors =
      Models.named(System.getProperty("fettle.model", ""));

  @Override
  public ProcedureIndex index(Workspace workspace, Consumer<String> progress) {
    IndexKeeper keeper = keeper(workspace);
    keeper.refresh(told(progress));
    return keeper.open();
  }

  @Override
  public ProcedureIndex rebuild(Workspace workspace, Consumer<String> progress) {
    IndexKeeper keeper = keeper(workspace);
    keeper.rebuild(told(progress));
    return keeper.open();
  }

  @Override
  public ProcedureIndex stored(Workspace workspace) {
    Path folder = workspace.indexFolder();
    return LuceneIndexStore.open(folder, vectors)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "index '%s': there is none; 'fettle index' builds it".formatted(folder)));
  }

  @Override
  public ProcedureIndex index(Catalog catalog, Path folder) {
    return CatalogIndex.build(catalog, folder);
  }

  /** What keeps the index of {@code workspace} in step. */
  IndexKeeper keeper(Workspace workspace) {
    return new IndexKeeper(
        new CatalogBuilder(parser), workspace.roots(), workspace.indexFolder(), vectors);
  }

  /** A line at the beginning and at every tenth of the way. */
  private static Progress told(Consumer<String> progress) {
    return (done, total) -> {
      if (done == 1 || done * 10 / total > (done - 1) * 10 / total && total >= 100) {
        progress.accept("reading guides: %d of %d".formatted(done, total));
      }
    };
  }

  @Override
  public Catalog catalog(List<Path> roots) {
    Content content = new ContentReader().read(roots);
    return new CatalogBuilder(parser).build(content);
  }

  @Override
  public Document document(Path file) {
    return parser.parse(source(file));
  }

  @Override
  public String canonicalTree(String name, Path file) {
    Source source = source(file);
    DocumentParser strict = source.markup() == Markup.RST ? RstParser.strict(asciidoc) : parser;
    return CanonicalTree.json(strict.parse(named(source, name, marked(file, source.text()))));
  }

  @Override
  public String asciidoc(Path file) {
    return new RstTranscriber().transcribe(source(file)).text();
  }

  /**
   * The text with the byte order mark that the file begins with: the model is held against a reader
   * that takes the mark for a character, so an overline behind it is none.
   */
  private static String marked(Path file, String text) {
    try (InputStream in = Files.newInputStream(file)) {
      boolean mark =
          Arrays.equals(in.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      return mark ? "\uFEFF" + text : text;
    } catch (IOException e) {
      throw new UncheckedIOException("guide '" + file + "': cannot be read", e);
    }
  }

  private static Source named(Source source, String name, String text) {
    return new Source(
        name,
        source.markup(),
        source.metadata(),
        text,
        source.firstLine(),
        source.origin(),
        source.root(),
        source.contentHash());
  }

  private static Source source(Path file) {
    Content content = new ContentReader().read(List.of(file));
    if (content.sources().isEmpty()) {
      throw new IllegalArgumentException(
          "guide '%s': %s".formatted(file, content.problems().getFirst().message()));
    }
    return content.sources().getFirst();
  }
}
