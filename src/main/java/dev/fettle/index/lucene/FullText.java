package dev.fettle.index.lucene;

import dev.fettle.index.ProcedureIndex.Found;
import dev.fettle.index.ProcedureIndex.Hit;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Full-text search: BM25 over one field that holds title, body, breadcrumb and the path's words. As
 * fields of their own, short titles outweigh all that a section says; the title counts but a little
 * more.
 */
final class FullText {

  private static final int TERMS_MAX = 64;
  private static final int SNIPPET_MAX = 200;
  private static final float TITLE_BOOST = 0.15f;

  private final LuceneProcedureIndex index;
  private final IndexSearcher searcher;

  FullText(LuceneProcedureIndex index, IndexSearcher searcher) {
    this.index = index;
    this.searcher = searcher;
  }

  List<Hit> search(String words, int max) {
    Set<String> terms = terms(words);
    if (terms.isEmpty() || max <= 0) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    try {
      for (ScoreDoc hit : searcher.search(query(terms), max).scoreDocs) {
        hits.add(hit(hit, terms));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be searched", e);
    }
    return List.copyOf(hits);
  }

  private static Query query(Set<String> terms) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms) {
      query.add(boosted(Fields.TITLE, term, TITLE_BOOST), BooleanClause.Occur.SHOULD);
      query.add(new TermQuery(new Term(Fields.BODY, term)), BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }

  private static Query boosted(String field, String term, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, term)), boost);
  }

  private static Set<String> terms(String text) {
    Set<String> terms = new java.util.LinkedHashSet<>();
    try (WordAnalyzer analyzer = new WordAnalyzer();
        TokenStream stream = analyzer.tokenStream(Fields.BODY, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken() && terms.size() < TERMS_MAX) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("words that cannot be read", e);
    }
    return terms;
  }

  private Hit hit(ScoreDoc doc, Set<String> terms) {
    Found found = index.found(doc.doc);
    Unit best = null;
    int most = 0;
    for (Unit unit : UnitReader.read(found.procedure())) {
      Set<String> shared = new HashSet<>(terms(unit.text()));
      shared.retainAll(terms);
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
