package dev.fettle.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * What full-text search needs to know of every section, by document number.
 *
 * @param own by what a word of the section's own text counts less for the text's length
 * @param about the same of what it has of its guide: breadcrumb, title, path
 * @param prior by what the section goes before others
 */
record SectionLengths(float[] own, float[] about, float[] prior) {

  /** BM25's b: how much length counts. */
  private static final float B = 0.75f;

  private static final float FAULT = 1.2f;
  private static final float SYMPTOM = 1.1f;

  private static final List<String> OWN = List.of(Fields.TITLE, Fields.PROSE, Fields.SHOWN);

  static SectionLengths read(IndexReader reader) throws IOException {
    float[] own = new float[reader.maxDoc()];
    float[] about = new float[reader.maxDoc()];
    float[] prior = new float[reader.maxDoc()];
    Arrays.fill(prior, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      for (String field : OWN) {
        add(leaf, field, own);
      }
      add(leaf, Fields.ABOUT, about);
      prior(leaf, prior);
    }
    return new SectionLengths(factors(own), factors(about), prior);
  }

  private static void add(LeafReaderContext leaf, String field, float[] lengths)
      throws IOException {
    NumericDocValues norms = leaf.reader().getNormValues(field);
    if (norms == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    for (int d = norms.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = norms.nextDoc()) {
      // What was removed must not count, or the steps to a generation would show in its scores.
      if (live == null || live.get(d)) {
        lengths[leaf.docBase + d] += SmallFloat.byte4ToInt((byte) norms.longValue());
      }
    }
  }

  private static void prior(LeafReaderContext leaf, float[] prior) throws IOException {
    NumericDocValues traits = leaf.reader().getNumericDocValues(Fields.TRAITS);
    if (traits == null) {
      return;
    }
    for (int d = traits.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = traits.nextDoc()) {
      long bits = traits.longValue();
      prior[leaf.docBase + d] *= (bits & Traits.FAULT) == 0 ? 1 : FAULT;
      prior[leaf.docBase + d] *= (bits & Traits.SYMPTOM) == 0 ? 1 : SYMPTOM;
    }
  }

  private static float[] factors(float[] lengths) {
    double sum = 0;
    int count = 0;
    for (float length : lengths) {
      sum += length;
      count += length > 0 ? 1 : 0;
    }
    float mean = (float) (sum / Math.max(1, count));
    float[] factors = new float[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      factors[i] = 1 - B + (mean > 0 ? B * lengths[i] / mean : 0);
    }
    return factors;
  }
}
