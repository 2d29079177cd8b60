package dev.fettle.command.consequence;

import dev.fettle.command.effect.Deed;
import dev.fettle.command.effect.ShellEffects;
import dev.fettle.runbook.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the consequences of a command from its text alone; nothing is ever run. */
public final class ConsequenceReader {

  /** Characters of private use stand for placeholders while a text is read. */
  private static final char FIRST_MASK = '\uE000';

  private static final Pattern MASK = Pattern.compile("[\uE000-\uE0FF]++");
  private static final int MASKS_MAX = 0xFF;

  private final List<Blank> placeholders;

  private ConsequenceReader(List<Blank> placeholders) {
    this.placeholders = placeholders;
  }

  /** A placeholder that stands in a text. */
  public record Blank(String spelling, int start) {}

  /**
   * The consequences of {@code text}.
   *
   * @param blanks the placeholders that stand in it, in order
   */
  public static Consequence read(String text, List<Blank> blanks) {
    List<Blank> masked = blanks.subList(0, Math.min(MASKS_MAX, blanks.size()));
    return new ConsequenceReader(masked).read(text);
  }

  /** What can be said of a text that no POSIX shell reads, or that cannot be read. */
  public static Consequence unread(String text, String interpreter, Effect effect) {
    boolean named =
        interpreter.equals("sql")
            || text.contains("-Az")
            || text.toLowerCase(Locale.ROOT).contains("-o");
    Scope acting =
        interpreter.equals("sql") || interpreter.equals("powershell")
            ? named ? Scope.OBJECT : Scope.HOST
            : Scope.UNKNOWN;
    return switch (effect) {
      case READS -> new Consequence(Scope.NONE, "", false, Undo.NOT_NEEDED, "");
      case RESTARTS -> new Consequence(acting, "", false, Undo.NOT_NEEDED, "");
      case CHANGES, DISRUPTS ->
          new Consequence(acting, "", false, Undo.byHand(UndoReader.SAME_TOOL), "");
      case DESTROYS -> new Consequence(acting, "", false, Undo.impossible(UndoReader.GONE), "");
      case UNKNOWN -> new Consequence(Scope.UNKNOWN, "", false, Undo.UNKNOWN, "");
    };
  }

  private Consequence read(String text) {
    List<Deed> deeds = ShellEffects.deeds(masked(text));
    List<Deed> acts = deeds.stream().filter(deed -> deed.effect() != Effect.READS).toList();
    boolean root = deeds.stream().anyMatch(Privilege::isNeeded);
    if (acts.isEmpty()) {
      return new Consequence(Scope.NONE, "", root, Undo.NOT_NEEDED, "");
    }
    Deed widest = acts.getFirst();
    for (Deed deed : acts) {
      widest = Reach.of(deed).compareTo(Reach.of(widest)) > 0 ? deed : widest;
    }
    List<String> guards =
        acts.stream().map(GuardReader::of).filter(guard -> !guard.isEmpty()).distinct().toList();
    return new Consequence(
        Reach.of(widest),
        unmasked(Reach.target(widest)),
        root,
        unmasked(joined(acts)),
        unmasked(String.join("\n", guards)));
  }

  /** The ways back, last act first; the worst of them says of what kind the whole is. */
  private static Undo joined(List<Deed> acts) {
    List<String> done = acts.stream().map(deed -> Words.command(deed.words())).toList();
    Undo.Kind worst = Undo.Kind.NOT_NEEDED;
    List<String> texts = new ArrayList<>();
    for (Deed deed : acts.reversed()) {
      Undo undo = UndoReader.of(deed);
      if (undo.kind().compareTo(worst) > 0) {
        worst = undo.kind();
        texts.clear();
      }
      // What a later command of the same text takes back needs no other way back.
      String text = done.contains(undo.text()) ? "" : placed(deed, undo);
      if (undo.kind() == worst && !text.isEmpty() && !texts.contains(text)) {
        texts.add(text);
      }
    }
    boolean undone = worst == Undo.Kind.COMMAND && texts.isEmpty();
    return undone
        ? Undo.NOT_NEEDED
        : new Undo(worst, String.join(worst == Undo.Kind.COMMAND ? "\n" : "; ", texts));
  }

  private static String placed(Deed deed, Undo undo) {
    boolean command = undo.kind() == Undo.Kind.COMMAND;
    return command && deed.root() ? "sudo " + undo.text() : undo.text();
  }

  private String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    for (int i = 0; i < placeholders.size(); i++) {
      Blank hole = placeholders.get(i);
      int end = hole.start() + hole.spelling().length();
      masked.replace(
          hole.start(), end, String.valueOf((char) (FIRST_MASK + i)).repeat(end - hole.start()));
    }
    return masked.toString();
  }

  private Undo unmasked(Undo undo) {
    return new Undo(undo.kind(), unmasked(undo.text()));
  }

  private String unmasked(String text) {
    return MASK.matcher(text)
        .replaceAll(mask -> {
          String spelling = placeholders.get(mask.group().charAt(0) - FIRST_MASK).spelling();
          int times = Math.max(1, mask.group().length() / spelling.length());
          return Matcher.quoteReplacement(spelling.repeat(times));
        });
  }
}
