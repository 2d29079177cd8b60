package dev.fettle.diagnose.host;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Fact;
import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.LineRecogniser;
import dev.fettle.diagnose.text.Words;
import java.util.List;
import java.util.Optional;

/** Knows the time of {@code timedatectl} and of {@code date}, where they say it in UTC. */
final class MomentRecogniser implements Recogniser {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  @Override
  public List<Reading> read(Exchange exchange) {
    return new LineRecogniser("date", MomentRecogniser::moment).read(exchange);
  }

  private static Optional<Fact> moment(Cited cited, List<String> words) {
    if (words.size() == 6 && words.getFirst().equals("Universal") && words.get(5).equals("UTC")) {
      String date = words.get(3);
      int year = date.length() == 10 ? Words.number(date.substring(0, 4)) : -1;
      int month = date.length() == 10 ? Words.number(date.substring(5, 7)) : -1;
      int day = date.length() == 10 ? Words.number(date.substring(8)) : -1;
      return moment(cited, year, month, day, words.get(4));
    }
    if (words.size() == 6 && words.get(4).equals("UTC")) {
      int month = MONTHS.indexOf(words.get(1)) + 1;
      int year = Words.number(words.get(5));
      return moment(cited, year, month, Words.number(words.get(2)), words.get(3));
    }
    return Optional.empty();
  }

  private static Optional<Fact> moment(Cited cited, int year, int month, int day, String time) {
    boolean whole = time.length() == 8 && time.charAt(2) == ':' && time.charAt(5) == ':';
    int hour = whole ? Words.number(time.substring(0, 2)) : -1;
    int minute = whole ? Words.number(time.substring(3, 5)) : -1;
    boolean sound =
        year >= 1970 && year < 10_000 && month > 0 && day > 0 && hour >= 0 && minute >= 0;
    return sound
        ? Optional.of(new Moment(cited, (days(year, month, day) * 24 + hour) * 60 + minute))
        : Optional.empty();
  }

  /**
   * Days since 1970-01-01 in the Gregorian calendar, by years that begin in March (Hatcher's
   * formula).
   */
  private static long days(int year, int month, int day) {
    int shifted = month > 2 ? year : year - 1;
    int since = (month + 9) % 12;
    return 365L * shifted
        + shifted / 4
        - shifted / 100
        + shifted / 400
        + (since * 306 + 5) / 10
        + day
        - 1
        - 719_468;
  }
}
