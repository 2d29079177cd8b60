package dev.fettle.extract.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells text that reports a fault from other text, by the words that programs and operators use for
 * it: error words, log levels, and reason words such as {@code CrashLoopBackOff}.
 */
public final class ErrorWords {

  private static final Set<String> WORDS =
      Set.of(
          ("error errors err failed fail fails failure failures cannot can't cant denied refused"
                  + " timeout timedout unable exception panic fatal traceback unreachable invalid"
                  + " unauthorized forbidden couldn't unexpected rejected aborted killed oomkilled"
                  + " notready unhealthy segfault critical crit emerg expired mismatch mismatched"
                  + " corrupt corrupted unsupported deadlock insufficient exhausted unresolved"
                  + " unresolvable undefined unrecognized unavailable uncaught crash crashed"
                  + " crashing evicted x509 errno broken conflict degraded misconfigured")
              .split(" "));

  private static final List<List<String>> PHRASES =
      List.of(
          List.of("not", "found"),
          List.of("no", "such"),
          List.of("unknown", "host"),
          List.of("could", "not"),
          List.of("does", "not", "exist"),
          List.of("doesn't", "exist"),
          List.of("did", "not"),
          List.of("timed", "out"),
          List.of("already", "in", "use"),
          List.of("already", "exists"),
          List.of("no", "route", "to", "host"),
          List.of("not", "ready"),
          List.of("not", "allowed"),
          List.of("not", "permitted"),
          List.of("not", "running"),
          List.of("is", "not"),
          List.of("are", "not"),
          List.of("too", "many"),
          List.of("too", "large"),
          List.of("out", "of", "memory"),
          List.of("no", "space", "left"),
          List.of("deadline", "exceeded"),
          List.of("limit", "exceeded"),
          List.of("connection", "reset"),
          List.of("失", "败"),
          List.of("错", "误"),
          List.of("报", "错"),
          List.of("异", "常"),
          List.of("超", "时"),
          List.of("拒", "绝"),
          List.of("无", "法"));

  private static final Map<String, List<List<String>>> PHRASES_BY_FIRST =
      PHRASES.stream().collect(Collectors.groupingBy(List::getFirst));

  /** Reason words that no part of betrays. */
  private static final Set<String> REASONS =
      Set.of(
          "MatchNodeSelector", "MatchNodeAffinity", "Evicted", "NetworkUnavailable", "OOMKilled");

  private static final List<String> REASON_PARTS =
      List.of(
          "BackOff",
          "Err",
          "Failed",
          "Failure",
          "Not",
          "Killed",
          "Crash",
          "Invalid",
          "Exceeded",
          "Unhealthy",
          "Cannot",
          "Exception",
          "Denied",
          "Refused",
          "Timeout",
          "Unreachable",
          "Mismatch",
          "Unexpected",
          "Down",
          "Missing",
          "Unavailable",
          "Stuck",
          "Pressure");

  /** Words of manifests that look like reasons and name a choice or a list. */
  private static final Set<String> CHOICES =
      Set.of("OnFailure", "IfNotPresent", "NotIn", "DoesNotExist", "NotReadyAddresses");

  /** What iptables lists before the two dashes of a rule. */
  private static final Set<String> PROTOCOLS =
      Set.of("all", "tcp", "udp", "icmp", "icmpv6", "sctp", "esp", "ah");

  private static final Set<String> NONE = Set.of("0", "no", "without", "zero", "any");

  private ErrorWords() {}

  /** Whether {@code line} reports a fault. */
  public static boolean isError(String line) {
    return isKlogError(line)
        || !isFirewallRule(line) && (hasErrorWord(Words.of(line)) || reason(line).isPresent());
  }

  /**
   * A rule as iptables lists it, {@code DROP all -- anywhere anywhere ctstate INVALID} or {@code -A
   * INPUT -j DROP}: the states it names are those of packets.
   */
  private static boolean isFirewallRule(String line) {
    if (line.startsWith("-A ") || line.startsWith("-I ")) {
      return line.contains(" -j ");
    }
    int dashes = line.indexOf(" -- ");
    String before = dashes < 0 ? "" : line.substring(0, dashes).stripTrailing();
    return before.indexOf(' ') > 0
        && PROTOCOLS.contains(before.substring(before.lastIndexOf(' ') + 1));
  }

  /**
   * Whether one of {@code words}, in lower case, says that something went wrong; right after "if"
   * it only supposes so.
   */
  public static boolean hasErrorWord(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean reports = WORDS.contains(words.get(i)) && !isCounted(words, i);
      boolean supposed = i > 0 && words.get(i - 1).equals("if");
      if (!supposed && (reports || startsPhrase(words, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is about faults that did not happen: {@code failed=0}, {@code no errors}. */
  private static boolean isCounted(List<String> words, int at) {
    boolean before = at > 0 && NONE.contains(words.get(at - 1));
    boolean after = at + 1 < words.size() && words.get(at + 1).equals("0");
    return before || after;
  }

  private static boolean startsPhrase(List<String> words, int at) {
    for (List<String> phrase : PHRASES_BY_FIRST.getOrDefault(words.get(at), List.of())) {
      int end = at + phrase.size();
      if (end <= words.size() && words.subList(at, end).equals(phrase)) {
        return true;
      }
    }
    return false;
  }

  /** A line of Kubernetes' log library at level E or F: {@code E0512 10:15:00.000001}. */
  private static boolean isKlogError(String line) {
    String text = line.stripLeading();
    if (text.length() < 8 || (text.charAt(0) != 'E' && text.charAt(0) != 'F')) {
      return false;
    }
    return text.substring(1, 5).chars().allMatch(Character::isDigit) && text.charAt(5) == ' ';
  }

  /** The first reason word in {@code text}: {@code ErrImagePull}, {@code ECONNREFUSED}. */
  public static Optional<String> reason(String text) {
    return tokens(text).stream()
        .map(ErrorWords::withoutCount)
        .filter(ErrorWords::isReason)
        .findFirst();
  }

  /** A reason word to which the next column of a table is glued: {@code ErrImagePull0}. */
  private static String withoutCount(String token) {
    int end = token.length();
    while (end > 0 && Character.isDigit(token.charAt(end - 1))) {
      end--;
    }
    return isCamelCase(token.substring(0, end)) ? token.substring(0, end) : token;
  }

  /** Words joined in one, each with a capital: {@code KubePodCrashLooping}. */
  public static boolean isCamelCase(String word) {
    int humps = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        return false;
      }
      boolean lowerBefore = i > 0 && Character.isLowerCase(word.charAt(i - 1));
      humps += Character.isUpperCase(c) && (i == 0 || lowerBefore) ? 1 : 0;
    }
    return humps > 1 && Character.isUpperCase(word.charAt(0));
  }

  private static boolean isReason(String token) {
    if (REASONS.contains(token) || isErrno(token)) {
      return true;
    }
    return isCamelCase(token)
        && !CHOICES.contains(token)
        && REASON_PARTS.stream().anyMatch(part -> hasPart(token, part));
  }

  /** Whether {@code part} stands in {@code token} as words of its own. */
  private static boolean hasPart(String token, String part) {
    int at = token.indexOf(part);
    if (at < 0) {
      return false;
    }
    int end = at + part.length();
    boolean closed = end == token.length() || !Character.isLowerCase(token.charAt(end));
    return closed || part.equals("Crash") || part.equals("Err");
  }

  /** The names that C gives to faults: {@code ETIMEDOUT}. */
  private static boolean isErrno(String token) {
    return token.length() > 5
        && token.charAt(0) == 'E'
        && token.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && (token.startsWith("ECONN")
            || token.startsWith("ENO")
            || token.startsWith("ETIME")
            || token.startsWith("EHOST")
            || token.startsWith("ENET")
            || token.startsWith("EADDR")
            || token.startsWith("EAI"));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
        if (at > start) {
          tokens.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
    return tokens;
  }
}
