package dev.fettle.parse.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.fettle.document.Block;
import dev.fettle.document.Document;
import dev.fettle.parse.DocumentParser;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads Markdown: CommonMark 0.28 with GitHub's tables, tasks, alerts and footnotes, definition
 * lists, and the containers that documentation sites add to it (Docusaurus, MkDocs, Hugo,
 * Microsoft's docs, MDX).
 */
public final class MarkdownParser implements DocumentParser {

  private final Parser parser;

  /** A reader for any number of guides. */
  public MarkdownParser() {
    MutableDataSet options = new MutableDataSet();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            new BlockExtension(),
            DefinitionExtension.create(),
            FootnoteExtension.create(),
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListExtension.create()));
    options.set(Parser.HEADING_PARSER, false);
    options.set(DefinitionExtension.TILDE_MARKER, false);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.WITH_CAPTION, false);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, false);
    this.parser = Parser.builder(options).build();
  }

  @Override
  public Document parse(Source source) {
    List<Problem> problems = new ArrayList<>();
    Reading reading = new Reading(source, parser, problems);
    List<Block> blocks = BlockReader.read(reading.parse(), reading, 0);
    problems.sort(Comparator.comparingInt(problem -> problem.span().firstLine()));
    return new Document(source, title(source, blocks), blocks, problems);
  }

  private static String title(Source source, List<Block> blocks) {
    return source
        .metadata()
        .text("title")
        .filter(title -> !title.isBlank())
        .or(() ->
            blocks.stream()
                .filter(Block.Section.class::isInstance)
                .map(block -> ((Block.Section) block).heading())
                .findFirst())
        .orElse("");
  }
}
