package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Databases, key stores, automation and clouds. */
final class DataEffects {

  private static final Verbs SQL =
      Verbs.of(
          """
          READS EXIT QUIT .OPEN .QUIT .EXIT SELECT SHOW DESCRIBE DESC USE HELP EXPLAIN STATUS BEGIN COMMIT ROLLBACK PRAGMA \\l \\dt \\d \\du \\q \\c \\x .tables .schema
          CHANGES INSERT UPDATE ALTER CREATE GRANT REVOKE SET ANALYZE OPTIMIZE VACUUM FLUSH REPAIR START RESET CHANGE REINDEX
          DISRUPTS KILL LOCK STOP SHUTDOWN
          DESTROYS DELETE DROP TRUNCATE PURGE REPLACE
          """);
  private static final Verbs ETCD =
      Verbs.of(
          """
          READS get endpoint version watch ls cluster-health check
          CHANGES put set mk update mkdir auth elect
          RESTARTS move-leader
          DISRUPTS defrag
          DESTROYS del rm rmdir compact compaction
          """);
  private static final Verbs ETCD_OBJECT =
      Verbs.of(
          """
          READS list status get timetolive keys
          CHANGES add update promote save disarm grant grant-permission grant-role passwd keep-alive
          DESTROYS remove delete restore revoke revoke-role revoke-permission
          """);
  private static final Set<String> ETCD_OBJECTS =
      Set.of("member", "snapshot", "alarm", "lease", "user", "role");
  private static final Set<String> ETCD_VALUED =
      Set.of(
          "--endpoints",
          "--cert",
          "--key",
          "--cacert",
          "--ca-file",
          "--cert-file",
          "--key-file",
          "--user",
          "-w",
          "--write-out",
          "--command-timeout");
  private static final Set<String> READING_MODULES =
      Set.of("ping", "setup", "debug", "stat", "win_ping", "gather_facts");
  private static final Set<String> SHELL_MODULES = Set.of("shell", "command", "raw");
  private static final Verbs CLOUD =
      Verbs.of(
          """
          READS list show get describe view diff wait whoami list-versions get-upgrades get-versions list-locations check-acr info
          CHANGES create add set sync rollback login logout update upgrade enable-addons start import tag register attach get-credentials enable install assign install-cli build store save join accept approve unrescue allow run up export connect
          RESTARTS restart
          DISRUPTS stop disable detach scale unset shutdown reboot migrate resize rescue evacuate operation-abort rotate-certs suspend shelve
          DESTROYS delete purge remove destroy rebuild down
          """);
  private static final Verbs JOINED =
      Verbs.of(
          """
          READS list describe show get check
          CHANGES create add enable set update attach associate put register grant authorize import upload
          RESTARTS restart
          DISRUPTS disable detach stop revoke disassociate deregister reboot rotate
          DESTROYS delete remove terminate purge
          """);
  private static final Verbs VIRSH =
      Verbs.of(
          """
          READS list dominfo domstate dumpxml net-list net-info net-dumpxml pool-list pool-info vol-list nodeinfo version capabilities
          READS nwfilter-list nodedev-list nodedev-dumpxml cpu-models domcapabilities secret-list domblklist domiflist vcpuinfo console
          CHANGES start define autostart net-start net-define pool-start resume secret-define secret-set-value net-autostart create attach-disk attach-interface setvcpus setmem edit snapshot-create
          RESTARTS reset
          DISRUPTS shutdown reboot suspend destroy net-destroy pool-destroy managedsave
          DESTROYS undefine net-undefine vol-delete snapshot-delete pool-delete
          """);
  private static final Verbs CEPH =
      Verbs.of("READS status health df -s -w versions report quorum_status features\nUNKNOWN x");

  private DataEffects() {}

  /** Statements of SQL, apart at semicolons. */
  static Effect sql(String script) {
    Effect worst = Effect.READS;
    for (String statement : script.split(";|\\\\G")) {
      String text = statement.strip();
      if (!text.isEmpty() && !text.startsWith("--")) {
        worst = ShellEffects.worse(worst, ofStatement(text));
      }
    }
    return worst;
  }

  private static Effect ofStatement(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String verb = upper.split("[\\s(]", 2)[0];
    if (verb.equals("EXPLAIN") && upper.contains("ANALYZE")) {
      return Effect.UNKNOWN;
    }
    boolean acts =
        upper.contains("INTO OUTFILE")
            || upper.contains("PG_TERMINATE")
            || upper.contains("PG_CANCEL")
            || upper.contains("PG_PROMOTE")
            || upper.contains("PG_SWITCH");
    if (verb.equals("SELECT") && acts) {
      return Effect.UNKNOWN;
    }
    Effect effect = SQL.get(verb);
    return effect == Effect.UNKNOWN ? SQL.get(text.split("\\s", 2)[0]) : effect;
  }

  /** mysql, psql: the statement of {@code -e} or {@code -c}. */
  static Effect client(Arguments arguments, boolean fed) {
    for (String option :
        List.of(
            "-e", "-c", "--execute", "--command", "-tAc", "-Nse", "-tc", "-sNe", "-Ne", "-se")) {
      if (arguments.value(option).isPresent()) {
        return sql(arguments.value(option).orElse(""));
      }
    }
    boolean file = arguments.has("-f", "--file");
    return fed
            || file
            || arguments.words().stream().anyMatch(word -> word.matches("-[a-zA-Z]*[ce].+"))
        ? Effect.UNKNOWN
        : Effect.READS;
  }

  static Effect etcdctl(Arguments arguments) {
    List<String> plain = arguments.plain(ETCD_VALUED);
    if (plain.isEmpty()) {
      return arguments.asksForHelp() ? Effect.READS : Effect.UNKNOWN;
    }
    boolean object = ETCD_OBJECTS.contains(plain.getFirst());
    return object
        ? plain.size() < 2 ? Effect.UNKNOWN : ETCD_OBJECT.get(plain.get(1))
        : ETCD.get(plain.getFirst());
  }

  static Effect ansible(Arguments arguments) {
    if (arguments.asksForHelp() || arguments.has("--list-hosts")) {
      return Effect.READS;
    }
    String module =
        arguments.value("-m").or(() -> arguments.value("--module-name")).orElse("command");
    if (READING_MODULES.contains(module)) {
      return Effect.READS;
    }
    String inner = arguments.value("-a").or(() -> arguments.value("--args")).orElse("");
    return SHELL_MODULES.contains(module) && !inner.isEmpty()
        ? ShellEffects.of(inner, 1)
        : Effect.UNKNOWN;
  }

  static Effect playbook(Arguments arguments) {
    boolean looks =
        arguments.has(
                "--check", "-C", "--list-hosts", "--list-tasks", "--list-tags", "--syntax-check")
            || arguments.asksForHelp();
    return looks ? Effect.READS : Effect.UNKNOWN;
  }

  /** az, openstack, gcloud, aws: the verb stands behind the kinds of things, before the options. */
  static Effect cloud(Arguments arguments) {
    if (arguments.asksForHelp()) {
      return Effect.READS;
    }
    Effect worst = Effect.UNKNOWN;
    for (String word : arguments.words()) {
      if (word.startsWith("-")) {
        break;
      }
      Effect known = CLOUD.get(word);
      Effect effect = known == Effect.UNKNOWN ? ofJoined(word) : known;
      worst =
          effect == Effect.UNKNOWN
              ? worst
              : worst == Effect.UNKNOWN ? effect : ShellEffects.worse(worst, effect);
    }
    return worst;
  }

  /** {@code describe-instances}, {@code delete-machines}: the verb before the dash. */
  private static Effect ofJoined(String word) {
    return word.indexOf('-') < 1
        ? Effect.UNKNOWN
        : JOINED.get(word.substring(0, word.indexOf('-')));
  }

  static Effect openstack(Arguments arguments) {
    List<String> plain =
        arguments.plain(Set.of("--os-cloud", "--os-compute-api-version", "-f", "-c"));
    return cloud(new Arguments(plain.stream().limit(5).toList()));
  }

  static Effect virsh(Arguments arguments) {
    return VIRSH.get(arguments.verb(Set.of("-c", "--connect")));
  }

  static Effect ceph(Arguments arguments) {
    if (arguments.has("-s", "-w", "--status", "--version", "-v")) {
      return Effect.READS;
    }
    List<String> plain = arguments.plain(Set.of("-n", "-k", "-c", "--id", "-f", "--format"));
    String line = String.join(" ", plain) + " ";
    if (line.matches(
        "(?:osd (?:tree|df|status|ls|dump|stat|find|perf|pool ls|pool stats|pool get|crush tree|crush rule ls|crush rule dump|utilization|metadata|ok-to-stop|safe-to-destroy|blocklist ls)|mon (?:stat|dump|metadata)|mgr (?:stat|dump|services|module ls)|mds stat|pg (?:dump|stat|ls|query)|pg \\S+ query|fs (?:ls|status|dump|get)|orch (?:ls|ps|status|host ls|device ls)|config (?:get|show|dump|log)|auth (?:ls|list|get)|health detail|df detail|crash (?:ls|info)|device ls|time-sync-status|quorum_status|log last) .*")) {
      return Effect.READS;
    }
    if (line.matches(
            "(?:osd (?:set|unset|pool create|pool set|pool set-quota|pool application enable|crush \\S+|primary-affinity|in|reweight|blocklist add|blocklist rm)|auth (?:get-or-create|caps|import|add)|mgr module (?:enable|disable)|config set|config rm|nfs export (?:create|apply)|orch set backend|telemetry on|telemetry off|fs set|balancer (?:on|off|mode)|crash archive|crash archive-all|fs subvolumegroup create|dashboard set-\\S+) .*")
        && !line.matches("osd crush (?:rm|remove|tree|rule rm).*")) {
      return Effect.CHANGES;
    }
    if (line.matches(
        "(?:osd (?:lspools|pool stats)|nfs export (?:ls|info|get)|auth get-key|auth print-key|fs subvolumegroup ls|daemon \\S+ (?:dump|perf|status|config show|config get|help|session ls)\\S*|osd blocked-by|log last|progress) .*")) {
      return Effect.READS;
    }
    if (line.matches(
        "(?:osd (?:out|down|fail|stop)|mgr fail|mds fail|fs fail|orch (?:daemon )?(?:stop|restart|redeploy)) .*")) {
      return Effect.DISRUPTS;
    }
    if (line.matches(
        "(?:osd (?:purge|destroy|rm|lost|pool delete|pool rm|crush rm|crush remove)|fs rm|auth (?:del|rm)|orch rm|mon (?:rm|remove)) .*")) {
      return Effect.DESTROYS;
    }
    return plain.size() == 1 ? CEPH.get(plain.getFirst()) : Effect.UNKNOWN;
  }
}
