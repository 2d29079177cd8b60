package dev.fettle.match.paste;

import dev.fettle.console.Token;
import java.util.List;
import java.util.Set;

/** Words by which programs say that something went wrong. */
public final class ErrorWords {

  private static final Set<String> WORDS =
      Set.of(
          "error",
          "errors",
          "failed",
          "fail",
          "fails",
          "failure",
          "failing",
          "fatal",
          "cannot",
          "can't",
          "couldn't",
          "unable",
          "denied",
          "refused",
          "invalid",
          "timeout",
          "timed",
          "exception",
          "missing",
          "not",
          "no",
          "unknown",
          "panic",
          "abort",
          "aborted",
          "rejected",
          "forbidden",
          "unauthorized",
          "unreachable",
          "unavailable",
          "crashloopbackoff",
          "oomkilled",
          "imagepullbackoff",
          "errimagepull",
          "exceeded",
          "exceeds",
          "expired",
          "conflict",
          "corrupt",
          "corrupted",
          "critical",
          "degraded",
          "insufficient",
          "unhealthy",
          "unexpected",
          "unsupported",
          "unrecognized",
          "undefined",
          "violation",
          "wrong",
          "bad",
          "broken",
          "lost",
          "doesn't",
          "isn't",
          "won't",
          "didn't",
          "without",
          "must",
          "traceback",
          "segfault",
          "deadlock",
          "evicted",
          "killed",
          "terminated",
          "stuck",
          "stale",
          "mismatch",
          "disabled",
          "mismatched",
          "unsuccessful",
          "warning",
          "err",
          "too",
          "already",
          "impossible",
          "illegal",
          "disconnected",
          "health_err",
          "health_warn",
          "down",
          "offline",
          "faulted",
          "suspended",
          "insecure",
          "untrusted",
          "duplicate",
          "deprecated",
          "removed",
          "loop",
          "limit",
          "full");

  private ErrorWords() {}

  public static boolean in(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> isError(token.text()));
  }

  public static boolean isError(String word) {
    return WORDS.contains(word) || word.endsWith("error") || word.endsWith("exception");
  }
}
