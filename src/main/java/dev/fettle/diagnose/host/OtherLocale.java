package dev.fettle.diagnose.host;

import dev.fettle.console.Exchange;
import dev.fettle.diagnose.fact.Reading;
import dev.fettle.diagnose.fact.Recogniser;
import dev.fettle.diagnose.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sees outputs that Fettle would know in English, and asks for them in it. */
final class OtherLocale implements Recogniser {

  private static final String NOTE = "printed in another language; print it again with LC_ALL=C";

  /**
   * First words of headers and labels as the translations of coreutils, procps and systemd have.
   */
  private static final Map<String, String> FIRST =
      Map.ofEntries(
          Map.entry("Dateisystem", "df"),
          Map.entry("Sys.", "df"),
          Map.entry("S.ficheros", "df"),
          Map.entry("Filesystème", "df"),
          Map.entry("Файловая", "df"),
          Map.entry("ファイルシス", "df"),
          Map.entry("文件系统", "df"),
          Map.entry("檔案系統", "df"),
          Map.entry("Speicher:", "free"),
          Map.entry("Geladen:", "systemctl"),
          Map.entry("Aktiv:", "systemctl"),
          Map.entry("Chargé:", "systemctl"),
          Map.entry("已加载:", "systemctl"),
          Map.entry("Proto-Empfangs-Q", "netstat"),
          Map.entry("Kernel-IP-Routentabelle", "route"),
          Map.entry("Ziel", "route"),
          Map.entry("Kette", "iptables"));

  @Override
  public List<Reading> read(Exchange exchange) {
    List<Reading> readings = new ArrayList<>();
    for (Exchange.Printed printed : exchange.output()) {
      List<String> words = Words.of(printed.text());
      String kind = FIRST.getOrDefault(Words.at(words, 0), "");
      if (!kind.isEmpty() && words.size() > 2 && readings.size() < 20) {
        readings.add(
            new Reading(
                kind, exchange.host(), printed.line(), printed.line(), false, List.of(), NOTE));
      }
    }
    return readings;
  }
}
