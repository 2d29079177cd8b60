package dev.fettle.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The users, hosts and routers whose prompts stand in a text by themselves, so that the same
 * prompts are known where other words are glued to them.
 */
final class KnownPrompts {

  /** More users or hosts than a guide has: what lies beyond is not looked for. */
  private static final int KNOWN_MAX = 40;

  private static final int ROUTER_MAX = 40;

  private final Set<String> users = new HashSet<>();
  private final Set<String> hosts = new HashSet<>();
  private final Set<String> routers = new HashSet<>();

  static KnownPrompts of(List<String> lines) {
    KnownPrompts known = new KnownPrompts();
    lines.forEach(known::learn);
    for (String line : lines) {
      known.learnHosts(line);
      known.learnRouters(line);
    }
    return known;
  }

  private void learn(String line) {
    int end = PromptLine.end(line);
    if (end < 3) {
      return;
    }
    String prompt = line.substring(0, end);
    int at = prompt.indexOf('@');
    int colon = prompt.indexOf(':');
    if (at > 0) {
      add(users, prompt.substring(0, at));
    }
    if (colon > at + 2) {
      add(hosts, prompt.substring(at + 1, colon));
    }
  }

  private static void add(Set<String> names, String name) {
    if (names.size() < KNOWN_MAX) {
      names.add(name);
    }
  }

  /** Hosts that a known user is at. */
  private void learnHosts(String line) {
    for (String user : users) {
      int at = line.indexOf(user + "@");
      while (at >= 0) {
        int start = at + user.length() + 1;
        int end = nameEnd(line, start);
        if (end > start && end < line.length() && line.charAt(end) == ':') {
          add(hosts, line.substring(start, end));
        }
        at = line.indexOf(user + "@", start);
      }
    }
  }

  /** The index after the prompt that begins at {@code at} of {@code line}, or -1. */
  int endOfPromptAt(String line, int at, int longest) {
    char c = line.charAt(at);
    if (Character.isUpperCase(c)) {
      return router(line, at);
    }
    if (c == 'b' && line.startsWith("bash-", at)) {
      int end = nameEnd(line, at);
      return end < line.length() && line.charAt(end) == '$' ? end + 1 : -1;
    }
    boolean inName = at > 0 && line.charAt(at - 1) == '@';
    for (String user : users) {
      if (line.startsWith(user + "@", at)) {
        return place(line, nameEnd(line, at + user.length() + 1), at + longest);
      }
    }
    for (String host : hosts) {
      if (!inName && line.startsWith(host + ":", at)) {
        return place(line, at + host.length(), at + longest);
      }
    }
    return -1;
  }

  private int router(String line, int at) {
    for (String router : routers) {
      if (line.startsWith(router, at)) {
        return at + router.length();
      }
    }
    return -1;
  }

  /** Hosts in capitals and digits with a hyphen, with {@code #} behind them. */
  private void learnRouters(String line) {
    for (int end = line.indexOf('#'); end >= 0; end = line.indexOf('#', end + 1)) {
      int start = end;
      while (start > 0 && end - start < ROUTER_MAX && isCapital(line.charAt(start - 1))) {
        start--;
      }
      boolean named = end > start + 4 && line.substring(start, end).indexOf('-') > 0;
      if (named && Character.isUpperCase(line.charAt(start))) {
        add(routers, line.substring(start, end + 1));
      }
    }
  }

  private static boolean isCapital(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /** The index after {@code :~>}, {@code :/dir #} and the like, from the colon on, or -1. */
  private static int place(String line, int colon, int limit) {
    if (colon >= line.length() || line.charAt(colon) != ':') {
      return -1;
    }
    int end = colon + 1;
    while (end < Math.min(limit, line.length()) && isPath(line.charAt(end))) {
      end++;
    }
    int sign = end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
    boolean prompt =
        end > colon + 1 && sign < line.length() && "$#>%".indexOf(line.charAt(sign)) >= 0;
    return prompt ? sign + 1 : -1;
  }

  private static boolean isPath(char c) {
    return c == '~' || c == '/' || c == '.' || isName(c);
  }

  private static int nameEnd(String line, int start) {
    int end = start;
    while (end < line.length() && (isName(line.charAt(end)) || line.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private static boolean isName(char c) {
    return c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
