package dev.fettle.catalog;

import dev.fettle.parse.DocumentParser;
import dev.fettle.runbook.Guide;
import dev.fettle.runbook.GuideTies;
import dev.fettle.source.Content;
import dev.fettle.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Builds the catalog of all guides. Every source gives a guide: what cannot be read stands in it as
 * it was, with a problem. Guides are read several at once, as many as there are processors.
 */
public final class CatalogBuilder {

  /** The code of the problem that says that a guide could not be read at all. */
  public static final String READER_FAILED = "reader-failed";

  private final GuideReader reader;

  /**
   * @param parser reads every markup
   */
  public CatalogBuilder(DocumentParser parser) {
    this.reader = new GuideReader(parser);
  }

  /** The catalog of all {@code content}, checked as a whole. */
  public Catalog build(Content content) {
    Catalog catalog = part(content, Set.of(), path -> {});
    List<Problem> problems = new ArrayList<>(catalog.problems());
    problems.addAll(CrossCheck.problems(catalog.guides().stream().map(GuideTies::of).toList()));
    return new Catalog(catalog.guides(), sorted(problems));
  }

  /**
   * The catalog of a part of the content. What there is to say between guides is left to {@link
   * CrossCheck}, which looks at all of them.
   *
   * @param rest paths of the files that are not read
   * @param each is told the path of every guide that was read, from several threads
   */
  public Catalog part(Content part, Set<String> rest, Consumer<String> each) {
    List<Guide> read =
        part.sources().parallelStream()
            .map(source -> {
              Guide guide = reader.read(source);
              each.accept(source.path());
              return guide;
            })
            .toList();
    Set<String> paths = new TreeSet<>(rest);
    read.forEach(guide -> paths.add(guide.runbook().provenance().path()));
    RunbookIds ids = new RunbookIds(paths);
    List<Problem> problems = new ArrayList<>(part.problems());
    List<Guide> guides =
        read.stream()
            .map(guide -> ids.distinct(guide, problems))
            .sorted(Comparator.comparing(guide -> guide.runbook().id()))
            .toList();
    guides.forEach(guide -> problems.addAll(ProcedureCheck.problems(guide.runbook())));
    return new Catalog(guides, sorted(problems));
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream().sorted(Problem.IN_ORDER).toList();
  }
}
