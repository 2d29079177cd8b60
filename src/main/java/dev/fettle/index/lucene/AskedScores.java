package dev.fettle.index.lucene;

import dev.fettle.index.lucene.AskedWords.Term;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;

/**
 * Scores sections for a question: BM25 over several fields as one (BM25F: Robertson, Zaragoza,
 * 2004). A term and what means the same count once, by the one that fits best; a synonym tells no
 * more than the word that stands in the question.
 */
final class AskedScores {

  /** BM25's k1: how soon more of a word counts no more. */
  private static final float K1 = 1.2f;

  private static final float SYNONYM = 0.9f;

  /** Words of a phrase may stand apart. */
  private static final float PHRASE = 0.5f;

  private static final float TITLE = 1.5f;
  private static final float PROSE = 1;
  private static final float SHOWN = 0.5f;
  private static final float ABOUT = 0.5f;

  private final IndexReader reader;
  private final SectionLengths lengths;
  private final int sections;

  AskedScores(IndexReader reader, SectionLengths lengths, int sections) {
    this.reader = reader;
    this.lengths = lengths;
    this.sections = sections;
  }

  /** The best {@code max} sections, best first; equal ones in order of writing. */
  List<ScoreDoc> best(List<Term> terms, int max) throws IOException {
    float[] scores = new float[reader.maxDoc()];
    for (Term term : terms) {
      add(term, scores);
    }
    Comparator<ScoreDoc> worstFirst =
        Comparator.<ScoreDoc>comparingDouble(hit -> hit.score)
            .thenComparing(hit -> hit.doc, Comparator.reverseOrder());
    PriorityQueue<ScoreDoc> best = new PriorityQueue<>(worstFirst);
    for (int doc = 0; doc < scores.length; doc++) {
      float score = scores[doc] * lengths.prior()[doc];
      if (score > 0 && (best.size() < max || score > best.element().score)) {
        best.add(new ScoreDoc(doc, score));
        if (best.size() > max) {
          best.remove();
        }
      }
    }
    List<ScoreDoc> sorted = new ArrayList<>(best);
    sorted.sort(worstFirst.reversed());
    return sorted;
  }

  private void add(Term term, float[] scores) throws IOException {
    float[] parts = new float[scores.length];
    float[] own = frequencies(term.words());
    double rarity = rarity(own);
    add(own, rarity, parts);
    for (List<String> other : term.others()) {
      float[] frequencies = frequencies(other);
      add(frequencies, SYNONYM * Math.min(rarity, rarity(frequencies)), parts);
    }
    for (int doc = 0; doc < parts.length; doc++) {
      scores[doc] += parts[doc];
    }
  }

  private static void add(float[] frequencies, double weight, float[] parts) {
    for (int doc = 0; doc < parts.length; doc++) {
      float tf = frequencies[doc];
      if (tf > 0) {
        parts[doc] = Math.max(parts[doc], (float) weight * tf * (K1 + 1) / (K1 + tf));
      }
    }
  }

  /** BM25's inverse document frequency; without a bound when the word stands nowhere. */
  private double rarity(float[] frequencies) {
    int docs = 0;
    for (float tf : frequencies) {
      docs += tf > 0 ? 1 : 0;
    }
    return docs == 0
        ? Double.POSITIVE_INFINITY
        : Math.log(1 + (sections - docs + 0.5) / (docs + 0.5));
  }

  private float[] frequencies(List<String> words) throws IOException {
    float[] all = frequencies(words.getFirst());
    for (String word : words.subList(1, words.size())) {
      float[] next = frequencies(word);
      for (int doc = 0; doc < all.length; doc++) {
        all[doc] = Math.min(all[doc], next[doc]);
      }
    }
    for (int doc = 0; words.size() > 1 && doc < all.length; doc++) {
      all[doc] *= PHRASE;
    }
    return all;
  }

  /** How often each section has the word, weighted by where it stands and by length. */
  private float[] frequencies(String word) throws IOException {
    float[] all = new float[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      add(leaf, Fields.TITLE, word, TITLE, all);
      add(leaf, Fields.PROSE, word, PROSE, all);
      add(leaf, Fields.SHOWN, word, SHOWN, all);
      add(leaf, Fields.ABOUT, word, ABOUT, all);
    }
    return all;
  }

  private void add(LeafReaderContext leaf, String field, String word, float weight, float[] all)
      throws IOException {
    LeafReader part = leaf.reader();
    PostingsEnum postings = part.postings(new org.apache.lucene.index.Term(field, word));
    if (postings == null) {
      return;
    }
    float[] lengthOf = field.equals(Fields.ABOUT) ? lengths.about() : lengths.own();
    Bits live = part.getLiveDocs();
    for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
      if (live == null || live.get(d)) {
        int doc = leaf.docBase + d;
        all[doc] += weight * postings.freq() / lengthOf[doc];
      }
    }
  }
}
