package dev.fettle.command;

import dev.fettle.console.shell.ShellText;
import dev.fettle.console.shell.ShellText.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the spellings of placeholders, form by form. */
final class PlaceholderScanner {

  /** The name of a placeholder that says only that something stands there, {@code xxxx}. */
  static final String NAMELESS = "?";

  /** More in one command are no placeholders; the bound keeps reading linear. */
  private static final int HITS_MAX = 200;

  private static final Pattern DOUBLE_ANGLE =
      Pattern.compile("<<([\\p{L}][\\p{L}\\d_ .-]{0,58}[\\p{L}\\d_.]?+)>>");
  private static final Pattern ANGLE =
      Pattern.compile(
          "(\\*{0,2}+)<([\\p{L}\\d][\\p{L}\\d_ .|/,:'*?()-]{0,78}[^\\s<>\"$;&`=]|[\\p{L}])>(\\*{0,2}+)");
  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{\\s*+([A-Za-z][\\w.-]{0,58}+)\\s*+\\}\\}");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:([A-Za-z_][A-Za-z0-9_]*+)|\\{([A-Za-z_][A-Za-z0-9_]*+)\\})");
  private static final Pattern BRACE = Pattern.compile("\\{([A-Za-z][\\w-]{0,58}+)\\}");
  private static final Pattern BRACKET = Pattern.compile("\\[([A-Za-z][\\w -]{0,57}+\\w?)\\]");
  private static final Pattern PERCENT = Pattern.compile("%([A-Z][A-Z0-9_]{2,})%");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\d{1,3}+|[xX]{1,3}+)(?:\\.(?:\\d{1,3}+|[xX]{1,3}+)){3}(?![\\w.]\\w)");
  private static final Pattern LETTERS =
      Pattern.compile("(?:a\\.b\\.c\\.d|A\\.B\\.C\\.D|w\\.x\\.y\\.z)(?![\\w.]\\w)");
  private static final Pattern VERSION =
      Pattern.compile("(?:x\\.y\\.z|X\\.Y\\.Z|x\\.y|X\\.Y)(?![\\w])");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9](?:[\\w.-]*\\w)?+");
  private static final Pattern UPPER = Pattern.compile("[A-Z][A-Z0-9]*+(?:[_-][A-Z0-9]++)*+");

  private static final Pattern GREP =
      Pattern.compile("(?:^|[\\s|])[ef]?grep(?:\\s+-\\S+)*+\\s*+[\"']?$");

  private final String text;
  private final Set<String> assigned;
  private final boolean[] taken;
  private final List<Hit> hits = new ArrayList<>();

  /** A placeholder before its kind is known. */
  record Hit(String spelling, String name, int start) {
    int end() {
      return start + spelling.length();
    }
  }

  PlaceholderScanner(String text, Set<String> assigned) {
    this.text = text;
    this.assigned = new HashSet<>(assigned);
    this.taken = new boolean[text.length()];
  }

  List<Hit> scan() {
    collect(DOUBLE_ANGLE, this::ofDoubleAngle);
    collect(ANGLE, this::ofAngle);
    ShellText shell = ShellText.read(PlaceholderReader.masked(text, hits));
    assigned.addAll(Assignments.of(shell));
    collect(TEMPLATE, this::ofTemplate);
    collect(VARIABLE, matcher -> ofVariable(matcher, shell));
    collect(BRACE, matcher -> ofBrace(matcher, shell));
    collect(BRACKET, matcher -> ofBracket(matcher, shell));
    collect(PERCENT, matcher -> named(matcher, matcher.group(1), PlaceholderWords.ENVIRONMENT));
    collect(LETTERS, matcher -> bounded(matcher, "ip"));
    collect(ADDRESS, this::ofAddress);
    collect(VERSION, matcher -> bounded(matcher, "version"));
    collect(WORD, matcher -> ofWord(matcher, shell));
    hits.sort(java.util.Comparator.comparingInt(Hit::start));
    return hits;
  }

  private void collect(
      Pattern pattern, java.util.function.Function<Matcher, Optional<Hit>> reader) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find() && hits.size() < HITS_MAX) {
      if (!taken[matcher.start()] && !taken[matcher.end() - 1]) {
        reader.apply(matcher).ifPresent(this::take);
      }
    }
  }

  private void take(Hit hit) {
    java.util.Arrays.fill(taken, hit.start(), hit.end(), true);
    hits.add(hit);
  }

  private static Optional<Hit> hit(Matcher matcher, String words) {
    String name = PlaceholderNames.canonical(words);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hit(matcher.group(), name, matcher.start()));
  }

  private static Optional<Hit> named(Matcher matcher, String words, Set<String> except) {
    return except.contains(words) ? Optional.empty() : hit(matcher, words);
  }

  private char before(Matcher matcher) {
    return matcher.start() == 0 ? ' ' : text.charAt(matcher.start() - 1);
  }

  private char after(Matcher matcher) {
    return matcher.end() == text.length() ? ' ' : text.charAt(matcher.end());
  }

  private Optional<Hit> ofDoubleAngle(Matcher matcher) {
    String word = matcher.group(1);
    boolean document =
        PlaceholderWords.DELIMITERS.contains(word)
            || text.contains("\n" + word + "\n")
            || text.endsWith("\n" + word);
    return document ? Optional.empty() : hit(matcher, word);
  }

  private Optional<Hit> ofAngle(Matcher matcher) {
    String words = matcher.group(2).strip();
    String tag = words.split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
    boolean markup = PlaceholderWords.TAGS.contains(tag) || text.contains("</" + tag);
    boolean printed = PlaceholderWords.PRINTED.contains(words.toLowerCase(Locale.ROOT));
    boolean redirected = before(matcher) == '<' || words.isEmpty() || words.startsWith("/");
    if (markup || printed || redirected) {
      return Optional.empty();
    }
    boolean emphasised = matcher.group(1).equals(matcher.group(3));
    if (emphasised) {
      return hit(matcher, words);
    }
    int start = matcher.start() + matcher.group(1).length();
    String spelling = text.substring(start, matcher.end() - matcher.group(3).length());
    String name = PlaceholderNames.canonical(words);
    return name.isEmpty() ? Optional.empty() : Optional.of(new Hit(spelling, name, start));
  }

  private Optional<Hit> ofTemplate(Matcher matcher) {
    String first = matcher.group(1).split("\\.", 2)[0];
    return PlaceholderWords.TEMPLATE_WORDS.contains(first)
        ? Optional.empty()
        : hit(matcher, matcher.group(1));
  }

  private Optional<Hit> ofVariable(Matcher matcher, ShellText shell) {
    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    Context context = shell.contexts().get(matcher.start());
    boolean literal =
        switch (context) {
          case SINGLE_QUOTES, ANSI_QUOTES, QUOTED_HERE_DOCUMENT, COMMENT -> true;
          default ->
              before(matcher) == '\\'
                  || before(matcher) == '$'
                  || after(matcher) == ':' && name.equalsIgnoreCase("env");
        };
    boolean set =
        assigned.contains(name)
            || PlaceholderWords.ENVIRONMENT.contains(name)
            || name.startsWith("BASH")
            || name.startsWith("XDG_")
            || name.equals("_");
    return literal || set ? Optional.empty() : hit(matcher, name);
  }

  private Optional<Hit> ofBrace(Matcher matcher, ShellText shell) {
    Context context = shell.contexts().get(matcher.start());
    // Files written by a here-document are often code, which has braces of its own.
    boolean code = context == Context.HERE_DOCUMENT || context == Context.QUOTED_HERE_DOCUMENT;
    boolean foreign =
        "$%@^#{\\}".indexOf(before(matcher)) >= 0
            || Character.isLetterOrDigit(before(matcher))
            || after(matcher) == '}';
    return code || foreign
        ? Optional.empty()
        : named(matcher, matcher.group(1), PlaceholderWords.TEMPLATE_WORDS);
  }

  private Optional<Hit> ofBracket(Matcher matcher, ShellText shell) {
    String words = matcher.group(1);
    boolean argument =
        shell.contexts().get(matcher.start()) == Context.BARE
            && " \t\n=/:@,".indexOf(before(matcher)) >= 0
            && " \t\n/:@,.".indexOf(after(matcher)) >= 0;
    boolean type = text.startsWith("::", matcher.end());
    boolean range = type || words.length() < 3 || words.charAt(1) == '-';
    boolean command = matcher.start() == 0 || text.charAt(Math.max(0, matcher.start() - 1)) == '\n';
    String lower = words.toLowerCase(Locale.ROOT);
    return !argument || range || command || PlaceholderWords.SYNOPSIS.contains(lower)
        ? Optional.empty()
        : hit(matcher, words);
  }

  private Optional<Hit> bounded(Matcher matcher, String name) {
    char c = before(matcher);
    boolean inside = Character.isLetterOrDigit(c) && c != 'v' || c == '.' || c == '_';
    return inside ? Optional.empty() : Optional.of(new Hit(matcher.group(), name, matcher.start()));
  }

  private Optional<Hit> ofAddress(Matcher matcher) {
    boolean open = matcher.group().toLowerCase(Locale.ROOT).indexOf('x') >= 0;
    return open ? bounded(matcher, "ip") : Optional.empty();
  }

  private Optional<Hit> ofWord(Matcher matcher, ShellText shell) {
    String word = matcher.group();
    if (word.contains("xxxx") || word.contains("XXXX")) {
      return Optional.of(new Hit(word, NAMELESS, matcher.start()));
    }
    Context context = shell.contexts().get(matcher.start());
    boolean readable = context == Context.BARE || context == Context.DOUBLE_QUOTES;
    boolean argument =
        " \t/:=@'\",".indexOf(before(matcher)) >= 0
            && matcher.start() > 0
            && " \t\n/:@'\",;|)&.".indexOf(after(matcher)) >= 0;
    boolean column = text.startsWith(":.", matcher.end());
    return readable
            && argument
            && !column
            && UPPER.matcher(word).matches()
            && isPlaceholderWord(word)
            && !assigned.contains(word)
            && !isDeclared(matcher.start())
        ? hit(matcher, word)
        : Optional.empty();
  }

  private static boolean isPlaceholderWord(String word) {
    List<String> parts = List.of(word.split("[_-]"));
    if (parts.size() == 1) {
      return PlaceholderWords.UPPER_WORDS.contains(word);
    }
    return !PlaceholderWords.CHAINS.contains(parts.getFirst())
        && parts.stream().anyMatch(PlaceholderWords.UPPER_PARTS::contains)
        && (word.indexOf('-') < 0 || parts.size() == 2 || parts.contains("YOUR"));
  }

  /** {@code export NAME}, {@code unset NAME}: the name of a variable, not a value. */
  private boolean isDeclared(int start) {
    String line = text.substring(text.lastIndexOf('\n', start) + 1, start).strip();
    boolean searched = GREP.matcher(line).find();
    return searched
        || line.toLowerCase(Locale.ROOT).endsWith("$env:")
        || line.endsWith("export")
        || line.endsWith("unset")
        || line.endsWith("read")
        || line.endsWith("printenv")
        || line.endsWith("-e")
        || line.endsWith("--env");
  }
}
