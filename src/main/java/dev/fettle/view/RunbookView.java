package dev.fettle.view;

import dev.fettle.index.ProcedureIndex.ProcedureEntry;
import dev.fettle.index.ProcedureIndex.RunbookEntry;
import dev.fettle.runbook.Runbook;
import java.util.List;
import java.util.Locale;

/** A guide as every door shows it; its procedures are asked for one by one. */
public record RunbookView(
    String id,
    String title,
    String language,
    List<String> tags,
    List<String> systems,
    String path,
    String markup,
    String contentHash,
    List<ProcedureEntry> procedures) {

  /** The view of {@code runbook}. */
  public static RunbookView of(Runbook runbook) {
    return new RunbookView(
        runbook.id(),
        runbook.title(),
        runbook.language(),
        runbook.tags(),
        runbook.systems(),
        runbook.provenance().path(),
        runbook.provenance().markup().name().toLowerCase(Locale.ROOT),
        runbook.provenance().contentHash(),
        runbook.procedures().stream().map(p -> new ProcedureEntry(p.id(), p.title())).toList());
  }

  /** All guides of a generation. */
  public record Catalogue(String generation, List<RunbookEntry> runbooks) {}
}
