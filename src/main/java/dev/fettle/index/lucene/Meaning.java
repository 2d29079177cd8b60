package dev.fettle.index.lucene;

import dev.fettle.index.TextVectors;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;

/** Sections by what they mean: one vector each. */
final class Meaning {

  /** More than any model reads of a text. */
  private static final int CHARS_MAX = 2_000;

  /** The usual constant of reciprocal rank fusion (Cormack, Clarke, Buettcher, 2009). */
  private static final int RANK_CONSTANT = 60;

  private Meaning() {}

  static KnnFloatVectorField field(Procedure procedure, Runbook runbook, TextVectors vectors) {
    float[] vector = vectors.of(text(procedure, runbook));
    return new KnnFloatVectorField(Fields.MEANING, vector, VectorSimilarityFunction.DOT_PRODUCT);
  }

  /** What stands for a section: where it stands, its heading, and the beginning of what it says. */
  private static String text(Procedure procedure, Runbook runbook) {
    List<String> above = new ArrayList<>(procedure.breadcrumb());
    if (!above.contains(runbook.title())) {
      above.addFirst(runbook.title());
    }
    StringBuilder text = new StringBuilder(String.join(" > ", above));
    for (Unit unit : UnitReader.read(procedure)) {
      if (text.length() > CHARS_MAX) {
        break;
      }
      text.append(unit.kind() == Unit.Kind.TITLE ? " > " : "\n").append(unit.text());
    }
    return text.substring(0, Math.min(CHARS_MAX, text.length()));
  }

  /** The {@code max} sections nearest to {@code vector}, best first. */
  static List<ScoreDoc> nearest(IndexSearcher searcher, float[] vector, float[] prior, int max)
      throws IOException {
    KnnFloatVectorQuery query = new KnnFloatVectorQuery(Fields.MEANING, vector, max);
    List<ScoreDoc> hits = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, max).scoreDocs) {
      // Lucene gives (1 + cosine) / 2.
      hits.add(new ScoreDoc(hit.doc, (2 * hit.score - 1) * prior[hit.doc]));
    }
    hits.sort(bestFirst());
    return hits;
  }

  /** One list of two: each gives a section one over its rank there and the constant. */
  static List<ScoreDoc> fuse(List<ScoreDoc> one, List<ScoreDoc> other, int max) {
    Map<Integer, Float> scores = new HashMap<>();
    for (List<ScoreDoc> list : List.of(one, other)) {
      for (int rank = 0; rank < list.size(); rank++) {
        scores.merge(list.get(rank).doc, 1f / (RANK_CONSTANT + rank + 1), Float::sum);
      }
    }
    return scores.entrySet().stream()
        .map(entry -> new ScoreDoc(entry.getKey(), entry.getValue()))
        .sorted(bestFirst())
        .limit(max)
        .toList();
  }

  private static Comparator<ScoreDoc> bestFirst() {
    return Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparing(hit -> hit.doc);
  }
}
