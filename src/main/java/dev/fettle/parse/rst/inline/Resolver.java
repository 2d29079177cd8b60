package dev.fettle.parse.rst.inline;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.document.Inline.Emphasis;
import dev.fettle.document.Inline.Link;
import dev.fettle.document.Inline.Role;
import dev.fettle.document.Inline.Strong;
import dev.fettle.document.Inline.Text;
import dev.fettle.parse.rst.text.Chars;
import dev.fettle.parse.rst.text.Remarks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settles references, substitutions and footnotes once the whole guide is read. */
public final class Resolver extends TreeMapper {

  /** The name of a group that holds the one paragraph of a parsed literal block. */
  public static final String PARSED_LITERAL = "\0parsed-literal";

  /** The name of a group that holds a footnote; its title is the mark of its label. */
  public static final String FOOTNOTE = "footnote";

  private static final int SUBSTITUTED = 20_000;

  private final Names names;
  private final Remarks remarks;
  private final Set<String> open = new HashSet<>();
  private int line = 1;
  private int anonymous;
  private boolean anonymousMatch = true;
  private int substituted;

  private Resolver(Names names, Remarks remarks) {
    this.names = names;
    this.remarks = remarks;
  }

  /** {@code blocks} with nothing left to settle. */
  public static List<Block> resolve(List<Block> blocks, Names names, Remarks remarks) {
    Resolver counting = new Resolver(names, Remarks.unheard());
    counting.blocks(blocks);
    names.footnotes().rewind();
    Resolver resolver = new Resolver(names, remarks);
    resolver.anonymousMatch = counting.anonymous == names.anonymousTargets();
    return resolver.blocks(blocks);
  }

  @Override
  void enter(Block block) {
    line = block.span().firstLine();
  }

  @Override
  Block group(Block.Group group) {
    if (group.name().equals(PARSED_LITERAL)) {
      Block.Paragraph text = (Block.Paragraph) group.blocks().getFirst();
      return new Block.CodeBlock(
          "",
          List.of(),
          Inline.text(inlines(text.inlines())),
          group.span(),
          text.span().firstLine());
    }
    if (group.name().equals(FOOTNOTE)) {
      String label = names.footnotes().label(Inline.text(group.title()));
      return new Block.Group(
          FOOTNOTE, List.of(new Text(label)), blocks(group.blocks()), group.span());
    }
    return super.group(group);
  }

  @Override
  List<Inline> inlines(List<Inline> inlines) {
    List<Inline> settled = new ArrayList<>();
    boolean trimNext = false;
    for (Inline inline : inlines) {
      Optional<Names.Substitution> inserted = substitutionOf(inline);
      if (inserted.isPresent() && inserted.get().trimsLeft()) {
        trimEnd(settled);
      }
      Inline next =
          trimNext && inline instanceof Text text ? new Text(Chars.trimStart(text.text())) : inline;
      settled.addAll(settle(next));
      trimNext = inserted.isPresent() && inserted.get().trimsRight();
    }
    return settled;
  }

  private Optional<Names.Substitution> substitutionOf(Inline inline) {
    return inline instanceof Role role
            && Pending.in(role).filter(Pending.SUBSTITUTION::equals).isPresent()
        ? names.substitution(role.target())
        : Optional.empty();
  }

  private static void trimEnd(List<Inline> inlines) {
    if (!inlines.isEmpty() && inlines.getLast() instanceof Text text) {
      inlines.set(inlines.size() - 1, new Text(Chars.trimEnd(text.text())));
    }
  }

  private List<Inline> settle(Inline inline) {
    return switch (inline) {
      case Emphasis it -> List.of(new Emphasis(inlines(it.content())));
      case Strong it -> List.of(new Strong(inlines(it.content())));
      case Link it -> List.of(new Link(it.target(), inlines(it.content())));
      case Role it -> role(it);
      default -> List.of(inline);
    };
  }

  private List<Inline> role(Role role) {
    Optional<Pending> pending = Pending.in(role);
    if (pending.isEmpty()) {
      return List.of(new Role(role.role(), role.target(), inlines(role.content())));
    }
    return switch (pending.get()) {
      case NAMED -> link(role, names.lookup(role.target()));
      case ANONYMOUS -> anonymous(role);
      case SUBSTITUTION -> substitution(role);
      case FOOTNOTE -> footnote(role);
    };
  }

  private List<Inline> anonymous(Role role) {
    int index = anonymous++;
    boolean target = anonymousMatch && index < names.anonymousTargets();
    return link(role, target ? names.anonymousTarget(index) : Optional.empty());
  }

  private List<Inline> link(Role role, Optional<String> target) {
    if (target.isPresent()) {
      return List.of(new Link(target.get(), inlines(role.content())));
    }
    remarks.warn(
        "reference-unknown",
        line,
        "'%s' leads nowhere: name a target for it, or only one when there are several"
            .formatted(Pending.raw(role)));
    return List.of(new Text(Pending.raw(role)));
  }

  private List<Inline> footnote(Role role) {
    Optional<String> label = names.footnotes().reference(role.target());
    if (label.isEmpty()) {
      remarks.warn("footnote-unknown", line, "'%s' has no footnote".formatted(Pending.raw(role)));
      return List.of(new Text(Pending.raw(role)));
    }
    return List.of(new Role("footnote-reference", label.get(), List.of(new Text(label.get()))));
  }

  private List<Inline> substitution(Role role) {
    Optional<Names.Substitution> found = names.substitution(role.target());
    if (found.isEmpty() || ++substituted > SUBSTITUTED || !open.add(role.target())) {
      remarks.warn(
          "substitution-unknown",
          line,
          "'%s' is not defined: write '.. %s replace:: text'"
              .formatted(Pending.raw(role), Pending.raw(role)));
      return List.of(new Text(Pending.raw(role)));
    }
    List<Inline> content = inlines(found.get().content());
    open.remove(role.target());
    return content;
  }
}
