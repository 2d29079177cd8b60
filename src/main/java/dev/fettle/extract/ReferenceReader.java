package dev.fettle.extract;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers the links of a section: addresses, places in the guide, other guides. */
final class ReferenceReader {

  private static final Set<String> LABEL_ROLES = Set.of("ref", "numref");

  private final List<Procedure.Reference> found = new ArrayList<>();
  private final String extension;

  private ReferenceReader(String extension) {
    this.extension = extension;
  }

  /**
   * @param extension of the guide's file, dot included: {@code :doc:} names others without theirs
   */
  static List<Procedure.Reference> read(List<Block> blocks, String extension) {
    ReferenceReader reader = new ReferenceReader(extension);
    for (Prose.Running running : Prose.running(blocks)) {
      running.inlines().forEach(inline -> reader.add(inline, running));
    }
    return reader.found;
  }

  private void add(Inline inline, Prose.Running running) {
    switch (inline) {
      case Inline.Link link -> add(link.target(), link.content(), running);
      case Inline.Role role -> addRole(role, running);
      case Inline.Emphasis emphasis -> emphasis.content().forEach(i -> add(i, running));
      case Inline.Strong strong -> strong.content().forEach(i -> add(i, running));
      case Inline.Text text -> {}
      case Inline.Code code -> {}
      case Inline.Picture picture -> {}
      case Inline.LineBreak end -> {}
    }
  }

  private void addRole(Inline.Role role, Prose.Running running) {
    if (LABEL_ROLES.contains(role.role())) {
      add("#" + role.target(), role.content(), running);
    } else if (role.role().equals("doc")) {
      add(role.target() + extension, role.content(), running);
    }
  }

  private void add(String target, List<Inline> content, Prose.Running running) {
    found.add(new Procedure.Reference(target, Inline.text(content).strip(), running.span()));
  }
}
