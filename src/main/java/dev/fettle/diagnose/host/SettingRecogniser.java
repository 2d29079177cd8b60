package dev.fettle.diagnose.host;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.fact.Trait;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Knows the short answers of hosts: {@code getenforce}, {@code sestatus}, {@code timedatectl},
 * {@code chronyc tracking}, {@code sysctl}, {@code uname}, versions.
 */
final class SettingRecogniser implements Recogniser {

  private static final Set<String> MODES = Set.of("Enforcing", "Permissive", "Disabled");

  private static final Map<String, String> LABELS =
      Map.of(
          "Current mode:", Setting.SELINUX,
          "SELinux status:", Setting.SELINUX,
          "Mode from config file:", Setting.SELINUX_CONFIG,
          "System clock synchronized:", Setting.CLOCK,
          "NTP synchronized:", Setting.CLOCK,
          "Leap status     :", Setting.CLOCK);

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Fact> facts = new ArrayList<>();
    long printed = exchange.output().stream().filter(line -> !line.text().isBlank()).count();
    for (Exchange.Printed line : exchange.output()) {
      List<String> words = Words.of(line.text());
      Cited cited = new Cited(line.line(), line.text());
      if (words.size() == 1) {
        single(cited, words.getFirst(), exchange.command(), printed == 1, facts);
      } else if (words.size() > 1) {
        labelled(cited, line.text().strip(), facts);
        version(cited, words, facts);
      }
    }
    return LineRecogniser.of("settings", exchange, facts);
  }

  private static void single(
      Cited cited, String word, String command, boolean alone, List<Fact> facts) {
    if (MODES.contains(word) && (alone || command.contains("getenforce"))) {
      add(cited, Setting.SELINUX, word.toLowerCase(Locale.ROOT), facts);
    } else if (command.contains("uname") && Character.isDigit(word.charAt(0))) {
      facts.add(new Trait(cited, "kernel", word));
    } else if (word.startsWith("SELINUX=")) {
      facts.add(new Setting(cited, Setting.SELINUX_CONFIG, word.substring(8)));
    }
  }

  private static void labelled(Cited cited, String text, List<Fact> facts) {
    for (Map.Entry<String, String> label : LABELS.entrySet()) {
      if (text.startsWith(label.getKey())) {
        String value = text.substring(label.getKey().length()).strip().toLowerCase(Locale.ROOT);
        boolean status = label.getKey().startsWith("SELinux") && value.equals("enabled");
        if (!value.isEmpty() && !status) {
          add(cited, label.getValue(), clock(value), facts);
        }
      }
    }
    int equals = text.indexOf(" = ");
    if (equals > 0 && text.startsWith("net.") && text.indexOf(' ') == equals) {
      String name = text.substring(0, equals);
      add(cited, name, text.substring(equals + 3).strip(), facts);
    }
  }

  /** Chrony and timedatectl say the same in different words. */
  private static String clock(String value) {
    return switch (value) {
      case "normal" -> "yes";
      case "not synchronised" -> "no";
      default -> value;
    };
  }

  private static void add(Cited cited, String name, String value, List<Fact> facts) {
    facts.add(new Setting(cited, name, value));
    facts.add(new Trait(cited, name, value));
  }

  private static void version(Cited cited, List<String> words, List<Fact> facts) {
    String first = words.getFirst();
    String second = words.get(1);
    if (first.equals("Kubernetes") && second.startsWith("v") && words.size() == 2) {
      facts.add(new Trait(cited, "kubelet", second));
    } else if (first.equals("iptables") && second.startsWith("v") && words.size() < 4) {
      String mode = Words.at(words, 2);
      facts.add(new Trait(cited, "iptables", second + (mode.startsWith("(") ? " " + mode : "")));
    } else if (first.equals("Docker") && second.equals("version") && words.size() > 2) {
      String version = words.get(2);
      facts.add(new Trait(cited, "docker", version.replace(",", "")));
    } else if (first.equals("Linux")
        && words.size() > 5
        && Character.isDigit(words.get(2).charAt(0))) {
      facts.add(new Trait(cited, "kernel", words.get(2)));
    }
  }
}
