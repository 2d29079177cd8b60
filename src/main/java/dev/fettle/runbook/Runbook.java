package dev.fettle.runbook;

import dev.fettle.source.Markup;
import java.util.List;

/**
 * One guide as an operator uses it.
 *
 * @param id {@code collection/file}: the path without its ending
 * @param language a BCP 47 tag such as {@code en} or {@code zh}
 * @param tags and systems ({@code kubernetes}, {@code flannel}): stated by the author
 */
public record Runbook(
    String id,
    String title,
    String language,
    List<String> tags,
    List<String> systems,
    Provenance provenance,
    List<Procedure> procedures) {

  public Runbook {
    tags = List.copyOf(tags);
    systems = List.copyOf(systems);
    procedures = List.copyOf(procedures);
  }

  /**
   * Where a runbook comes from.
   *
   * @param path relative to its content root
   * @param contentHash SHA-256 of the file, hexadecimal
   */
  public record Provenance(String path, Markup markup, String contentHash) {}
}
