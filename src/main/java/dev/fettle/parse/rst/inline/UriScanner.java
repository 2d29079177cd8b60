package dev.fettle.parse.rst.inline;

import dev.fettle.document.Inline;
import dev.fettle.document.Inline.Link;
import dev.fettle.document.Inline.Text;
import dev.fettle.parse.rst.text.Chars;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds addresses that stand in text without markup (RFC 2396, as docutils reads it). */
final class UriScanner {

  private static final Set<String> SCHEMES =
      Set.of(
          ("about acap addbook afp afs aim callto castanet chttp cid crid data dav dict dns eid fax"
                  + " feed file finger freenet ftp go gopher gsm-sms h323 h324 hdl hnews http https"
                  + " hydra iioploc ilu im imap info ior ipp irc iris.beep iseek jar javascript"
                  + " jdbc ldap lifn livescript lrq mailbox mailserver mailto md5 mid mocha modem"
                  + " mtqp mupdate news nfs nntp opaquelocktoken phone pop pop3 pres printer"
                  + " prospero rdar res rtsp rvp rwhois rx sdp service shttp sip sips smb snews"
                  + " snmp soap.beep soap.beeps ssh t120 tag tcp tel telephone telnet tftp tip"
                  + " tn3270 tv urn uuid vemmi videotex view-source wais whodp whois++ x-man-page"
                  + " xmlrpc.beep xmlrpc.beeps z39.50r z39.50s")
              .split(" "));

  private final String text;
  private final List<Inline> out;
  private int base;
  private int schemeEnd = -1;
  private int mailEnd = -1;
  private int failedAt = -1;

  private UriScanner(String text, List<Inline> out) {
    this.text = text;
    this.out = out;
  }

  /** Adds {@code escaped} to {@code out}, its addresses as links. */
  static void add(String escaped, List<Inline> out) {
    if (!escaped.isEmpty()) {
      new UriScanner(escaped, out).scan();
    }
  }

  private void scan() {
    boolean possible = text.indexOf(':') >= 0 || text.indexOf('@') >= 0;
    for (int at = 0; at < text.length() && possible; at++) {
      if (at != base && !Punctuation.mayPrecede(text.charAt(at - 1))) {
        continue;
      }
      int end = absoluteEnd(at);
      if (end > at) {
        possible = known(at);
        at = possible ? link(at, end, "") : at;
        continue;
      }
      end = mailEnd(at);
      at = end > at ? link(at, end, "mailto:") : at;
    }
    addText(text.length());
  }

  /** Adds the link and gives the index before which the search goes on. */
  private int link(int begin, int end, String scheme) {
    addText(begin);
    String shown = Chars.unescape(text.substring(begin, end));
    out.add(new Link(scheme + shown, List.of(new Text(shown))));
    base = end;
    return end - 1;
  }

  private void addText(int end) {
    String plain = Chars.unescape(text.substring(base, end));
    if (!plain.isEmpty()) {
      out.add(new Text(plain));
    }
  }

  private boolean known(int at) {
    return SCHEMES.contains(text.substring(at, text.indexOf(':', at)).toLowerCase(Locale.ROOT));
  }

  private int absoluteEnd(int at) {
    if (!isLetter(text.charAt(at))) {
      return -1;
    }
    if (at >= schemeEnd) {
      schemeEnd = at;
      while (schemeEnd < text.length() && isScheme(text.charAt(schemeEnd))) {
        schemeEnd++;
      }
    }
    boolean colon = schemeEnd < text.length() && text.charAt(schemeEnd) == ':';
    return colon ? partEnd(schemeEnd + 1, "?#") : -1;
  }

  /** The end of the part that begins at {@code from}, with the parts that {@code next} opens. */
  private int partEnd(int from, String next) {
    int run = from;
    while (run < text.length() && isUri(text.charAt(run))) {
      run++;
    }
    for (int end = run; end > from; end--) {
      if (!isLast(end - 1)) {
        continue;
      }
      int further = end == run ? furtherEnd(end, next) : -1;
      if (further > 0) {
        return further;
      }
      if (isEnd(end)) {
        return end;
      }
    }
    return -1;
  }

  private int furtherEnd(int end, String next) {
    int which = end < text.length() ? next.indexOf(text.charAt(end)) : -1;
    return which < 0 ? -1 : partEnd(end + 1, next.substring(which + 1));
  }

  private int mailEnd(int at) {
    if (at >= mailEnd) {
      mailEnd = at;
      while (mailEnd < text.length() && isMailOrDot(text.charAt(mailEnd))) {
        mailEnd++;
      }
    }
    boolean name =
        mailEnd > at
            && mailEnd < text.length()
            && text.charAt(mailEnd) == '@'
            && mailEnd != failedAt
            && wellDotted(at, mailEnd)
            && text.charAt(mailEnd - 1) != Chars.ESCAPE;
    int end = name ? hostEnd(mailEnd + 1) : -1;
    failedAt = name && end < 0 ? mailEnd : failedAt;
    return end;
  }

  private boolean wellDotted(int from, int to) {
    return text.charAt(from) != '.'
        && text.charAt(to - 1) != '.'
        && text.substring(from, to).indexOf("..") < 0;
  }

  private int hostEnd(int from) {
    int run = from;
    while (run < text.length() && isMailOrDot(text.charAt(run))) {
      run++;
    }
    if (run == from || text.charAt(from) == '.') {
      return -1;
    }
    for (int end = run; end > from + 1; end--) {
      if (isLast(end - 1) && isEnd(end)) {
        return end;
      }
    }
    return -1;
  }

  private boolean isEnd(int at) {
    return at >= text.length() || Punctuation.mayFollow(text.charAt(at));
  }

  private boolean isLast(int at) {
    char c = text.charAt(at);
    return isLetter(c)
        || isDigit(c)
        || "_~*/=+".indexOf(c) >= 0
        || isUri(c) && at + 1 < text.length() && text.charAt(at + 1) == '>';
  }

  private static boolean isUri(char c) {
    return isLetter(c) || isDigit(c) || "-_.!~*'()[];/:@&=+$,%\0".indexOf(c) >= 0;
  }

  private static boolean isMailOrDot(char c) {
    return isLetter(c) || isDigit(c) || ".-_!~*'{|}/#?^`&=+$%\0".indexOf(c) >= 0;
  }

  private static boolean isScheme(char c) {
    return isLetter(c) || isDigit(c) || c == '.' || c == '+' || c == '-';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
