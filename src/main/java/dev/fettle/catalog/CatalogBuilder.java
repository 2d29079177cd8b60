package dev.fettle.catalog;

import dev.fettle.parse.DocumentParser;
import dev.fettle.runbook.Guide;
import dev.fettle.source.Content;
import dev.fettle.source.Problem;
import dev.fettle.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

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

  /**
   * The catalog of {@code content}.
   *
   * @param known finds a guide that was read before by its content hash; it is taken over when it
   *     was read from the same path
   */
  public Catalog build(Content content, Function<String, Optional<Guide>> known) {
    List<Guide> guides =
        content.sources().parallelStream()
            .map(source -> takenOver(source, known).orElseGet(() -> reader.read(source)))
            .toList();
    return linked(guides, content.problems(), Set.of());
  }

  /**
   * The catalog of a part of the content, checked as it stands among the rest. Links into the rest
   * are followed to the file; whether the heading is there shows when all is built.
   *
   * @param rest paths of the files that are not read
   * @param each is told the path of every guide that was read, from several threads
   */
  public Catalog build(Content part, Set<String> rest, Consumer<String> each) {
    List<Guide> guides =
        part.sources().parallelStream()
            .map(source -> {
              Guide guide = reader.read(source);
              each.accept(source.path());
              return guide;
            })
            .toList();
    return linked(guides, part.problems(), rest);
  }

  private static Optional<Guide> takenOver(Source source, Function<String, Optional<Guide>> known) {
    return known
        .apply(source.contentHash())
        .filter(guide -> guide.runbook().provenance().path().equals(source.path()));
  }

  private static Catalog linked(List<Guide> read, List<Problem> found, Set<String> rest) {
    Set<String> paths = new TreeSet<>(rest);
    read.forEach(guide -> paths.add(guide.runbook().provenance().path()));
    RunbookIds ids = new RunbookIds(paths);
    List<Problem> problems = new ArrayList<>(found);
    List<Guide> guides =
        read.stream()
            .map(guide -> ids.distinct(guide, problems))
            .sorted(Comparator.comparing(guide -> guide.runbook().id()))
            .toList();
    problems.addAll(new ReferenceCheck(guides, paths).problems());
    guides.forEach(guide -> problems.addAll(ProcedureCheck.problems(guide.runbook())));
    problems.addAll(ClaimCheck.problems(guides.stream().map(Guide::runbook).toList()));
    problems.sort(
        Comparator.comparing((Problem problem) -> problem.span().path())
            .thenComparingInt(problem -> problem.span().firstLine())
            .thenComparing(Problem::code)
            .thenComparing(Problem::message));
    return new Catalog(guides, problems);
  }
}
