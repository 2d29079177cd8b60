package dev.fettle.extract;

import dev.fettle.extract.words.Words;
import dev.fettle.runbook.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads where commands are run: "On all masters", "Step 1 - on the faulty node", "exec cmd on
 * master", an {@code ssh} before them, or the prompt.
 */
final class PlaceReader {

  private static final Set<String> PLACES =
      Set.of(
          ("node nodes master masters server servers host hosts machine machines worker workers"
                  + " controller controllers bastion workstation laptop vm vms switch switches"
                  + " router routers container containers pod pods instance instances hypervisor"
                  + " member members primary replica leader plane")
              .split(" "));

  private static final Set<String> PREPOSITIONS = Set.of("on", "inside", "within", "into", "in");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "your", "of", "its", "one");

  private static final List<String> HAN_PLACES =
      List.of("容器", "宿主机", "节点", "主机", "服务器", "机器", "虚拟机");

  /** "on each of the control plane nodes": determiners and at most four words. */
  private static final int REACH = 6;

  private PlaceReader() {}

  /** {@code steps} with the place of every command that the guide gives one. */
  static List<Step> read(List<Step> steps, String title) {
    List<Step> placed = new ArrayList<>();
    String titled = place(title);
    String current = titled;
    for (Step step : steps) {
      if (step instanceof Step.Instruction words) {
        String named = placeOf(words.prose());
        boolean fresh = startsStep(words.prose());
        current = !named.isEmpty() ? named : fresh ? titled : current;
      }
      String here = current;
      placed.add(here.isEmpty() ? step : step.withRun(command -> command.withHost(here)));
      current = step.run().map(command -> afterCommand(command.template(), here)).orElse(current);
    }
    return placed;
  }

  /** A step's heading names its place anywhere, other prose in the sentence before the command. */
  private static String placeOf(String prose) {
    List<String> sentences = Words.sentences(prose);
    boolean whole = sentences.size() < 2 || startsStep(prose);
    return place(whole ? prose : sentences.getLast());
  }

  /** Whether {@code prose} begins a numbered step, which leaves the place of the one before. */
  private static boolean startsStep(String prose) {
    String text = prose.toLowerCase(Locale.ROOT);
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return text.startsWith("step ") || digits > 0 && text.startsWith(". ", digits);
  }

  /** A bare {@code ssh} or an {@code exit} changes the place for what follows. */
  private static String afterCommand(String template, String here) {
    String[] words = template.strip().split("\\s++");
    if (words[0].equals("exit") && words.length == 1) {
      return "";
    }
    boolean login = words[0].equals("ssh") && words.length == 2;
    return login ? words[1].substring(words[1].indexOf('@') + 1) : here;
  }

  /** The place that {@code prose} names, without its article; empty when it names none. */
  static String place(String prose) {
    String han = hanPlace(prose);
    if (!han.isEmpty()) {
      return han;
    }
    String[] words = prose.strip().split("[\\s(]++");
    for (int i = 0; i < words.length; i++) {
      if (PREPOSITIONS.contains(bare(words[i]))) {
        String place = placeAfter(words, i + 1);
        if (!place.isEmpty() && (!bare(words[i]).equals("in") || isInside(place))) {
          return place;
        }
      }
    }
    return "";
  }

  /** "in" names a place to be in only for what one can be in. */
  private static boolean isInside(String place) {
    return place.endsWith("container") || place.endsWith("pod") || place.endsWith("vm");
  }

  private static String placeAfter(String[] words, int from) {
    List<String> place = new ArrayList<>();
    for (int i = from; i < Math.min(words.length, from + REACH); i++) {
      String word = bare(words[i]);
      if (!DETERMINERS.contains(word)) {
        place.add(word);
      }
      boolean more = i + 1 < words.length && PLACES.contains(bare(words[i + 1]));
      if (PLACES.contains(word) && (!more || endsClause(words[i]))) {
        return String.join(" ", place);
      }
      if (endsClause(words[i]) || PREPOSITIONS.contains(word)) {
        return "";
      }
    }
    return "";
  }

  private static boolean endsClause(String word) {
    char last = word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
    return ",.;:)!?".indexOf(last) >= 0;
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Between 在 and the place's noun stands its name: 在docker容器内. */
  private static String hanPlace(String prose) {
    int at = prose.indexOf('在');
    if (at < 0) {
      return "";
    }
    String after = prose.substring(at + 1, Math.min(prose.length(), at + 24));
    int end = Integer.MAX_VALUE;
    for (String noun : HAN_PLACES) {
      int found = after.indexOf(noun);
      end = found >= 0 ? Math.min(end, found + noun.length()) : end;
    }
    return end <= after.length() ? after.substring(0, end).strip() : "";
  }
}
