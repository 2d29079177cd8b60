package dev.fettle.console;

import dev.fettle.console.PromptReader.Certainty;
import dev.fettle.console.PromptReader.Found;
import dev.fettle.console.TranscriptReader.Language;
import dev.fettle.console.shell.CommandShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The lines of a block that open with a prompt. A lone {@code #} or {@code >} is one only when the
 * rest of the block does not speak against it.
 */
final class Prompts {

  private static final Pattern SENTENCE = Pattern.compile("[A-Z][a-z]*+\\s++[A-Za-z].*+");

  /** Starts of output that authors put behind a dollar by mistake. */
  private static final Pattern OUTPUT =
      Pattern.compile("default via .*+|inet6? .*+|[A-Z]++ {2,}+.*+");

  private static final Set<String> DOLLARS = Set.of("$", "$>");

  private final List<Optional<Found>> byLine;

  private Prompts(List<Optional<Found>> byLine) {
    this.byLine = byLine;
  }

  static Prompts survey(List<String> lines, Language language) {
    List<Optional<Found>> found = new ArrayList<>(lines.size());
    Map<String, Integer> shapes = new HashMap<>();
    for (String line : lines) {
      Optional<Found> prompt = PromptReader.read(line).filter(Prompts::isNoOutput);
      prompt.ifPresent(one -> shapes.merge(one.shape(), 1, Integer::sum));
      found.add(prompt);
    }
    int first = firstLine(lines);
    List<Optional<Found>> accepted = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      accepted.add(found.get(i).filter(one -> isPlain(one, shapes, line == first)));
    }
    if (language != Language.OTHER) {
      addSigns(found, accepted, lines);
      addInner(found, accepted);
    }
    boolean outside = language == Language.OTHER && accepted.get(first).isEmpty();
    return new Prompts(outside ? List.of() : accepted);
  }

  private static int firstLine(List<String> lines) {
    int first = 0;
    while (first < lines.size() - 1 && lines.get(first).isBlank()) {
      first++;
    }
    return first;
  }

  private static boolean isNoOutput(Found found) {
    String command = found.command();
    if (OUTPUT.matcher(command).matches()) {
      return false;
    }
    return !SENTENCE.matcher(command).matches()
        || !CommandShape.isProse(List.of(command.split("\\s++")));
  }

  /** Whether a prompt is one whatever else stands in the block. */
  private static boolean isPlain(Found found, Map<String, Integer> shapes, boolean first) {
    return switch (found.certainty()) {
      case SURE -> true;
      case NAME ->
          !found.interpreter().equals("console")
              || !found.command().isEmpty() && (first || shapes.getOrDefault(found.shape(), 0) > 1);
      case SIGN -> !found.command().isEmpty() && (DOLLARS.contains(sign(found)) || isPython(found));
    };
  }

  private static boolean isPython(Found found) {
    return found.interpreter().equals("python") && !SENTENCE.matcher(found.command()).matches();
  }

  private static String sign(Found found) {
    String text = found.prompt().text().strip();
    int space = text.lastIndexOf(' ');
    return space < 0 ? text : text.substring(space + 1);
  }

  /** Takes {@code #}, {@code %} and {@code >} for prompts when nothing plainer is there. */
  private static void addSigns(
      List<Optional<Found>> found, List<Optional<Found>> accepted, List<String> lines) {
    boolean plain = accepted.stream().anyMatch(Optional::isPresent);
    for (String sign : List.of(">", "%", "#")) {
      boolean bare = sign.equals("#") && hasBareCommand(found, lines);
      if (plain || bare || !hasCommandBehind(found, sign)) {
        continue;
      }
      for (int i = 0; i < accepted.size(); i++) {
        Optional<Found> one = found.get(i).filter(prompt -> isCommandBehind(prompt, sign));
        accepted.set(i, one.or(() -> Optional.empty()));
      }
      return;
    }
  }

  /** Behind a command that opens a shell elsewhere, {@code #} is the prompt of that shell. */
  private static void addInner(List<Optional<Found>> found, List<Optional<Found>> accepted) {
    boolean inside = false;
    for (int i = 0; i < accepted.size(); i++) {
      if (accepted.get(i).isPresent()) {
        inside = ShellOpeners.opens(accepted.get(i).orElseThrow().command());
      } else if (inside) {
        accepted.set(i, found.get(i).filter(one -> isCommandBehind(one, "#")));
        inside = ShellOpeners.stays(accepted.get(i).map(Found::command).orElse(""));
      }
    }
  }

  private static boolean hasCommandBehind(List<Optional<Found>> found, String sign) {
    return found.stream()
        .flatMap(Optional::stream)
        .anyMatch(one -> isCommandBehind(one, sign) && shape(one) != CommandShape.POSSIBLE);
  }

  private static boolean isCommandBehind(Found found, String sign) {
    return found.certainty() == Certainty.SIGN
        && found.prompt().text().strip().endsWith(sign)
        && shape(found) != CommandShape.NONE;
  }

  private static CommandShape shape(Found found) {
    return CommandShape.of(found.command());
  }

  /** A command without a prompt that opens the block, or stands below a remark. */
  private static boolean hasBareCommand(List<Optional<Found>> found, List<String> lines) {
    boolean told = true;
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        boolean bare = found.get(i).isEmpty();
        if (told && bare && CommandShape.of(lines.get(i)) == CommandShape.SURE) {
          return true;
        }
        told = !bare;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return byLine.stream().allMatch(Optional::isEmpty);
  }

  Optional<Found> at(int line) {
    return line < byLine.size() ? byLine.get(line) : Optional.empty();
  }
}
