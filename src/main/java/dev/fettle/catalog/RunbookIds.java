package dev.fettle.catalog;

import dev.fettle.runbook.Guide;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps runbook ids apart: files that differ only in their ending all get it appended, so that no
 * id depends on which of them was there first.
 */
public final class RunbookIds {

  private final Set<String> shared;

  /**
   * @param paths of all content files
   */
  public RunbookIds(Collection<String> paths) {
    Set<String> seen = new HashSet<>();
    this.shared = new HashSet<>();
    for (String path : paths) {
      if (!seen.add(stem(path))) {
        shared.add(stem(path));
      }
    }
  }

  /** Whether another file would give its runbook the same id. */
  public boolean isShared(String path) {
    return shared.contains(stem(path));
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }

  /** {@code guide} with ids of its own, and a problem when they had to be made. */
  Guide distinct(Guide guide, List<Problem> problems) {
    Runbook runbook = guide.runbook();
    String path = runbook.provenance().path();
    if (!isShared(path)) {
      return guide;
    }
    String id = stem(path) + path.substring(stem(path).length()).replace('.', '-');
    problems.add(
        Problem.at(
            Severity.WARNING,
            "duplicate-id",
            path,
            1,
            "another file has the same name but for its ending; the runbook's id is '%s'"
                .formatted(id)));
    List<Procedure> procedures =
        runbook.procedures().stream().map(p -> renamed(p, runbook.id(), id)).toList();
    Runbook distinct =
        new Runbook(
            id,
            runbook.title(),
            runbook.language(),
            runbook.tags(),
            runbook.systems(),
            runbook.provenance(),
            procedures);
    return new Guide(distinct, guide.problems(), guide.anchors(), guide.inclusions());
  }

  private static Procedure renamed(Procedure procedure, String from, String id) {
    return new Procedure(
        id + procedure.id().substring(from.length()),
        procedure.title(),
        procedure.breadcrumb(),
        procedure.meaning(),
        procedure.impact(),
        procedure.symptoms(),
        procedure.steps(),
        procedure.parameters(),
        procedure.references(),
        procedure.span());
  }
}
