package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * PowerShell, by the verbs that its cmdlets are named with (Approved Verbs for PowerShell
 * Commands).
 */
final class PowershellEffects {

  private static final int DEPTH_MAX = 8;

  private static final Verbs CMDLETS =
      Verbs.of(
          """
          READS get test select where sort format measure show resolve find write read compare group wait convertfrom convertto foreach
          READS out-null out-host out-string out-gridview new-object new-timespan new-guid set-location push-location pop-location join-path
          READS split-path set-variable enter-pssession import-module invoke-command out-default trace tee-object debug set-psdebug
          RESTARTS restart
          CHANGES new set add enable install import start update register rename copy move join write-output-file export out connect
          CHANGES expand compress grant save push publish initialize mount merge optimize protect approve lock unlock resume switch edit
          DISRUPTS stop disable suspend disconnect uninstall reset revoke dismount block deny
          DESTROYS remove clear unregister
          UNKNOWN start-process start-job invoke-expression set-alias
          """);
  private static final Verbs ALIASES =
      Verbs.of(
          """
          READS ? % where select sort ft fl measure foreach cd dir ls cat type echo pwd cls gc gci gcm gm ps h chdir exit return break continue
          READS if else elseif while for switch try catch finally do begin process end param throw
          CHANGES mkdir md ni copy cp move mv ren
          DISRUPTS kill spps
          DESTROYS del rm rd rmdir erase ri
          """);
  private static final Set<String> REQUESTS =
      Set.of("invoke-webrequest", "invoke-restmethod", "iwr", "irm");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\$[\\w:{}]++(?:\\[[^\\]]*+\\])?(?:\\.\\w++)*+\\s*+[+-]?=(?!=)");
  private static final Pattern CALL = Pattern.compile("[.:]\\w++\\(");

  private static final Pattern TABLE_KEY =
      Pattern.compile("(?:^|(?<=[\n;]))\\s*+[\\w.\"'-]++\\s*+=");

  /** Commands at one level, and what stands in brackets within them. */
  private final List<String> commands = new ArrayList<>();

  private final List<String> nested = new ArrayList<>();

  private PowershellEffects() {}

  static Effect of(String text) {
    return of(text.replace("`\r\n", " ").replace("`\n", " "), 0);
  }

  private static Effect of(String text, int depth) {
    if (depth > DEPTH_MAX) {
      return Effect.UNKNOWN;
    }
    PowershellEffects reading = new PowershellEffects();
    boolean whole = reading.split(text);
    Effect worst = whole ? Effect.READS : Effect.UNKNOWN;
    for (String command : reading.commands) {
      worst = ShellEffects.worse(worst, ofCommand(command.strip()));
    }
    for (String inner : reading.nested) {
      worst = ShellEffects.worse(worst, of(inner, depth + 1));
    }
    return worst;
  }

  /** Cuts at line ends, semicolons and pipes outside of brackets; false when one stays open. */
  private boolean split(String text) {
    StringBuilder command = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '\'' || c == '"') {
        end = endOfQuote(text, at);
        command.append(text, at, Math.min(end, text.length()));
        collectCalls(text.substring(at, Math.min(end, text.length())));
      } else if (c == '(' || c == '{') {
        end = endOfBrackets(text, at);
        boolean table = c == '{' && at > 0 && text.charAt(at - 1) == '@';
        addNested(text.substring(at + 1, Math.max(at + 1, end - 1)), table);
        command.append(c);
      } else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
        end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      } else if (c == ';' || c == '|' || c == '\n') {
        commands.add(command.toString());
        command.setLength(0);
      } else {
        command.append(c);
      }
      if (end > text.length()) {
        return false;
      }
      at = end;
    }
    commands.add(command.toString());
    return true;
  }

  /** {@code "… $( command ) …"} runs the command. */
  private void collectCalls(String quoted) {
    int at = quoted.charAt(0) == '"' ? quoted.indexOf("$(") : -1;
    while (at >= 0) {
      int end = endOfBrackets(quoted, at + 1);
      nested.add(quoted.substring(at + 2, Math.min(quoted.length(), Math.max(at + 2, end - 1))));
      at = quoted.indexOf("$(", at + 2);
    }
  }

  /** The values of a table are no commands, but what they hold in brackets is. */
  private void addNested(String inner, boolean table) {
    nested.add(table ? TABLE_KEY.matcher(inner).replaceAll("\\$value =") : inner);
  }

  private static int endOfQuote(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '`' && quote == '"') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return text.length() + 1;
  }

  private static int endOfBrackets(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        i = endOfQuote(text, i) - 1;
      } else if (c == '(' || c == '{') {
        depth++;
      } else if ((c == ')' || c == '}') && --depth == 0) {
        return i + 1;
      }
    }
    return text.length() + 1;
  }

  private static Effect ofCommand(String command) {
    var assignment = ASSIGNMENT.matcher(command);
    String text = assignment.lookingAt() ? command.substring(assignment.end()).strip() : command;
    if (text.isEmpty() || isValue(text)) {
      return CALL.matcher(text).find() ? Effect.UNKNOWN : Effect.READS;
    }
    Effect written =
        text.matches("(?s).*[^-=2]>.*") && !text.contains("$null") ? Effect.CHANGES : Effect.READS;
    String word = text.split("[\\s({]", 2)[0].toLowerCase(Locale.ROOT);
    return ShellEffects.worse(written, ofWord(word, text));
  }

  /** A variable, a literal, a table, or what stands in brackets and is read by itself. */
  private static boolean isValue(String text) {
    // A variable that a reader has to supply stands here as a word of x.
    if (text.matches("x++(?:\\.\\w++)*+")) {
      return true;
    }
    boolean opens = "$'\"({@".indexOf(text.charAt(0)) >= 0 || Character.isDigit(text.charAt(0));
    return opens || text.startsWith("-") || text.startsWith("})") || "})".equals(text);
  }

  private static Effect ofWord(String word, String text) {
    if (word.equals("invoke-command") && text.toLowerCase(Locale.ROOT).contains("-filepath")) {
      return Effect.UNKNOWN;
    }
    if (REQUESTS.contains(word)) {
      return ofRequest(text.toLowerCase(Locale.ROOT));
    }
    Effect alias = ALIASES.get(word);
    if (alias != Effect.UNKNOWN) {
      return alias;
    }
    Effect whole = CMDLETS.get(word);
    boolean cmdlet = word.matches("[a-z]+-[a-z]\\w*") && !Tools.isKnown(word);
    if (!cmdlet) {
      return ShellEffects.of(text.replace("\\", "/").replace(".exe ", " "));
    }
    boolean named =
        whole != Effect.UNKNOWN
            || word.matches("start-(?:process|job)|set-alias|invoke-expression");
    return named ? whole : CMDLETS.get(word.split("-", 2)[0]);
  }

  private static Effect ofRequest(String text) {
    boolean saves = text.contains("-outfile") || text.contains("-o ");
    boolean sends = text.contains("-method") && !text.matches("(?s).*-method\\s++[\"']?get.*");
    boolean deletes = text.matches("(?s).*-method\\s++[\"']?delete.*");
    return deletes ? Effect.DESTROYS : saves || sends ? Effect.CHANGES : Effect.READS;
  }
}
