package dev.fettle.measure;

import dev.fettle.console.Paste;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.lucene.LuceneIndexStore;
import dev.fettle.match.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures matching on one warm thread, beside a plain BM25 query of the same pastes' words over
 * the same index: {@code main INDEX QUERIES.jsonl} prints milliseconds. The pastes are the first 30
 * lines of each query, and pieces of one million characters of all of them.
 */
final class MatchSpeed {

  private static final int LINES = 30;
  private static final int BIG = 1_000_000;
  private static final int ROUNDS = 4;
  private static final int TERMS_MAX = 1_000;
  private static final Pattern GAP = Pattern.compile("[^a-z0-9]++");

  private MatchSpeed() {}

  public static void main(String[] args) throws IOException {
    List<String> small = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      JsonNode query = json.readTree(line);
      String text = query.path("text").asString();
      all.append(text).append('\n');
      small.add(String.join("\n", text.lines().limit(LINES).toList()));
    }
    List<String> big = new ArrayList<>();
    for (int at = 0; at + BIG <= all.length(); at += BIG / 4) {
      big.add(all.substring(at, at + BIG));
    }
    Path dir = Path.of(args[0]);
    try (ProcedureIndex index = LuceneIndexStore.open(dir).orElseThrow();
        DirectoryReader reader = DirectoryReader.open(MMapDirectory.open(dir))) {
      Matcher matcher = new Matcher(index);
      IndexSearcher searcher = new IndexSearcher(reader);
      for (int round = 0; round < ROUNDS; round++) {
        run("match, 30 lines", small, text -> matcher.match(Paste.of(text), 3));
        run("plain BM25, 30 lines", small, text -> plain(searcher, text));
        run("match, 1 MB", big, text -> matcher.match(Paste.of(text), 3));
        run("plain BM25, 1 MB", big, text -> plain(searcher, text));
      }
    }
  }

  private static void plain(IndexSearcher searcher, String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    GAP.splitAsStream(text.toLowerCase(java.util.Locale.ROOT))
        .distinct()
        .limit(TERMS_MAX)
        .forEach(
            word -> query.add(new TermQuery(new Term("body", word)), BooleanClause.Occur.SHOULD));
    try {
      searcher.search(query.build(), 3);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void run(String name, List<String> pastes, Consumer<String> work) {
    double[] millis = new double[pastes.size()];
    for (int i = 0; i < millis.length; i++) {
      long begun = System.nanoTime();
      work.accept(pastes.get(i));
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-22s %4d pastes  p50 %7.2f  p99 %7.2f  max %7.2f ms%n",
        name,
        millis.length,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100],
        millis[millis.length - 1]);
  }
}
