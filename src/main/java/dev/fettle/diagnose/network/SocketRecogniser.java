package dev.fettle.diagnose.network;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Knows {@code ss} and {@code netstat}, and the errors of programs whose port is taken or shut. */
final class SocketRecogniser implements Recogniser {

  private static final Set<String> STATES =
      Set.of(
          "LISTEN",
          "UNCONN",
          "ESTAB",
          "SYN-SENT",
          "SYN-RECV",
          "TIME-WAIT",
          "CLOSE-WAIT",
          "FIN-WAIT-1",
          "FIN-WAIT-2",
          "LAST-ACK",
          "CLOSING");

  private static final List<String> TAKEN =
      List.of("address already in use", "port is already allocated", " is in use");

  @Override
  public List<Reading> read(Exchange exchange) {
    String filter = filter(exchange);
    List<Fact> sockets = new ArrayList<>();
    List<Fact> errors = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      Cited cited = new Cited(printed.line(), printed.text());
      if (words.size() > 3) {
        socket(cited, words, filter).ifPresent(sockets::add);
        error(cited, words).ifPresent(errors::add);
      }
    }
    List<Reading> readings = new ArrayList<>();
    readings.addAll(LineRecogniser.of("ss", exchange, sockets));
    readings.addAll(LineRecogniser.of("error", exchange, errors));
    return readings;
  }

  /** With a filter by state, {@code ss} leaves the state out. */
  private static String filter(Exchange exchange) {
    String state = Words.after(Words.of(exchange.command()), "state").toUpperCase(Locale.ROOT);
    return STATES.contains(state) ? state : "";
  }

  private static Optional<Socket> socket(Cited cited, List<String> words, String filter) {
    int at = words.getFirst().startsWith("tcp") || words.getFirst().startsWith("udp") ? 1 : 0;
    String state = Words.at(words, at);
    if (STATES.contains(state)) {
      return queued(cited, words, at + 1, state);
    }
    if (at == 1 && Words.number(Words.at(words, 1)) >= 0) {
      return netstat(cited, words);
    }
    return filter.isEmpty() ? Optional.empty() : queued(cited, words, at, filter);
  }

  /** Two queue lengths, then both ends. */
  private static Optional<Socket> queued(Cited cited, List<String> words, int at, String state) {
    boolean queues =
        Words.number(Words.at(words, at)) >= 0 && Words.number(Words.at(words, at + 1)) >= 0;
    String process = Words.between(Words.at(words, at + 4), "((\"", "\"");
    return queues
        ? of(cited, state, Words.at(words, at + 2), Words.at(words, at + 3), process)
        : Optional.empty();
  }

  private static Optional<Socket> netstat(Cited cited, List<String> words) {
    boolean udp = words.getFirst().startsWith("udp");
    String given = Words.at(words, 5).replace('_', '-');
    String state = given.equals("ESTABLISHED") ? "ESTAB" : udp ? "UNCONN" : given;
    String owner = words.getLast();
    String process = owner.substring(owner.indexOf('/') + 1);
    return STATES.contains(state)
        ? of(cited, state, words.get(3), Words.at(words, 4), owner.contains("/") ? process : "")
        : Optional.empty();
  }

  private static Optional<Socket> of(
      Cited cited, String state, String local, String peer, String process) {
    int colon = local.lastIndexOf(':');
    int port = colon < 0 ? -1 : Words.number(local.substring(colon + 1));
    int other = peer.lastIndexOf(':');
    return port < 0 || other < 0
        ? Optional.empty()
        : Optional.of(
            new Socket(
                cited, state, local.substring(0, colon), port, peer.substring(0, other), process));
  }

  private static Optional<Fact> error(Cited cited, List<String> words) {
    String lower = cited.text().toLowerCase(Locale.ROOT);
    if (TAKEN.stream().anyMatch(lower::contains)) {
      for (String word : words) {
        int port = port(word);
        if (port > 0) {
          return Optional.of(new TakenPort(cited, port));
        }
      }
      int named = Words.number(Words.after(words, "Port"));
      return named > 0 ? Optional.of(new TakenPort(cited, named)) : Optional.empty();
    }
    return lower.contains("connection refused") || lower.contains("was refused")
        ? refused(cited, words)
        : Optional.empty();
  }

  private static Optional<Fact> refused(Cited cited, List<String> words) {
    for (String word : words) {
      int port = port(word);
      if (port > 0) {
        String bare = word.startsWith("https://") ? word.substring(8) : word;
        return Optional.of(new RefusedPort(cited, bare.substring(0, bare.indexOf(':')), port));
      }
    }
    return Optional.empty();
  }

  /** The port of {@code 127.0.0.1:10248:}, {@code :::5000}, {@code localhost:8080}; else -1. */
  private static int port(String word) {
    int end = word.length();
    while (end > 0 && ":,;)\"'".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    int colon = word.lastIndexOf(':', end - 1);
    int port = colon < 0 ? -1 : Words.number(word.substring(colon + 1, end));
    boolean time = colon > 0 && word.indexOf('.') < 0 && Character.isDigit(word.charAt(0));
    return port > 0 && port < 65_536 && !time ? port : -1;
  }
}
