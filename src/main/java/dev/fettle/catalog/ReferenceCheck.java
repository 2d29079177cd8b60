package dev.fettle.catalog;

import dev.fettle.runbook.GuideTies;
import dev.fettle.source.Markup;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows links from guide to guide. Addresses elsewhere, and addresses that only a site's own
 * layout explains, are not judged.
 */
final class ReferenceCheck {

  private final List<GuideTies> guides;
  private final Map<String, GuideTies> byPath = new HashMap<>();
  private final Map<String, Set<String>> folded = new HashMap<>();

  ReferenceCheck(List<GuideTies> guides) {
    this.guides = guides;
    guides.forEach(guide -> byPath.put(guide.path(), guide));
  }

  private Set<String> anchors(GuideTies guide) {
    return folded.computeIfAbsent(
        guide.path(),
        path -> guide.anchors().stream().map(ReferenceCheck::fold).collect(Collectors.toSet()));
  }

  /** Markups make anchors of headings each in their way: only letters and digits are compared. */
  private static String fold(String anchor) {
    String lower = anchor.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      if (Character.isLetterOrDigit(lower.codePointAt(i))) {
        folded.appendCodePoint(lower.codePointAt(i));
      }
    }
    return folded.toString();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (GuideTies guide : guides) {
      for (GuideTies.Link link : guide.links()) {
        fault(guide, link).ifPresent(why -> problems.add(broken(link, why)));
      }
    }
    return problems;
  }

  private static Problem broken(GuideTies.Link link, String why) {
    return new Problem(
        Severity.WARNING,
        "broken-reference",
        link.span(),
        "the link '%s' leads nowhere: %s".formatted(link.target(), why));
  }

  private Optional<String> fault(GuideTies guide, GuideTies.Link link) {
    if (link.file().isEmpty()) {
      return anchorFault(guide, link.anchor());
    }
    if (!isJudged(link.file())) {
      return Optional.empty();
    }
    String resolved = resolve(guide.path(), decoded(link.file()));
    GuideTies there = byPath.get(resolved);
    return there == null
        ? Optional.of("there is no file " + resolved)
        : anchorFault(there, link.anchor());
  }

  /** A path to a content file, relative to the guide. */
  private static boolean isJudged(String file) {
    return !file.startsWith("/")
        && !file.contains(":")
        && !file.contains("{")
        && file.indexOf('?') < 0
        && Markup.ofFileName(file).isPresent();
  }

  /** RST names places anywhere in a file, and all over the content: those are not judged. */
  private Optional<String> anchorFault(GuideTies guide, String anchor) {
    String name = fold(decoded(anchor));
    boolean judged =
        !name.isEmpty()
            && Markup.ofFileName(guide.path()).filter(markup -> markup == Markup.RST).isEmpty();
    return judged && !anchors(guide).contains(name)
        ? Optional.of("no heading of %s is called '%s'".formatted(guide.path(), anchor))
        : Optional.empty();
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** {@code target} as seen from the folder of {@code path}. */
  private static String resolve(String path, String target) {
    Deque<String> parts = new ArrayDeque<>();
    int folder = path.lastIndexOf('/');
    String joined = folder < 0 ? target : path.substring(0, folder) + "/" + target;
    for (String part : joined.split("/")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
