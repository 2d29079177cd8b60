package dev.fettle.diagnose.kubernetes;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Subnet;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Knows rows of {@code kubectl get pods} by their grammar, so that rows without a header, as {@code
 * grep} leaves them, and rows whose columns overlap are read too: name, ready of all, status,
 * restarts, age.
 */
final class PodRecogniser implements Recogniser {

  @Override
  public List<Reading> read(Exchange exchange) {
    String namespace = namespace(exchange.command());
    List<Fact> facts = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      int ready = readyAt(words);
      if (ready > 0) {
        pod(new Cited(printed.line(), printed.text()), words, ready, namespace)
            .ifPresent(facts::add);
      }
    }
    return LineRecogniser.of("kubectl get pods", exchange, facts);
  }

  /** The namespace that a command names; empty when it names none. */
  static String namespace(String command) {
    List<String> words = Words.of(command);
    for (String word : words) {
      if (word.startsWith("--namespace=")) {
        return word.substring("--namespace=".length());
      }
    }
    String named = Words.after(words, "-n");
    return named.isEmpty() ? Words.after(words, "--namespace") : named;
  }

  /** Where {@code 1/2} stands: behind a name, or behind a namespace and a name. */
  private static int readyAt(List<String> words) {
    for (int i = 1; i <= 2 && i < words.size(); i++) {
      if (isRatio(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRatio(String word) {
    int slash = word.indexOf('/');
    return slash > 0
        && Words.number(word.substring(0, slash)) >= 0
        && Words.number(word.substring(slash + 1)) >= 0;
  }

  private static Optional<Pod> pod(Cited cited, List<String> words, int at, String namespace) {
    String status = Words.at(words, at + 1);
    int restarts = Words.number(Words.at(words, at + 2));
    int age = at + 3;
    if (restarts < 0 && Words.isAge(Words.at(words, at + 2))) {
      restarts = 0;
      age = at + 2;
      status = withoutDigits(status);
    }
    if (Words.at(words, age).startsWith("(")) {
      age += 2;
    }
    boolean sound = restarts >= 0 && Words.isAge(Words.at(words, age)) && isStatus(status);
    if (!sound) {
      return Optional.empty();
    }
    String ratio = words.get(at);
    int slash = ratio.indexOf('/');
    String name = words.get(at - 1);
    return Optional.of(
        new Pod(
            cited,
            at == 2 ? words.getFirst() : namespace,
            name.startsWith("pod/") ? name.substring(4) : name,
            Words.number(ratio.substring(0, slash)),
            Words.number(ratio.substring(slash + 1)),
            status,
            restarts,
            words.get(age),
            node(words, age)));
  }

  private static String node(List<String> words, int age) {
    String ip = Words.at(words, age + 1);
    String node = Words.at(words, age + 2);
    boolean wide = Subnet.isAddress(ip) || ip.equals("<none>");
    return wide && !node.startsWith("<") ? node : "";
  }

  /** A status run into the restarts, as in a table whose columns were too narrow. */
  private static String withoutDigits(String status) {
    int end = status.length();
    while (end > 0 && Character.isDigit(status.charAt(end - 1))) {
      end--;
    }
    return end < status.length() ? status.substring(0, end) : "";
  }

  private static boolean isStatus(String status) {
    return !status.isEmpty()
        && status.length() < 60
        && status.charAt(0) >= 'A'
        && status.charAt(0) <= 'Z'
        && status.chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }
}
