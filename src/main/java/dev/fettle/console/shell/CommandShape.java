package dev.fettle.console.shell;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a line without a prompt looks like a command; the mildest first. */
public enum CommandShape {
  /** Prose, output, data. */
  NONE,
  /** An assignment, or an unknown word with options. */
  POSSIBLE,
  /** A known word that is English too, with the rest of a command. */
  LIKELY,
  /** A known tool or the grammar of the shell. */
  SURE;

  private static final int LENGTH_MAX = 400;

  private static final Pattern ASSIGNMENT =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+(?:\\[[^\\]]*+\\])?\\+?=");
  private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][^<>]{0,80}+>");
  private static final Pattern OPTION = Pattern.compile("(?:^|\\s)--?[A-Za-z]");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.+-]*+");
  private static final Pattern COLUMNS = Pattern.compile("\\S(?: {3,}|\\t)[^\\s#\\\\|&;-]");
  private static final Pattern PROGRAM = Pattern.compile("(?:\\.{1,2}/\\S++|~/\\S++|/\\S*+)");
  private static final Pattern CMDLET = Pattern.compile("[A-Z][A-Za-z]++-[A-Z][A-Za-z]++");
  private static final Set<String> WRAPPERS =
      Set.of("sudo", "time", "nohup", "env", "exec", "doas", "nice", "command", "xargs", "!");
  private static final Set<String> KEYWORDS =
      Set.of("for", "while", "until", "if", "case", "select", "function");
  private static final Set<String> NO_ARGUMENTS =
      Set.of("-", "–", "—", "=", "$", "#", "->", "=>", ":");
  private static final Set<String> REPORTED =
      Set.of(
          "created",
          "deleted",
          "configured",
          "unchanged",
          "patched",
          "scaled",
          "cordoned",
          "uncordoned",
          "tainted",
          "untainted",
          "evicted",
          "modified",
          "updated",
          "removed",
          "added",
          "drained",
          "labeled",
          "annotated",
          "restarted",
          "running",
          "installed",
          "version",
          "failed",
          "denied",
          "started",
          "stopped");

  /** Reads one line; what stands after the first {@value #LENGTH_MAX} characters does not count. */
  public static CommandShape of(String whole) {
    String line = whole.strip();
    line = line.length() > LENGTH_MAX ? line.substring(0, LENGTH_MAX) : line;
    line = withoutRemark(line);
    if (line.isEmpty() || line.startsWith("#")) {
      return NONE;
    }
    if (line.equals("(")) {
      return LIKELY;
    }
    line = PLACEHOLDER.matcher(line).replaceAll("x1");
    List<String> words = List.of(line.split("\\s++"));
    int first = 0;
    while (first < words.size() && isAssignmentPart(words, first)) {
      first++;
    }
    if (first == words.size() || isOpenAssignment(words.get(0))) {
      return POSSIBLE;
    }
    return ofWords(line, words, first);
  }

  /** {@code ls -l # all of them}: what the author adds says nothing of the command. */
  private static String withoutRemark(String line) {
    int at = line.indexOf(" # ");
    boolean quoted = at > 0 && line.substring(0, at).chars().filter(c -> c == '"').count() % 2 > 0;
    return at > 0 && !quoted ? line.substring(0, at).strip() : line;
  }

  private static boolean isAssignmentPart(List<String> words, int index) {
    return ASSIGNMENT.matcher(words.get(index)).lookingAt();
  }

  /** {@code NAME=$(cat file)} or {@code NAME="two words"}: the value goes on in the next words. */
  private static boolean isOpenAssignment(String word) {
    Matcher matcher = ASSIGNMENT.matcher(word);
    if (!matcher.lookingAt()) {
      return false;
    }
    String value = word.substring(matcher.end());
    return value.startsWith("$(")
        || value.startsWith("`")
        || value.startsWith("(")
        || ShellText.read(value).open() == ShellText.Open.QUOTE;
  }

  private static CommandShape ofWords(String line, List<String> words, int from) {
    int at = from;
    while (at < words.size()
        && (WRAPPERS.contains(words.get(at)) || at > from && isOption(words, at))) {
      at++;
    }
    boolean wrapped = at > from || words.get(from).equals("sudo");
    if (at == words.size()) {
      return words.get(from).equals("sudo") && words.size() > 1 ? SURE : NONE;
    }
    String word = words.get(at);
    List<String> rest = words.subList(at + 1, words.size());
    if (word.endsWith(":") || word.endsWith(",") || isReport(word, rest)) {
      return NONE;
    }
    CommandShape shape = ofCommand(line, word, rest);
    boolean sudo = wrapped && words.get(from).equals("sudo") && NAME.matcher(word).matches();
    return sudo && !isProse(rest) ? SURE : shape;
  }

  private static boolean isOption(List<String> words, int at) {
    return words.get(at).startsWith("-") || ASSIGNMENT.matcher(words.get(at)).lookingAt();
  }

  private static CommandShape ofCommand(String line, String word, List<String> rest) {
    if (KEYWORDS.contains(word)) {
      return isCompound(word, rest, line) ? SURE : NONE;
    }
    if (word.equals("[") || word.equals("[[") || word.equals(".")) {
      return rest.size() > 1 && OPTION.matcher(line).find() || word.equals(".") && rest.size() == 1
          ? LIKELY
          : NONE;
    }
    if (word.toLowerCase(java.util.Locale.ROOT).startsWith("$env:")) {
      return LIKELY;
    }
    if (word.equals("export") && !rest.isEmpty() && ASSIGNMENT.matcher(rest.get(0)).lookingAt()) {
      return SURE;
    }
    if (CommandWords.isTool(word)) {
      return isColumns(line, rest) || isProse(rest) ? NONE : SURE;
    }
    if (CommandWords.isEnglish(word)) {
      return isProse(rest) || isColumns(line, rest) || !hasCommandMarks(line, rest) ? NONE : LIKELY;
    }
    if (PROGRAM.matcher(word).matches()) {
      return isColumns(line, rest) ? NONE : isProgram(word) ? SURE : ofPath(word, rest, line);
    }
    if (CMDLET.matcher(word).matches()) {
      return LIKELY;
    }
    boolean named = NAME.matcher(word).matches() && !rest.isEmpty();
    return named && OPTION.matcher(line).find() && !isProse(rest) && !isColumns(line, rest)
        ? POSSIBLE
        : NONE;
  }

  private static boolean isCompound(String word, List<String> rest, String line) {
    return switch (word) {
      case "for", "select" -> rest.size() > 1 && (rest.get(1).equals("in") || line.contains("(("));
      case "case" -> rest.size() > 1 && rest.get(1).equals("in");
      case "function" -> line.contains("{");
      default ->
          !rest.isEmpty() && (rest.getFirst().equals("!") || CommandWords.isTool(rest.getFirst()))
              || line.contains("; do")
              || line.contains(";do")
              || line.contains("; then")
              || line.contains("[ ")
              || line.contains("[[ ")
              || line.contains(" true")
              || line.contains("read ")
              || line.contains("$");
    };
  }

  /** A program anywhere in the file system is one when options or words follow as to a tool. */
  private static CommandShape ofPath(String word, List<String> rest, String line) {
    boolean absolute = word.startsWith("/") && word.indexOf('/', 1) > 0 && !word.endsWith("/");
    boolean words = !rest.isEmpty() && NAME.matcher(rest.getFirst()).matches();
    return absolute && !isProse(rest) && (words || OPTION.matcher(line).find()) ? POSSIBLE : NONE;
  }

  private static boolean isProgram(String word) {
    boolean place =
        word.startsWith("./")
            || word.startsWith("../")
            || word.startsWith("~/")
            || word.contains("/bin/")
            || word.contains("/sbin/")
            || word.endsWith(".sh")
            || word.endsWith(".py");
    return place && !word.endsWith("/") && !word.endsWith(":");
  }

  /** {@code ip a}, {@code service x restart}, {@code kill -9 1}: what English hardly has. */
  private static boolean hasCommandMarks(String line, List<String> rest) {
    if (rest.isEmpty()) {
      return true;
    }
    String after = String.join(" ", rest);
    boolean marks = after.chars().anyMatch(c -> "-/|$=<>&*~\"'.:_0123456789".indexOf(c) >= 0);
    return marks && !line.endsWith(".") && !line.endsWith(":")
        || rest.size() <= 2 && rest.stream().allMatch(word -> NAME.matcher(word).matches());
  }

  /** Three columns with wide gaps, as tables have. */
  private static boolean isColumns(String line, List<String> rest) {
    Matcher matcher = COLUMNS.matcher(line);
    int gaps = 0;
    while (matcher.find()) {
      gaps++;
    }
    return gaps >= 2 && rest.size() > 2 || gaps >= 1 && rest.size() <= 4 && !hasMarks(rest);
  }

  private static boolean hasMarks(List<String> rest) {
    return rest.stream().anyMatch(word -> word.startsWith("-") || word.equals("|"));
  }

  /** {@code deployment.apps/echo created}, {@code docker version 19.03}. */
  private static boolean isReport(String word, List<String> rest) {
    if (rest.isEmpty()) {
      return false;
    }
    String last = rest.getLast();
    boolean subject = rest.size() == 2 && rest.get(0).startsWith("\"");
    if (rest.size() > 1 && NO_ARGUMENTS.contains(rest.get(0)) && !word.equals("su")) {
      return true;
    }
    boolean version =
        rest.size() > 1
            && rest.get(0).equals("version")
            && Character.isDigit(rest.get(1).charAt(0));
    return version
        || (subject || rest.size() == 1 && !last.equals("version")) && REPORTED.contains(last);
  }

  /** Whether words read as a sentence; two of the words of prose are enough. */
  public static boolean isProse(List<String> words) {
    int prose = 0;
    for (String word : words) {
      if (word.startsWith("-") && word.length() > 1
          || word.equals("|")
          || word.startsWith("'")
          || word.startsWith("\"")
          || word.startsWith("$")
          || word.startsWith("#")) {
        return false;
      }
      prose += CommandWords.isProse(word) ? 1 : 0;
    }
    return prose >= 2 || prose == 1 && words.size() <= 3 && words.size() > 1 && prose(words.get(0));
  }

  private static boolean prose(String word) {
    return CommandWords.isProse(word) && word.length() > 1;
  }
}
