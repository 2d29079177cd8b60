package dev.fettle.index;

import dev.fettle.console.PasteLine;
import dev.fettle.console.PasteReader;
import dev.fettle.console.Token;
import dev.fettle.runbook.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes unit sheets of procedures. */
public final class UnitSheets {

  private static final int UNIT_TOKENS_MAX = 120;

  private final Map<Token, Integer> numbers = new LinkedHashMap<>();
  private final List<int[]> units = new ArrayList<>();
  private final List<Unit.Kind> kinds = new ArrayList<>();
  private final List<Integer> sources = new ArrayList<>();

  private UnitSheets() {}

  /** The sheet of {@code procedure}, which stands in the guide at {@code path}. */
  public static UnitSheet of(Procedure procedure, String path) {
    UnitSheets sheets = new UnitSheets();
    List<Unit> all = UnitReader.read(procedure);
    for (int i = 0; i < all.size(); i++) {
      sheets.add(all.get(i), i);
    }
    return sheets.sheet(procedure.id(), path);
  }

  /** A unit is read as a paste's line is, so that a log line in a guide loses its prefix too. */
  private void add(Unit unit, int source) {
    for (PasteLine line : PasteReader.readLine(unit.text())) {
      List<Token> tokens = line.tokens();
      int end = Math.min(tokens.size(), UNIT_TOKENS_MAX);
      int[] terms = new int[end];
      for (int i = 0; i < end; i++) {
        Token token = tokens.get(i);
        Token key = new Token(token.text(), token.kind(), 0, 0);
        Integer known = numbers.putIfAbsent(key, numbers.size());
        terms[i] = known == null ? numbers.size() - 1 : known;
      }
      units.add(terms);
      kinds.add(unit.kind());
      sources.add(source);
    }
  }

  private UnitSheet sheet(String id, String path) {
    return new UnitSheet(
        id,
        path,
        SheetTerms.of(numbers.keySet()),
        units.toArray(new int[0][]),
        kinds.toArray(new Unit.Kind[0]),
        sources.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The distinct words and names of {@code sheet}, as {@link ProcedureIndex#frequency} counts. */
  public static List<String> words(UnitSheet sheet) {
    SheetTerms terms = sheet.terms();
    return IntStream.range(0, terms.count())
        .filter(term -> terms.kind(term) != Token.Kind.HOLE)
        .mapToObj(terms::text)
        .sorted()
        .distinct()
        .toList();
  }

  /** The tokens of unit {@code unit}, without places. */
  public static List<Token> tokens(UnitSheet sheet, int unit) {
    List<Token> tokens = new ArrayList<>();
    for (int term : sheet.units()[unit]) {
      tokens.add(new Token(sheet.terms().text(term), sheet.terms().kind(term), 0, 0));
    }
    return tokens;
  }
}
