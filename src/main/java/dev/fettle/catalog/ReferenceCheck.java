package dev.fettle.catalog;

import dev.fettle.runbook.Guide;
import dev.fettle.runbook.Procedure;
import dev.fettle.source.Markup;
import dev.fettle.source.Problem;
import dev.fettle.source.Severity;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows links from guide to guide. Addresses elsewhere, and addresses that only a site's own
 * layout explains, are not judged.
 */
final class ReferenceCheck {

  private final List<Guide> guides;
  private final Set<String> paths;
  private final Map<String, Set<String>> anchors = new HashMap<>();

  ReferenceCheck(List<Guide> guides, Set<String> paths) {
    this.guides = guides;
    this.paths = paths;
    for (Guide guide : guides) {
      anchors.put(guide.runbook().provenance().path(), folded(guide));
    }
  }

  private static Set<String> folded(Guide guide) {
    Set<String> names = new HashSet<>();
    guide.anchors().forEach(anchor -> names.add(fold(anchor)));
    return names;
  }

  /** Markups make anchors of headings each in their way: only letters and digits are compared. */
  private static String fold(String anchor) {
    StringBuilder folded = new StringBuilder();
    anchor
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Guide guide : guides) {
      String path = guide.runbook().provenance().path();
      for (Procedure procedure : guide.runbook().procedures()) {
        for (Procedure.Reference reference : procedure.references()) {
          fault(path, reference.target()).ifPresent(why -> problems.add(broken(reference, why)));
        }
      }
    }
    return problems;
  }

  private static Problem broken(Procedure.Reference reference, String why) {
    return new Problem(
        Severity.WARNING,
        "broken-reference",
        reference.span(),
        "the link '%s' leads nowhere: %s".formatted(reference.target(), why));
  }

  private Optional<String> fault(String path, String target) {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    if (file.isEmpty()) {
      return anchorFault(path, anchor);
    }
    if (!isJudged(file)) {
      return Optional.empty();
    }
    String resolved = resolve(path, decoded(file));
    return paths.contains(resolved)
        ? anchorFault(resolved, anchor)
        : Optional.of("there is no file " + resolved);
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
  private Optional<String> anchorFault(String path, String anchor) {
    String name = fold(decoded(anchor));
    Set<String> known = anchors.getOrDefault(path, Set.of());
    boolean judged =
        !name.isEmpty()
            && anchors.containsKey(path)
            && Markup.ofFileName(path).filter(markup -> markup == Markup.RST).isEmpty();
    return judged && !known.contains(name)
        ? Optional.of("no heading of %s is called '%s'".formatted(path, anchor))
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
