package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.Locale;
import java.util.Set;

/** Commands that no POSIX shell reads: PowerShell, consoles of network devices, SQL. */
public final class OtherEffects {

  private static final Set<String> NATIVE = Set.of("kubectl", "docker", "helm", "az", "oc");
  private static final Verbs CMDLETS =
      Verbs.of(
          """
          READS get test select where sort format measure show resolve find out-null write-host write-output convertfrom convertto
          RESTARTS restart
          CHANGES new set add enable install import start update register rename copy move join write export out
          DISRUPTS stop disable suspend disconnect uninstall reset
          DESTROYS remove clear
          """);
  private static final Verbs DEVICE =
      Verbs.of(
          """
          READS show sh display ping traceroute enable en exit end terminal term
          CHANGES configure conf config interface int no vlan vrf write wr copy commit set switchport neighbor router do
          DISRUPTS reload shutdown clear
          DESTROYS erase delete format
          """);

  private OtherEffects() {}

  /** The worst effect of any part of {@code text}; UNKNOWN for an interpreter that is not known. */
  public static Effect of(String text, String interpreter) {
    return switch (interpreter) {
      case "powershell" -> ofPowershell(text);
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

  private static Effect ofPowershell(String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('(') >= 0 || text.contains("> ")) {
      return Effect.UNKNOWN;
    }
    Effect worst = Effect.READS;
    for (String part : text.replace("`\n", " ").split("[|;\n]")) {
      String[] words = part.strip().split("\\s+");
      boolean empty = words[0].isEmpty() || words[0].startsWith("#");
      worst = empty ? worst : ShellEffects.worse(worst, ofPart(part.strip(), words[0]));
    }
    return worst;
  }

  private static Effect ofPart(String part, String word) {
    if (NATIVE.contains(word)) {
      return ShellEffects.of(part);
    }
    return word.contains("-")
        ? CMDLETS.get(word.toLowerCase(Locale.ROOT).split("-", 2)[0])
        : Effect.UNKNOWN;
  }
}
