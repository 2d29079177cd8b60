package dev.fettle.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the place that words name: "on all masters", "log in to the faulty node". */
final class PlaceNames {

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

  /** Verbs that lead to a place: "log in to the node". */
  private static final Set<String> ENTERING =
      Set.of("log", "logged", "login", "ssh", "connect", "connected", "go", "switch", "attach");

  private static final List<String> HAN_LEADS = List.of("在", "进入", "登录到", "登录");

  /** Words of Chinese before the one that leads to a place: "但是在". */
  private static final int HAN_LEAD_MAX = 3;

  private PlaceNames() {}

  /** Whether {@code prose} is about the place from its start, so that it holds for what follows. */
  static boolean leads(String prose) {
    String text = withoutNumber(prose);
    String[] words = text.toLowerCase(Locale.ROOT).split("[\\s,]++", 4);
    int first = Set.of("then", "now", "next", "and", "first").contains(words[0]) ? 1 : 0;
    String word = first < words.length ? bare(words[first]) : "";
    boolean han =
        HAN_LEADS.stream().mapToInt(text::indexOf).anyMatch(at -> at >= 0 && at <= HAN_LEAD_MAX);
    return han || PREPOSITIONS.contains(word) || word.equals("from") || ENTERING.contains(word);
  }

  /** {@code prose} without {@code 1.}, {@code (2)}, {@code Step 3 -} or {@code #} before it. */
  private static String withoutNumber(String prose) {
    String text = prose.strip();
    int at = text.toLowerCase(Locale.ROOT).startsWith("step ") ? "step ".length() : 0;
    while (at < text.length() && "0123456789.()#-:、 ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(at);
  }

  /** The place that {@code prose} names, without its article; empty when it names none. */
  static String place(String prose) {
    String han = hanPlace(prose);
    if (!han.isEmpty()) {
      return han;
    }
    String[] words = prose.strip().split("[\\s(]++");
    for (int i = 0; i < words.length; i++) {
      if (PREPOSITIONS.contains(bare(words[i])) || isEntered(words, i)) {
        String place = placeAfter(words, i + 1);
        if (!place.isEmpty() && (!bare(words[i]).equals("in") || isInside(place))) {
          return place;
        }
      }
    }
    return "";
  }

  /** "to" leads to a place behind a verb of entering: "log in to", "ssh to", "connect to". */
  private static boolean isEntered(String[] words, int at) {
    boolean to = bare(words[at]).equals("to") || bare(words[at]).equals("into");
    boolean direct = at > 0 && ENTERING.contains(bare(words[at - 1]));
    return to && (direct || at > 1 && ENTERING.contains(bare(words[at - 2])));
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

  /** Between 在 and the place's noun stands its name: 在docker容器内, 进入docker容器. */
  private static String hanPlace(String prose) {
    return HAN_LEADS.stream()
        .map(lead -> hanPlace(prose, lead))
        .filter(place -> !place.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String hanPlace(String prose, String lead) {
    int at = prose.indexOf(lead);
    if (at < 0) {
      return "";
    }
    int from = at + lead.length();
    String after = prose.substring(from, Math.min(prose.length(), from + 24));
    int end = Integer.MAX_VALUE;
    for (String noun : HAN_PLACES) {
      int found = after.indexOf(noun);
      end = found >= 0 ? Math.min(end, found + noun.length()) : end;
    }
    return end <= after.length() ? after.substring(0, end).strip() : "";
  }
}
