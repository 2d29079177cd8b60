package dev.fettle.console;

import dev.fettle.console.Transcript.Prompt;
import dev.fettle.console.shell.CommandShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the prompt that a line starts with. */
final class PromptReader {

  /** No prompt is longer; what stands behind is not looked at. */
  private static final int LENGTH_MAX = 200;

  private static final String ENVIRONMENT = "(?:\\([\\w .:/-]{1,40}\\)\\s?)?+";
  private static final String END = "(?:\\s++|$)";

  private static final Pattern BRACKETS =
      Pattern.compile(
          ENVIRONMENT + "\\[(?:([\\w.+-]++)@)?([^\\]\\[@]{1,80}+)\\]\\s?([$#%>])(?!\\()\\s*+");
  private static final Pattern USER_AT_HOST =
      Pattern.compile(
          ENVIRONMENT
              + "([\\w.+-]++)@([\\w.-]++)(?:(?::|\\s?(?=[~/]))[^\\s$#%>:]*+:?|:)?+"
              + "(?:\\s\\([^)]*+\\))?+\\s?(\\$>|[$#%>])"
              + END);
  private static final Pattern HOST_AND_DIRECTORY =
      Pattern.compile("()([\\w.-]++):(?=[~/])[^\\s$#%>]*+\\s?([$#%>])" + END);
  private static final Pattern SHELL_NAME =
      Pattern.compile("()()(?:-?(?:bash|ash|zsh|dash|sh))-[\\d.]++[a-z]?([$#%])" + END);
  private static final Pattern DIRECTORY =
      Pattern.compile("()()(?!/dev/|/etc/)[~/][\\w./~-]*+\\s?([$#%])\\s++");
  private static final Pattern POWERSHELL = Pattern.compile("()()PS(?:\\s[^>]{1,120}+)?>()\\s*+");
  private static final Pattern DOS = Pattern.compile("()()[A-Z]:(?:\\\\[^>]{0,120}+)?+>()\\s*+");
  private static final Pattern SIGN =
      Pattern.compile(ENVIRONMENT + "()()(\\$>|\\$|#|%|>>>|>)(?:\\s++|$)");
  private static final Pattern NAMED =
      Pattern.compile(
          "()([A-Za-z][\\w.:-]{0,60}+(?:\\s\\[[^\\]]{0,40}+\\]|\\([\\w./-]{1,40}+\\))?+)"
              + "(=?+[#>])\\s*+");

  /** Names of network devices: upper case, a mode in parentheses, or a telling word. */
  private static final Pattern DEVICE =
      Pattern.compile("[A-Z(]|router|switch|leaf|spine|vtysh|firewall");

  private static final Pattern ARROW =
      Pattern.compile("(?:→|➜|❯|➤|λ|‚Üí|â†’|âžœ|‚ûú|‚ùØ|\\uFFFD++)\\s++");
  private static final Pattern ARROW_DIRECTORY =
      Pattern.compile("[\\w.~/-]++\\s(?:git:\\([^)]*+\\)\\s)?+(?:[✗±✘]\\s)?+");
  private static final Pattern CONTEXT =
      Pattern.compile("(?:.{0,60}?\\s)?(?:([\\w.-]+)@)?([\\w.-]+) in [~/]\\S*+(?: on .{0,60}+)?");

  private static final Map<String, String> CONSOLES =
      Map.ofEntries(
          Map.entry("mysql", "sql"),
          Map.entry("mariadb", "sql"),
          Map.entry("postgres", "sql"),
          Map.entry("psql", "sql"),
          Map.entry("sqlite", "sql"),
          Map.entry("sql", "sql"),
          Map.entry("redis", "redis"),
          Map.entry("mongo", "mongo"),
          Map.entry("crsh", "crsh"),
          Map.entry("gdb", "gdb"),
          Map.entry("grub", "grub"),
          Map.entry("ceph", "ceph"),
          Map.entry("scala", "scala"),
          Map.entry("jshell", "java"),
          Map.entry("sftp", "sftp"),
          Map.entry("ftp", "ftp"),
          Map.entry("cqlsh", "sql"),
          Map.entry("nslookup", "nslookup"));

  private static final Set<Character> LETTERS_OF_CODE = Set.of('(', '{', '[', '=', ',', ';');

  /** How sure it is that a line starts with a prompt. */
  enum Certainty {
    /** A lone sign, which output and remarks start with too. */
    SIGN,
    /** A name and a sign, as consoles have. */
    NAME,
    /** User, host or directory and a sign. */
    SURE
  }

  /**
   * A prompt and what follows it.
   *
   * @param shape the same for prompts of the same console
   */
  record Found(
      Prompt prompt, String command, String interpreter, Certainty certainty, String shape) {

    Found withContext(String line, String user, String host) {
      Prompt joined =
          new Prompt(
              line + "\n" + prompt.text(),
              prompt.user().isEmpty() ? user : prompt.user(),
              prompt.host().isEmpty() ? host : prompt.host(),
              prompt.root());
      return new Found(joined, command, interpreter, certainty, shape);
    }
  }

  private PromptReader() {}

  private static final List<Function<String, Optional<Found>>> READERS =
      List.of(
          line -> of(BRACKETS, line, "sh", Certainty.SURE),
          line -> of(USER_AT_HOST, line, "sh", Certainty.SURE),
          line -> of(HOST_AND_DIRECTORY, line, "sh", Certainty.SURE),
          line -> of(SHELL_NAME, line, "sh", Certainty.SURE),
          line -> of(POWERSHELL, line, "powershell", Certainty.SURE),
          line -> of(DOS, line, "cmd", Certainty.SURE),
          PromptReader::ofSign,
          line -> of(DIRECTORY, line, "sh", Certainty.SIGN),
          PromptReader::ofArrow,
          PromptReader::ofName);

  /** The prompt at the start of {@code line}, white space before it aside. */
  static Optional<Found> read(String line) {
    String start = line.stripLeading();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String bounded = start.length() > LENGTH_MAX ? start.substring(0, LENGTH_MAX) : start;
    if (!mayHavePrompt(bounded)) {
      return Optional.empty();
    }
    for (Function<String, Optional<Found>> reader : READERS) {
      Optional<Found> found = reader.apply(bounded);
      if (found.isPresent()) {
        return found.map(prompt -> withRest(prompt, start));
      }
    }
    return Optional.empty();
  }

  /** Every prompt has one of these signs, or a glyph; most output has none. */
  private static boolean mayHavePrompt(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '$' || c == '#' || c == '%' || c == '>' || c > 127) {
        return true;
      }
    }
    return false;
  }

  private static Found withRest(Found found, String start) {
    String command = start.substring(found.prompt().text().length()).strip();
    Prompt prompt = found.prompt();
    Prompt stripped =
        new Prompt(prompt.text().stripTrailing(), prompt.user(), prompt.host(), prompt.root());
    return new Found(stripped, command, found.interpreter(), found.certainty(), found.shape());
  }

  /** The user and host of a line that stands above a prompt: {@code 12:01 host in ~/dir}. */
  static Optional<String[]> context(String line) {
    String bounded = line.strip();
    if (bounded.isEmpty() || bounded.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    Matcher matcher = CONTEXT.matcher(bounded);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String user = matcher.group(1) == null ? "" : matcher.group(1);
    return Optional.of(new String[] {user, matcher.group(2)});
  }

  private static Optional<Found> of(
      Pattern pattern, String line, String interpreter, Certainty certainty) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String user = matcher.group(1) == null ? "" : matcher.group(1);
    String host = matcher.group(2) == null ? "" : matcher.group(2).split(" ", 2)[0];
    if (pattern.equals(BRACKETS) && user.isEmpty()) {
      host = "";
    }
    String sign = matcher.group(3);
    boolean gap = matcher.end() == line.length() || line.charAt(matcher.end() - 1) == ' ';
    if (pattern.equals(BRACKETS) && user.isEmpty() && !gap) {
      return Optional.empty();
    }
    boolean root = user.equals("root") || sign.equals("#");
    Prompt prompt = new Prompt(matcher.group(), user, host, root);
    return Optional.of(new Found(prompt, "", interpreter, certainty, sign + certainty));
  }

  private static Optional<Found> ofSign(String line) {
    Optional<Found> found = of(SIGN, line, "sh", Certainty.SIGN);
    boolean python = line.startsWith(">>>");
    return found.map(sign ->
        new Found(
            sign.prompt(),
            "",
            python ? "python" : "sh",
            Certainty.SIGN,
            sign.prompt().text().strip()));
  }

  /** Prompts of zsh and their like, whose glyphs often come broken. */
  private static Optional<Found> ofArrow(String line) {
    Matcher matcher = ARROW.matcher(line);
    if (!matcher.find() || !isDecoration(line.substring(0, matcher.start()))) {
      return Optional.empty();
    }
    int end = matcher.end();
    Matcher directory = ARROW_DIRECTORY.matcher(line).region(end, line.length());
    if (matcher.start() == 0 && directory.lookingAt() && !isCommand(line.substring(end))) {
      end = directory.end();
    }
    if (!isCommand(line.substring(end))) {
      return Optional.empty();
    }
    Prompt prompt = new Prompt(line.substring(0, end), "", "", false);
    return Optional.of(new Found(prompt, "", "sh", Certainty.SURE, "→"));
  }

  private static boolean isDecoration(String before) {
    return before.isEmpty() || before.charAt(0) > 127 && before.chars().noneMatch(c -> c == '/');
  }

  private static boolean isCommand(String text) {
    return CommandShape.of(text).compareTo(CommandShape.LIKELY) >= 0;
  }

  private static Optional<Found> ofName(String line) {
    Matcher matcher = NAMED.matcher(line);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String name = matcher.group(2);
    String word = line.substring(matcher.end()).split("\\s", 2)[0];
    String console =
        CONSOLES.get(name.split("[\\s:(\\[=-]", 2)[0].toLowerCase(java.util.Locale.ROOT));
    if (console != null || matcher.group(3).startsWith("=")) {
      return Optional.of(console(matcher, "", console == null ? "sql" : console));
    }
    boolean gap = matcher.group().endsWith(" ");
    boolean device = DEVICE.matcher(name).find() && RouterWords.contains(word);
    if ((device || RouterWords.isNowhereElse(word)) && !name.contains(" ")) {
      return Optional.of(console(matcher, name.split("\\(", 2)[0], "router"));
    }
    boolean shell = gap && isCommand(line.substring(matcher.end()));
    if (shell) {
      return Optional.of(console(matcher, name, "sh"));
    }
    boolean code = word.chars().anyMatch(c -> LETTERS_OF_CODE.contains((char) c));
    return word.isEmpty() || gap && !code && name.length() < 30
        ? Optional.of(console(matcher, "", "console"))
        : Optional.empty();
  }

  private static Found console(Matcher matcher, String host, String interpreter) {
    boolean root = interpreter.equals("sh") && matcher.group(3).equals("#");
    Prompt prompt = new Prompt(matcher.group(), "", host, root);
    return new Found(prompt, "", interpreter, Certainty.NAME, matcher.group(2) + matcher.group(3));
  }
}
