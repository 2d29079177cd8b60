package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.Locale;

/** Commands that no POSIX shell reads: PowerShell, consoles of network devices, SQL. */
public final class OtherEffects {

  private static final Verbs DEVICE =
      Verbs.of(
          """
          READS show sh display ping traceroute enable en exit end terminal term
          CHANGES configure conf config interface int no vlan vrf write wr copy commit set switchport neighbor router do
          DISRUPTS reload shutdown clear
          DESTROYS erase delete format
          """);

  private static final Verbs REDIS =
      Verbs.of(
          """
          READS get info ping keys scan ttl type llen lrange hgetall hget smembers dbsize exists monitor strlen mget scard zrange exit quit auth
          CHANGES set hset lpush rpush lpop rpop sadd zadd expire incr config bgsave save replicaof slaveof rename select
          DISRUPTS shutdown debug
          DESTROYS del unlink flushall flushdb srem zrem hdel
          """);
  private static final Verbs PROMPT =
      Verbs.of(
          """
          READS cd dir type echo set ver cls exit more find findstr where whoami hostname tasklist systeminfo ping tracert nslookup
          CHANGES copy xcopy robocopy move ren rename md mkdir setx assoc
          DISRUPTS taskkill shutdown
          DESTROYS del erase rd rmdir format
          """);

  private OtherEffects() {}

  /** The worst effect of any part of {@code text}; UNKNOWN for an interpreter that is not known. */
  public static Effect of(String text, String interpreter) {
    return switch (interpreter) {
      case "powershell" -> PowershellEffects.of(text);
      case "cmd" -> ofPrompt(text);
      case "redis" -> worstOf(text, "\n", REDIS);
      case "router" -> worstOf(text, "\n", DEVICE);
      case "sql" -> DataEffects.sql(text);
      default -> Effect.UNKNOWN;
    };
  }

  private static Effect worstOf(String text, String separator, Verbs verbs) {
    Effect worst = Effect.READS;
    for (String part : text.split(separator)) {
      String verb = part.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      worst = verb.isEmpty() ? worst : ShellEffects.worse(worst, verbs.get(verb));
    }
    return worst;
  }

  /** The Windows command prompt; programs are read as in a shell. */
  private static Effect ofPrompt(String text) {
    Effect worst = Effect.READS;
    for (String line : text.split("[\n&|]")) {
      String word = line.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
      Effect own = PROMPT.get(word);
      boolean foreign = own == Effect.UNKNOWN && !word.isEmpty();
      Effect read = foreign ? ShellEffects.of(line.replace('\\', '/').replace(".exe ", " ")) : own;
      worst = word.isEmpty() ? worst : ShellEffects.worse(worst, read);
      worst = line.indexOf('>') >= 0 ? ShellEffects.worse(worst, Effect.CHANGES) : worst;
    }
    return worst;
  }
}
