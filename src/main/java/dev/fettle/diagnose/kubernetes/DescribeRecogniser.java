package dev.fettle.diagnose.kubernetes;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.kubernetes.ImageFailure.Image;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows the reasons that {@code kubectl describe} and {@code kubectl get events} give for a pod's
 * fault: images that do not come, no node that fits, containers that ended.
 */
final class DescribeRecogniser implements Recogniser {

  private static final List<String> PULLS =
      List.of("Failed to pull image \"", "Back-off pulling image \"", "Failed to inspect image \"");

  @Override
  public List<Reading> read(Exchange exchange) {
    return new Walk(described(exchange.command())).read(exchange);
  }

  /** The pod that {@code kubectl describe pod NAME} names. */
  private static String described(String command) {
    List<String> words = Words.of(command);
    int at = words.indexOf("describe");
    String kind = Words.at(words, at + 1);
    if (at < 0) {
      return "";
    }
    if (kind.startsWith("pod/")) {
      return kind.substring(4);
    }
    boolean pod = kind.equals("po") || kind.equals("pod") || kind.equals("pods");
    return pod ? Words.at(words, at + 2) : "";
  }

  /** One walk over an output. */
  private static final class Walk {

    private final List<Fact> facts = new ArrayList<>();
    private String pod;
    private String reason = "";

    Walk(String pod) {
      this.pod = pod;
    }

    List<Reading> read(Exchange exchange) {
      for (Exchange.Printed printed : exchange.output()) {
        String text = printed.text();
        if (text.length() < 4_000) {
          line(new Cited(printed.line(), text), text);
        }
      }
      return LineRecogniser.of("kubectl describe", exchange, facts);
    }

    private void line(Cited cited, String text) {
      if (text.startsWith("Name:")) {
        pod = text.substring(5).strip();
      }
      for (String pull : PULLS) {
        int at = text.indexOf(pull);
        int end = at < 0 ? -1 : text.indexOf('"', at + pull.length());
        if (end > 0) {
          String name = text.substring(at + pull.length(), end);
          String rest = text.substring(end + 1);
          String why = rest.startsWith(":") ? rest.substring(1).strip() : "";
          facts.add(new ImageFailure(cited, podOf(text), Image.of(name), why));
          return;
        }
      }
      int nodes = text.indexOf(" nodes are available: ");
      if (nodes > 0 && text.endsWith(".")) {
        String why = text.substring(text.lastIndexOf(' ', nodes - 1) + 1);
        facts.add(new SchedulingFailure(cited, podOf(text), why));
      }
      state(cited, text.strip());
    }

    private void state(Cited cited, String text) {
      if (text.startsWith("Reason:")) {
        reason = text.substring(7).strip();
      } else if (text.startsWith("Exit Code:")) {
        int code = Words.number(text.substring(10).strip());
        if (code >= 0 && !reason.isEmpty()) {
          facts.add(new Termination(cited, pod, reason, code));
        }
        reason = "";
      }
    }

    /** The object column of events names the pod; a description names it at its head. */
    private String podOf(String text) {
      List<String> words = Words.of(text);
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).startsWith("pod/")) {
          return words.get(i).substring(4);
        }
        if (i > 0 && words.get(i).equals("Pod")) {
          return words.get(i - 1);
        }
      }
      return pod;
    }
  }
}
