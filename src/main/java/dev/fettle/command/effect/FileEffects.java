package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Files, disks, transfers and repositories. */
final class FileEffects {

  private static final Verbs GIT =
      Verbs.of(
          """
          READS status log diff show rev-parse describe blame ls-files ls-remote ls-tree grep reflog shortlog cat-file
          READS rev-list merge-base cherry whatchanged help version
          CHANGES fetch clone pull add commit checkout switch merge push stash rebase cherry-pick revert init config tag branch
          CHANGES remote submodule apply am mv worktree bisect format-patch archive lfs notes
          DESTROYS reset clean restore rm gc prune filter-branch
          """);
  private static final Set<String> CURL_VALUED_LETTERS =
      Set.of(
          "u", "H", "b", "A", "e", "m", "w", "E", "x", "U", "y", "Y", "z", "r", "C", "P", "Q", "t");
  private static final Pattern SED_WRITES =
      Pattern.compile("(?:^|[;/}\\s\\d])[wWe]\\s++\\S|/[a-z]*[we][a-z]*+$|^[\\d,$]*e");
  private static final Pattern AWK_ACTS =
      Pattern.compile("system\\(|[>|]\\s*+\"|\\|\\s*+getline|\\|&");
  private static final Set<String> NOWHERE = Set.of("/dev/null", "-", "/dev/stdout");

  private FileEffects() {}

  static Effect dd(Arguments arguments) {
    String target =
        arguments.words().stream()
            .filter(word -> word.startsWith("of="))
            .map(word -> word.substring(3))
            .findFirst()
            .orElse("-");
    return ShellEffects.ofWriting(target);
  }

  static Effect sed(Arguments arguments) {
    boolean inPlace =
        arguments.has("--in-place")
            || arguments.words().stream().anyMatch(word -> word.matches("-[nErsuz]*+i.*+"));
    if (inPlace) {
      return Effect.CHANGES;
    }
    // The commands w and e of sed write files and run commands.
    boolean writes = arguments.words().stream().anyMatch(word -> SED_WRITES.matcher(word).find());
    return arguments.has("-f", "--file") || writes ? Effect.UNKNOWN : Effect.READS;
  }

  static Effect awk(Arguments arguments) {
    boolean acts = arguments.words().stream().anyMatch(word -> AWK_ACTS.matcher(word).find());
    return acts || arguments.has("-f", "--file", "-i") ? Effect.UNKNOWN : Effect.READS;
  }

  /** find with an inner command never comes here. */
  static Effect find(Arguments arguments) {
    return arguments.has("-delete")
        ? Effect.DESTROYS
        : arguments.has("-fprint", "-fls", "-fprintf") ? Effect.CHANGES : Effect.READS;
  }

  static Effect tee(Arguments arguments) {
    Effect worst = Effect.READS;
    for (String file : arguments.plain()) {
      worst = ShellEffects.worse(worst, ShellEffects.ofWriting(file));
    }
    return worst;
  }

  static Effect mount(Arguments arguments) {
    boolean lists = arguments.plain(Set.of("-t")).isEmpty() && !arguments.has("-a", "--all");
    return lists ? Effect.READS : Effect.CHANGES;
  }

  /** fsck and its kin: a mode that only looks, or repair. */
  static Effect check(Arguments arguments) {
    return arguments.hasLetter('n') || arguments.hasLetter('N') || arguments.hasLetter('V')
        ? Effect.READS
        : Effect.DISRUPTS;
  }

  static Effect partition(Arguments arguments) {
    boolean lists =
        arguments.has("-l", "--list", "-s", "-p", "--print", "-i", "--dump", "-d")
            || arguments.contains("print");
    return lists
            && !arguments.contains("mklabel")
            && !arguments.contains("rm")
            && !arguments.contains("mkpart")
        ? Effect.READS
        : Effect.DESTROYS;
  }

  static Effect zpool(Arguments arguments) {
    return POOL.get(arguments.verb());
  }

  private static final Verbs POOL =
      Verbs.of(
          """
          READS list status iostat get history events version diff userspace groupspace holds
          CHANGES create add attach replace online scrub import set clear upgrade trim resilver checkpoint reguid initialize
          CHANGES snapshot clone rename inherit mount share allow send hold bookmark load-key change-key promote release unallow
          DISRUPTS unload-key unshare offline detach export remove split unmount umount
          DESTROYS destroy labelclear rollback receive recv
          """);

  /** What is read in is not shown; files that only set variables are known by their names. */
  static Effect source(Arguments arguments) {
    String file = arguments.isEmpty() ? "" : arguments.words().getFirst();
    String name = file.substring(file.lastIndexOf('/') + 1);
    boolean sets =
        Set.of("os-release", "activate", "lsb-release", ".bashrc", ".profile", ".bash_profile")
                .contains(name)
            || name.endsWith("openrc")
            || name.endsWith("openrc.sh")
            || name.endsWith(".env")
            || file.contains("completion");
    return sets ? Effect.READS : Effect.UNKNOWN;
  }

  /** Python's own modules; any other program of it is not shown. */
  static Effect python(Arguments arguments) {
    if (arguments.asksForHelp() || arguments.isEmpty()) {
      return Effect.READS;
    }
    Arguments after = arguments.after("-m");
    String module = arguments.words().getFirst().equals("-m") ? after.verb() : "";
    return switch (module) {
      case "json.tool" -> after.plain().size() > 2 ? Effect.CHANGES : Effect.READS;
      case "this", "platform", "site", "calendar" -> Effect.READS;
      case "venv", "virtualenv", "ensurepip", "compileall" -> Effect.CHANGES;
      case "pip" -> HostEffects.pip(after.from(1));
      default -> Effect.UNKNOWN;
    };
  }

  static Effect tar(Arguments arguments) {
    String mode = arguments.isEmpty() ? "" : arguments.words().getFirst();
    boolean list =
        mode.matches("-?[a-zA-Z]*t[a-zA-Z]*") && !mode.matches("-?[a-zA-Z]*[xcru][a-zA-Z]*")
            || arguments.has("--list");
    return list ? Effect.READS : Effect.CHANGES;
  }

  static Effect archive(Arguments arguments) {
    return arguments.hasLetter('l')
            || arguments.hasLetter('t')
            || arguments.hasLetter('p')
            || arguments.hasLetter('c')
        ? Effect.READS
        : Effect.CHANGES;
  }

  static Effect rsync(Arguments arguments) {
    if (arguments.hasLetter('n') || arguments.has("--dry-run")) {
      return Effect.READS;
    }
    boolean deletes =
        arguments.words().stream()
            .anyMatch(word -> word.startsWith("--delete") || word.equals("--remove-source-files"));
    return deletes ? Effect.DESTROYS : Effect.CHANGES;
  }

  static Effect git(Arguments arguments) {
    List<String> plain = arguments.plain(Set.of("-C", "-c", "--git-dir", "--work-tree"));
    String verb = plain.isEmpty() ? "" : plain.getFirst();
    String next = plain.size() > 1 ? plain.get(1) : "";
    return switch (verb) {
      case "" -> arguments.asksForHelp() ? Effect.READS : Effect.UNKNOWN;
      case "branch" ->
          arguments.has("-D", "-d", "--delete")
              ? Effect.DESTROYS
              : plain.size() == 1 || arguments.has("--list", "-l", "--contains")
                  ? Effect.READS
                  : Effect.CHANGES;
      case "tag" ->
          arguments.has("-d", "--delete")
              ? Effect.DESTROYS
              : plain.size() == 1 || arguments.has("-l", "--list") ? Effect.READS : Effect.CHANGES;
      case "remote" ->
          next.isEmpty() || next.matches("show|get-url") ? Effect.READS : Effect.CHANGES;
      case "config" ->
          arguments.has("--get", "--list", "-l", "--get-all") ? Effect.READS : Effect.CHANGES;
      case "stash" ->
          next.matches("drop|clear")
              ? Effect.DESTROYS
              : next.matches("list|show") ? Effect.READS : Effect.CHANGES;
      case "push" ->
          arguments.has("-f", "--force", "--delete", "--mirror", "--prune")
                  || plain.stream().anyMatch(word -> word.startsWith("+") || word.startsWith(":"))
              ? Effect.DESTROYS
              : Effect.CHANGES;
      case "checkout" ->
          arguments.has("-f", "--force", "--") || next.equals(".")
              ? Effect.DESTROYS
              : Effect.CHANGES;
      case "reset" -> arguments.has("--hard", "--merge") ? Effect.DESTROYS : Effect.CHANGES;
      case "clean" ->
          arguments.hasLetter('n') || arguments.has("--dry-run") ? Effect.READS : Effect.DESTROYS;
      default -> GIT.get(verb);
    };
  }

  static Effect curl(Arguments arguments) {
    String method = "";
    boolean sends = false;
    boolean saves = false;
    List<String> words = arguments.words();
    for (int i = 0; i < words.size(); i++) {
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      CurlOption option = CurlOption.of(words.get(i), next);
      method = option.method().isEmpty() ? method : option.method();
      sends |= option.sends();
      saves |= option.saves();
      if (option.unread()) {
        return Effect.UNKNOWN;
      }
    }
    boolean get = arguments.hasLetter('G') || arguments.has("--get");
    Effect asked =
        method.isEmpty() ? sends && !get ? Effect.CHANGES : Effect.READS : ofMethod(method);
    return ShellEffects.worse(asked, saves ? Effect.CHANGES : Effect.READS);
  }

  static Effect ofMethod(String method) {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> Effect.READS;
      case "POST", "PUT", "PATCH" -> Effect.CHANGES;
      case "DELETE" -> Effect.DESTROYS;
      default -> Effect.UNKNOWN;
    };
  }

  /** What one word of a curl line says; one-letter options may stand in a cluster. */
  private record CurlOption(String method, boolean sends, boolean saves, boolean unread) {

    static CurlOption of(String word, String next) {
      if (word.startsWith("--")) {
        return ofLong(word, next);
      }
      String letters = word.startsWith("-") ? word.substring(1) : "";
      for (int i = 0; i < letters.length(); i++) {
        String rest = letters.substring(i + 1);
        String value = rest.isEmpty() ? next : rest;
        switch (letters.charAt(i)) {
          case 'X' -> {
            return new CurlOption(value, false, false, false);
          }
          case 'd', 'F', 'T' -> {
            return new CurlOption("", true, false, false);
          }
          case 'o', 'D', 'c' -> {
            return new CurlOption("", false, !NOWHERE.contains(value), false);
          }
          case 'K' -> {
            return new CurlOption("", false, false, true);
          }
          default -> {
            if (letters.charAt(i) == 'O' || letters.charAt(i) == 'J') {
              return new CurlOption("", false, true, false);
            }
            if (CURL_VALUED_LETTERS.contains(letters.substring(i, i + 1))) {
              return new CurlOption("", false, false, false);
            }
          }
        }
      }
      return new CurlOption("", false, false, false);
    }

    private static CurlOption ofLong(String word, String next) {
      String name = word.split("=", 2)[0];
      String value = word.contains("=") ? word.substring(word.indexOf('=') + 1) : next;
      return switch (name) {
        case "--request" -> new CurlOption(value, false, false, false);
        case "--data",
            "--data-raw",
            "--data-binary",
            "--data-urlencode",
            "--data-ascii",
            "--json",
            "--form",
            "--form-string",
            "--upload-file" ->
            new CurlOption("", true, false, false);
        case "--output", "--dump-header", "--cookie-jar" ->
            new CurlOption("", false, !NOWHERE.contains(value), false);
        case "--remote-name", "--remote-name-all" -> new CurlOption("", false, true, false);
        case "--config", "--quote" -> new CurlOption("", false, false, true);
        default -> new CurlOption("", false, false, false);
      };
    }
  }

  static Effect wget(Arguments arguments) {
    String method =
        arguments
            .value("--method")
            .orElse(arguments.has("--post-data", "--post-file", "--body-data") ? "POST" : "GET");
    boolean prints =
        arguments.has("--spider")
            || arguments.words().stream()
                .anyMatch(word -> word.matches("-[a-zA-Z]*O-|-[a-zA-Z]*O/dev/null"))
            || arguments
                .value("-O")
                .or(() -> arguments.value("-qO"))
                .or(() -> arguments.value("--output-document"))
                .filter(NOWHERE::contains)
                .isPresent();
    return ShellEffects.worse(ofMethod(method), prints ? Effect.READS : Effect.CHANGES);
  }
}
