package dev.fettle.parse.markdown;

import dev.fettle.document.Inline;
import java.util.List;

/** Finds bare web addresses in running text. */
final class WebAddresses {

  private WebAddresses() {}

  /** Adds {@code text} to {@code to}, with links where web addresses stand in it. */
  static void split(String text, List<Inline> to) {
    int done = 0;
    int at = startOf(text, 0);
    while (at >= 0) {
      int end = endOf(text, at);
      if (end > at + 8) {
        if (at > done) {
          to.add(new Inline.Text(text.substring(done, at)));
        }
        String address = text.substring(at, end);
        to.add(new Inline.Link(address, List.of(new Inline.Text(address))));
        done = end;
      }
      at = startOf(text, Math.max(end, at + 1));
    }
    if (done < text.length()) {
      to.add(new Inline.Text(text.substring(done)));
    }
  }

  private static int startOf(String text, int from) {
    int at = text.indexOf("http", from);
    while (at >= 0) {
      boolean scheme = text.startsWith("://", at + 4) || text.startsWith("s://", at + 4);
      if (scheme && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
        return at;
      }
      at = text.indexOf("http", at + 1);
    }
    return -1;
  }

  private static int endOf(String text, int start) {
    int end = start;
    while (end < text.length() && isAddress(text.charAt(end))) {
      end++;
    }
    while (end > start && ".,;:!?)'*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 127 && "<>\"`{}|\\^".indexOf(c) < 0;
  }
}
