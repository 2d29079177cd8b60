package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Set;

/** Services, packages, processes and kernel settings of a host. */
final class HostEffects {

  private static final Verbs SYSTEMCTL =
      Verbs.of(
          """
          READS status is-active is-enabled is-failed list-units list-unit-files list-timers list-dependencies list-jobs
          READS list-sockets show cat get-default show-environment help is-system-running
          RESTARTS restart reload try-restart reload-or-restart condrestart try-reload-or-restart force-reload
          CHANGES start enable disable daemon-reload daemon-reexec unmask mask set-default edit link reset-failed revert
          CHANGES preset set-environment unset-environment import-environment add-wants set-property reenable
          DISRUPTS stop kill isolate reboot poweroff halt rescue emergency suspend hibernate kexec
          """);
  private static final Verbs SERVICE =
      Verbs.of(
          """
          READS status
          RESTARTS restart reload force-reload condrestart try-restart
          CHANGES start
          DISRUPTS stop
          """);
  private static final Verbs PACKAGES =
      Verbs.of(
          """
          READS list info search repolist provides whatprovides check-update deplist repoquery check show policy depends
          READS rdepends showpkg repos lr se if packages patches updates lu help
          CHANGES install update upgrade downgrade reinstall localinstall makecache groupinstall config-manager module swap
          CHANGES dist-upgrade full-upgrade clean autoclean download source build-dep history mark refresh ref in up dup ar
          CHANGES addrepo modifyrepo add fix builddep versionlock add-key distro-sync dist-sync group
          DISRUPTS remove erase autoremove rm removerepo rr del uninstall
          DESTROYS purge
          """);
  private static final Set<String> PACKAGE_VALUED =
      Set.of("-c", "-o", "-t", "--enablerepo", "--disablerepo", "-x", "--exclude");
  private static final Verbs PIP =
      Verbs.of(
          "READS list show freeze check search index\nCHANGES install download wheel config cache\nDISRUPTS uninstall");
  private static final Verbs CHRONY =
      Verbs.of(
          "READS tracking sources sourcestats activity ntpdata\nCHANGES makestep burst online offline add delete");
  private static final Set<String> SIGNALS_THAT_RELOAD =
      Set.of("-HUP", "-1", "-SIGHUP", "-USR1", "-SIGUSR1");

  private static final Set<String> MAKE_TARGETS =
      Set.of(
          "all",
          "install",
          "build",
          "clean",
          "check",
          "test",
          "menuconfig",
          "modules",
          "docs",
          "html");

  private HostEffects() {}

  static Effect systemctl(Arguments arguments) {
    List<String> plain =
        arguments.plain(Set.of("-H", "--host", "-t", "--type", "-p", "-n", "-M", "-o", "-s"));
    if (plain.isEmpty()) {
      return Effect.READS;
    }
    Effect effect = SYSTEMCTL.get(plain.getFirst());
    boolean now = arguments.has("--now") && Set.of("disable", "mask").contains(plain.getFirst());
    return now ? Effect.DISRUPTS : effect;
  }

  static Effect service(Arguments arguments) {
    if (arguments.has("--status-all")) {
      return Effect.READS;
    }
    List<String> plain = arguments.plain();
    return plain.size() < 2 ? Effect.UNKNOWN : SERVICE.get(plain.get(1));
  }

  static Effect journalctl(Arguments arguments) {
    if (arguments.has("--vacuum-size", "--vacuum-time", "--vacuum-files")) {
      return Effect.DESTROYS;
    }
    return arguments.has("--rotate", "--flush", "--setup-keys", "--sync")
        ? Effect.CHANGES
        : Effect.READS;
  }

  static Effect packages(Arguments arguments) {
    String verb = arguments.verb(PACKAGE_VALUED);
    if (verb.isEmpty()) {
      return arguments.asksForHelp() ? Effect.READS : Effect.UNKNOWN;
    }
    boolean autoremoved =
        verb.equals("clean") || verb.equals("history") && arguments.words().size() == 1;
    return autoremoved && verb.equals("history") ? Effect.READS : PACKAGES.get(verb);
  }

  /** rpm, dpkg and pacman say the mode as an option. */
  static Effect rpm(Arguments arguments) {
    if (letter(arguments, 'q')
        || letter(arguments, 'V')
        || arguments.has("--query", "--verify", "--version", "-K", "--checksig", "--eval", "-E")) {
      return Effect.READS;
    }
    if (letter(arguments, 'e') || arguments.has("--erase")) {
      return Effect.DISRUPTS;
    }
    return letter(arguments, 'i')
            || letter(arguments, 'U')
            || letter(arguments, 'F')
            || arguments.has("--import", "--install", "--upgrade", "--rebuilddb")
        ? Effect.CHANGES
        : Effect.UNKNOWN;
  }

  static Effect dpkg(Arguments arguments) {
    if (arguments.has("-P", "--purge")) {
      return Effect.DESTROYS;
    }
    if (arguments.has("-r", "--remove")) {
      return Effect.DISRUPTS;
    }
    if (arguments.has(
        "-i", "--install", "--configure", "--add-architecture", "--set-selections", "--unpack")) {
      return Effect.CHANGES;
    }
    return arguments.has(
            "-l",
            "-s",
            "-L",
            "-S",
            "-c",
            "-I",
            "-p",
            "--list",
            "--status",
            "--get-selections",
            "--print-architecture",
            "--version",
            "--audit",
            "-C")
        ? Effect.READS
        : Effect.UNKNOWN;
  }

  static Effect pacman(Arguments arguments) {
    String mode =
        arguments.words().stream().filter(word -> word.startsWith("-")).findFirst().orElse("");
    if (mode.startsWith("-Q") || mode.matches("-S[sigl]+")) {
      return Effect.READS;
    }
    return mode.startsWith("-R")
        ? Effect.DISRUPTS
        : mode.matches("-[SU].*") ? Effect.CHANGES : Effect.UNKNOWN;
  }

  private static boolean letter(Arguments arguments, char letter) {
    return arguments.words().stream()
        .filter(word -> word.startsWith("-") && !word.startsWith("--"))
        .limit(1)
        .anyMatch(word -> word.indexOf(letter) > 0);
  }

  static Effect pip(Arguments arguments) {
    return arguments.asksForHelp() ? Effect.READS : PIP.get(arguments.verb());
  }

  static Effect kill(Arguments arguments) {
    if (arguments.has("-0", "-l", "-L", "--list") || arguments.isEmpty()) {
      return Effect.READS;
    }
    return arguments.words().stream().anyMatch(SIGNALS_THAT_RELOAD::contains)
        ? Effect.RESTARTS
        : Effect.DISRUPTS;
  }

  static Effect sysctl(Arguments arguments) {
    boolean writes =
        arguments.has("-w", "-p", "--system", "--write", "--load")
            || arguments.hasLetter('p')
            || arguments.hasLetter('w');
    boolean assigns =
        arguments.words().stream().anyMatch(word -> word.contains("=") && !word.startsWith("-"));
    return writes || assigns ? Effect.CHANGES : Effect.READS;
  }

  static Effect modprobe(Arguments arguments) {
    if (arguments.has("-n", "--dry-run", "--show-depends", "-c", "--showconfig")) {
      return Effect.READS;
    }
    return arguments.hasLetter('r') || arguments.has("--remove") ? Effect.DISRUPTS : Effect.CHANGES;
  }

  /** hostnamectl, timedatectl, localectl, loginctl. */
  static Effect settings(Arguments arguments) {
    String verb = arguments.verb();
    boolean reads =
        verb.isEmpty()
            || verb.matches(
                "status|show|list-.*|show-.*|timesync-status|session-status|user-status");
    return reads
        ? Effect.READS
        : verb.matches("terminate-.*|kill-.*")
            ? Effect.DISRUPTS
            : verb.startsWith("set-") ? Effect.CHANGES : Effect.UNKNOWN;
  }

  static Effect crontab(Arguments arguments) {
    return arguments.has("-r")
        ? Effect.DESTROYS
        : arguments.has("-l") ? Effect.READS : Effect.CHANGES;
  }

  static Effect chronyc(Arguments arguments) {
    return CHRONY.get(arguments.verb());
  }

  static Effect ntpdate(Arguments arguments) {
    return arguments.hasLetter('q') ? Effect.READS : Effect.CHANGES;
  }

  /** Only the targets that nearly every makefile has in the same sense are read. */
  static Effect make(Arguments arguments) {
    boolean usual =
        arguments.plain(Set.of("-C", "-j", "-f")).stream()
            .allMatch(word -> MAKE_TARGETS.contains(word) || word.indexOf('=') > 0);
    return arguments.has("-n", "--dry-run")
        ? Effect.READS
        : usual ? Effect.CHANGES : Effect.UNKNOWN;
  }

  static Effect date(Arguments arguments) {
    Set<String> shown = Set.of("-d", "-r", "-f", "-ud", "-ur", "-Id", "-j", "-v");
    boolean sets =
        arguments.has("-s", "--set")
            || arguments.plain(shown).stream().anyMatch(word -> !word.startsWith("+"));
    return sets ? Effect.CHANGES : Effect.READS;
  }

  static Effect hostname(Arguments arguments) {
    return arguments.plain().isEmpty() && !arguments.has("-F", "-b")
        ? Effect.READS
        : Effect.CHANGES;
  }

  static Effect userdel(Arguments arguments) {
    return arguments.hasLetter('r') || arguments.has("--remove")
        ? Effect.DESTROYS
        : Effect.DISRUPTS;
  }

  static Effect dmesg(Arguments arguments) {
    boolean clears =
        arguments.has("-c", "-C", "--clear", "--read-clear", "-n", "-D", "-E")
            || arguments.hasLetter('C')
            || arguments.hasLetter('c');
    return clears ? Effect.CHANGES : Effect.READS;
  }

  static Effect swapon(Arguments arguments) {
    return arguments.has("-s", "--show", "--summary") || arguments.isEmpty()
        ? Effect.READS
        : Effect.CHANGES;
  }
}
