package dev.fettle.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads pastes: takes off what terminals, chats, log writers and collectors put around messages,
 * and puts together what they cut. Linear in the length of the paste.
 */
public final class PasteReader {

  /** Messages beyond this many are left out. */
  public static final int LINES_MAX = 50_000;

  private final List<PasteLine> lines = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private PasteReader() {}

  /** The messages of {@code paste} in order, those that were put together after their last part. */
  public static List<PasteLine> read(Paste paste) {
    PasteReader reader = new PasteReader();
    int offset = 0;
    int number = 1;
    for (String line : paste.lines()) {
      if (reader.lines.size() >= LINES_MAX) {
        break;
      }
      reader.line(TracedText.of(line, offset), number++);
      offset += line.length() + 1;
    }
    return Fragments.join(reader.lines);
  }

  /** The messages of one line, as {@link #read} gives them for a paste of only this line. */
  public static List<PasteLine> readLine(String line) {
    PasteReader reader = new PasteReader();
    reader.line(TracedText.of(line, 0), 1);
    return List.copyOf(reader.lines);
  }

  private void line(TracedText raw, int number) {
    TracedText clean = unquote(Terminal.clean(raw)).stripEnd();
    if (clean.length() == 0 || isFence(clean.text())) {
      return;
    }
    LogPrefix prefix = LogPrefix.read(clean.text());
    TracedText message = clean.from(prefix.end());
    int prompt = PastedPrompt.end(message.text());
    if (prompt > 0 || PastedPrompt.isEmpty(message.text())) {
      add(new Draft(message.from(prompt), prefix, prefix.level(), number), PasteLine.Kind.COMMAND);
      return;
    }
    Envelope envelope = Envelope.open(message);
    if (envelope.messages().isEmpty()) {
      output(new Draft(message, prefix, prefix.level(), number), 0);
    }
    PasteLine.Level level = Levels.worse(prefix.level(), envelope.level());
    for (TracedText inner : envelope.messages()) {
      output(new Draft(inner, prefix, level, number), 1);
    }
  }

  /**
   * Cuts at line ends, real ones and escaped ones; what an envelope held may have a prefix again.
   */
  private void output(Draft draft, int inside) {
    for (TracedText part : EscapedLines.split(draft.text())) {
      LogPrefix inner = LogPrefix.read(part.text());
      boolean again = inside > 0 && inner.end() > 0;
      PasteLine.Level level = again ? Levels.worse(draft.level(), inner.level()) : draft.level();
      TracedText text = again ? part.from(inner.end()) : part;
      add(new Draft(text, draft.prefix(), level, draft.number()), PasteLine.Kind.OUTPUT);
    }
  }

  private void add(Draft draft, PasteLine.Kind kind) {
    List<Token> tokens = Normalizer.read(draft.text().text());
    if (tokens.isEmpty()) {
      return;
    }
    boolean repeated = !seen.add(key(tokens));
    lines.add(
        new PasteLine(
            draft.text(),
            tokens,
            draft.level(),
            kind,
            draft.prefix().source(),
            draft.number(),
            1,
            draft.prefix().opens(),
            repeated));
  }

  private static int key(List<Token> tokens) {
    int hash = 1;
    for (Token token : tokens) {
      hash = 31 * hash + token.text().hashCode();
    }
    return hash;
  }

  /** Chat programs and mail put {@code > } before what they quote. */
  private static TracedText unquote(TracedText line) {
    int at = 0;
    String text = line.text();
    while (at + 1 < text.length() && text.charAt(at) == '>' && text.charAt(at + 1) == ' ') {
      at += 2;
    }
    return line.from(at);
  }

  private static boolean isFence(String text) {
    String line = text.strip();
    return line.startsWith("```") && line.indexOf(' ') < 0 || line.startsWith("~~~");
  }

  private record Draft(TracedText text, LogPrefix prefix, PasteLine.Level level, int number) {}
}
