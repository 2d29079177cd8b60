package dev.fettle.match.paste;

import dev.fettle.console.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences that systems of all kinds print, whatever went wrong: they come along with a fault and
 * tell little of it. Words inside them weigh less.
 */
final class StockPhrases {

  private static final double SHARE = 0.35;

  private static final List<String> PHRASES =
      List.of(
          "connection refused",
          "connection reset by peer",
          "connection timed out",
          "broken pipe",
          "no route to host",
          "no such host",
          "network is unreachable",
          "no such file or directory",
          "permission denied",
          "access denied",
          "operation not permitted",
          "operation timed out",
          "resource temporarily unavailable",
          "device or resource busy",
          "invalid argument",
          "input/output error",
          "i/o timeout",
          "unexpected eof",
          "context deadline exceeded",
          "context canceled",
          "request canceled while waiting for connection",
          "client timeout exceeded while awaiting headers",
          "timed out waiting for the condition",
          "back-off restarting failed container",
          "back-off pulling image",
          "readiness probe failed",
          "liveness probe failed",
          "command terminated with exit code",
          "process exited with status",
          "exited with code",
          "exit status",
          "exit code",
          "non-zero return code",
          "non-zero exit status",
          "error response from daemon",
          "error from server",
          "internal server error",
          "internal error",
          "service unavailable",
          "bad gateway",
          "gateway timeout",
          "not found",
          "unauthorized",
          "forbidden",
          "unknown error",
          "unhandled error",
          "unexpected error",
          "an error occurred",
          "an error has occurred",
          "something went wrong",
          "traceback most recent call last",
          "caused by",
          "stack trace",
          "segmentation fault",
          "out of memory",
          "failed retrying",
          "will retry",
          "please try again",
          "see the logs for details",
          "for more information",
          "completed successfully",
          "failed to start",
          "main process exited code",
          "failed with result",
          "dial tcp",
          "rpc error code",
          "remote error tls",
          "tls handshake timeout");

  private static final Map<String, List<String[]>> BY_FIRST = new HashMap<>();

  static {
    for (String phrase : PHRASES) {
      String[] words = phrase.split("[ /]");
      BY_FIRST.computeIfAbsent(words[0], word -> new java.util.ArrayList<>()).add(words);
    }
  }

  private StockPhrases() {}

  /** Takes weight from the tokens that stand in a stock phrase. */
  static void damp(List<Token> tokens, double[] weights) {
    boolean[] stock = new boolean[weights.length];
    for (int i = 0; i < weights.length; i++) {
      for (String[] phrase : BY_FIRST.getOrDefault(tokens.get(i).text(), List.of())) {
        if (stands(tokens, i, phrase)) {
          Arrays.fill(stock, i, i + phrase.length, true);
        }
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= stock[i] ? SHARE : 1;
    }
  }

  private static boolean stands(List<Token> tokens, int from, String[] phrase) {
    if (from + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!tokens.get(from + i).text().equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
