package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import dev.fettle.document.Inline;
import dev.fettle.parse.rst.text.Lines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The directives by name. One that is not known keeps its content. */
public final class Directives {

  /**
   * A directive as it stands in a guide.
   *
   * @param block what follows the two colons, its indent taken off
   * @param written all its lines
   * @param atTop whether it stands where sections may begin
   */
  public record Call(String name, Lines block, Lines written, boolean atTop) {}

  /** How a directive is written, and what it means. */
  record Known(Form form, Meaning meaning) {}

  private final Surroundings around;
  private final Map<String, Known> known = new HashMap<>();
  private final Known unknown;
  private final InlineDirectives inline;

  /** The directives for one reading. */
  public Directives(Surroundings around) {
    this.around = around;
    this.inline = new InlineDirectives(around);
    Containers containers = new Containers(around);
    this.unknown = new Known(Form.OPEN, containers::group);
    new Settings(around).register(known);
    containers.register(known);
    new CodeDirectives(around).register(known);
    new Remarkables(around).register(known);
    new Pictures(around).register(known);
    new Tables(around).register(known);
    new Files(around).register(known);
  }

  /** Whether a directive of this name means something here. */
  public boolean knows(String name) {
    return known.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** What {@code call} becomes; what cannot be read is shown as it was. */
  public List<Block> read(Call call) {
    Known directive = known.get(call.name().toLowerCase(Locale.ROOT));
    if (directive == null) {
      around
          .remarks()
          .inform(
              "directive-unknown",
              call.written().number(0),
              "the directive '%s' is not known; its content is kept".formatted(call.name()));
      directive = unknown;
    }
    try {
      return directive.meaning().read(Anatomy.strict(call, directive.form()));
    } catch (Misuse misuse) {
      return mended(call, directive, misuse);
    }
  }

  private List<Block> mended(Call call, Known directive, Misuse misuse) {
    around
        .remarks()
        .warn(
            "directive-malformed",
            call.written().number(0),
            "the directive '%s' is not written as it should be: %s"
                .formatted(call.name(), misuse.reason()));
    if (around.lenient()) {
      try {
        return directive.meaning().read(Anatomy.loose(call, directive.form()));
      } catch (Misuse again) {
        return List.of(opaque(call, again));
      }
    }
    return List.of(opaque(call, misuse));
  }

  private Block opaque(Call call, Misuse misuse) {
    Lines written = call.written();
    return new Block.Opaque(
        written.join(),
        "directive %s: %s".formatted(call.name(), misuse.reason()),
        around.span(written, 0, written.size()));
  }

  /** Defines what {@code |name|} puts in, by {@code call}; empty when it cannot be read. */
  public Optional<List<Inline>> readInline(Call call, String name) {
    try {
      return inline.read(call, name);
    } catch (Misuse misuse) {
      return Optional.empty();
    }
  }
}
