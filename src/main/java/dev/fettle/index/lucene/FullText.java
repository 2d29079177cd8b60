package dev.fettle.index.lucene;

import dev.fettle.index.IndexExtras;
import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.index.ProcedureIndex.Hit;
import dev.fettle.index.Synonyms;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import dev.fettle.index.lucene.AskedWords.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Full-text search for questions in a person's words; starts at its first use. */
final class FullText {

  private static final int SNIPPET_MAX = 200;

  /** How deep two lists are read that become one. */
  private static final int FUSED = 100;

  private final LuceneProcedureIndex index;
  private final IndexSearcher searcher;
  private final IndexExtras extras;
  private @Nullable Ground ground;

  FullText(LuceneProcedureIndex index, IndexSearcher searcher, IndexExtras extras) {
    this.index = index;
    this.searcher = searcher;
    this.extras = extras;
  }

  /** What every search of this generation shares. */
  private record Ground(SynonymTable synonyms, SectionLengths lengths, AskedScores scores) {}

  private synchronized Ground ground() throws IOException {
    Ground known = ground;
    if (known == null) {
      Synonyms all = Synonyms.builtIn().and(Synonyms.read(extras.synonyms()));
      SectionLengths lengths = SectionLengths.read(searcher.getIndexReader());
      AskedScores scores = new AskedScores(searcher.getIndexReader(), lengths, index.size());
      known = new Ground(new SynonymTable(all), lengths, scores);
      ground = known;
    }
    return known;
  }

  List<Hit> search(String words, int max) {
    List<Hit> hits = new ArrayList<>();
    try {
      List<Term> terms = AskedWords.of(words, ground().synonyms());
      if (terms.isEmpty() || max <= 0) {
        return List.of();
      }
      Set<String> asked = new HashSet<>();
      terms.forEach(term -> asked.addAll(term.words()));
      for (ScoreDoc hit : best(words, terms, max)) {
        hits.add(hit(hit, asked));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be searched", e);
    }
    hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id));
    return List.copyOf(hits);
  }

  private List<ScoreDoc> best(String words, List<Term> terms, int max) throws IOException {
    if (extras.vectors().isEmpty()) {
      return ground().scores().best(terms, max);
    }
    int depth = Math.max(max, FUSED);
    float[] vector = extras.vectors().get().of(words);
    float[] prior = ground().lengths().prior();
    return Meaning.fuse(
        ground().scores().best(terms, depth), Meaning.nearest(searcher, vector, prior, depth), max);
  }

  private Hit hit(ScoreDoc doc, Set<String> asked) {
    Found found = index.found(doc.doc);
    Unit best = null;
    int most = 0;
    for (Unit unit : UnitReader.read(found.procedure())) {
      Set<String> shared = new HashSet<>(WordAnalyzer.stems(unit.text()));
      shared.retainAll(asked);
      if (shared.size() > most) {
        most = shared.size();
        best = unit;
      }
    }
    String snippet = best == null ? "" : best.text();
    return new Hit(
        found.procedure().id(),
        found.procedure().title(),
        found.procedure().breadcrumb(),
        found.path(),
        best == null ? found.procedure().span().firstLine() : best.guideLine(),
        doc.score,
        snippet.length() > SNIPPET_MAX ? snippet.substring(0, SNIPPET_MAX) + "…" : snippet);
  }
}
