package dev.fettle.runbook;

import dev.fettle.source.SourceSpan;
import java.util.List;
import java.util.stream.Stream;

/**
 * What ties a guide to others: all that the checks between guides ask for, so that a guide need not
 * be read again when another one changed.
 *
 * @param runbook the runbook's id
 * @param path of the guide's file
 * @param anchors the places in the file that links can name, without {@code #}
 * @param links that may lead into the content, in order
 * @param claims symptoms that its author stated, in order
 */
public record GuideTies(
    String runbook, String path, List<String> anchors, List<Link> links, List<Claim> claims) {

  public GuideTies {
    anchors = List.copyOf(anchors);
    links = List.copyOf(links);
    claims = List.copyOf(claims);
  }

  /** The ties of {@code guide}. */
  public static GuideTies of(Guide guide) {
    Runbook runbook = guide.runbook();
    return new GuideTies(
        runbook.id(),
        runbook.provenance().path(),
        guide.anchors(),
        runbook.procedures().stream().flatMap(GuideTies::links).toList(),
        runbook.procedures().stream().flatMap(GuideTies::claims).toList());
  }

  private static Stream<Link> links(Procedure procedure) {
    return procedure.references().stream()
        .map(reference -> new Link(reference.target(), reference.span()))
        .filter(link -> link.file().indexOf(':') < 0);
  }

  private static Stream<Claim> claims(Procedure procedure) {
    return procedure.symptoms().stream()
        .filter(symptom -> symptom.origin() == Symptom.Origin.AUTHOR)
        .map(symptom -> new Claim(procedure.id(), symptom.text(), symptom.span()));
  }

  /**
   * A link that stands in a guide.
   *
   * @param target as the author wrote it
   */
  public record Link(String target, SourceSpan span) {

    /** The target without its {@code #anchor}; empty for a place in the same guide. */
    public String file() {
      int hash = target.indexOf('#');
      return hash < 0 ? target : target.substring(0, hash);
    }

    /** What follows {@code #}; empty when nothing does. */
    public String anchor() {
      int hash = target.indexOf('#');
      return hash < 0 ? "" : target.substring(hash + 1);
    }
  }

  /**
   * A symptom that is said to belong to a procedure.
   *
   * @param procedure its id
   */
  public record Claim(String procedure, String text, SourceSpan span) {}
}
