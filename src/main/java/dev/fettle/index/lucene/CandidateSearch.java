package dev.fettle.index.lucene;

import dev.fettle.index.CandidateQuery;
import dev.fettle.index.ProcedureIndex.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Candidates line by line: each line adds up log2(N/df) of its pairs and of its rarest words over
 * the procedures that hold them, and sends its best.
 */
final class CandidateSearch {

  private static final int LOOKUPS_MAX = 6_000;
  private static final int POSTINGS_MAX = 4_000;
  private static final int WORDS_PER_LINE = 8;
  private static final float WORD_SHARE = 0.5f;

  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .thenComparing(Comparator.comparingInt(Candidate::ordinal).reversed());

  private final IndexReader reader;
  private final TermStatistics statistics;
  private final float[] sums;
  private final int[] touched;
  private int touchedCount;
  private int lookups;
  private final Map<String, int[]> cache = new HashMap<>();

  CandidateSearch(IndexReader reader, TermStatistics statistics) {
    this.reader = reader;
    this.statistics = statistics;
    this.sums = new float[reader.maxDoc()];
    this.touched = new int[reader.maxDoc()];
  }

  List<Candidate> run(CandidateQuery query, int max) throws IOException {
    Map<Integer, Candidate> best = new LinkedHashMap<>();
    List<List<Candidate>> lists = new ArrayList<>();
    for (CandidateQuery.Line line : query.lines()) {
      sum(line);
      lists.add(top(query.perLine()));
      clear();
    }
    for (int rank = 0; rank < query.perLine(); rank++) {
      for (List<Candidate> list : lists) {
        if (rank < list.size() && best.size() < max) {
          best.putIfAbsent(list.get(rank).ordinal(), list.get(rank));
        }
      }
    }
    return List.copyOf(best.values());
  }

  private void sum(CandidateQuery.Line line) throws IOException {
    for (String pair : line.pairs()) {
      int blank = pair.indexOf(' ');
      boolean known =
          statistics.count(pair.substring(0, blank)) > 0
              && statistics.count(pair.substring(blank + 1)) > 0;
      if (known) {
        add(postings("p" + pair, Fields.PAIR, KeyStream.pairKey(pair)), 1);
      }
    }
    int words = 0;
    for (String word : line.words()) {
      if (words < WORDS_PER_LINE && statistics.count(word) > 0) {
        words++;
        add(postings("w" + word, Fields.WORD, new BytesRef(word)), WORD_SHARE);
      }
    }
  }

  private void add(int[] docs, float share) {
    if (docs.length == 0) {
      return;
    }
    double rarity = Math.log((double) statistics.procedures() / docs.length) / Math.log(2);
    float weight = (float) (share * Math.max(0.1, rarity));
    for (int doc : docs) {
      if (sums[doc] == 0) {
        touched[touchedCount++] = doc;
      }
      sums[doc] += weight;
    }
  }

  /** The live documents of a key; none when they are too many to tell anything. */
  private int[] postings(String name, String field, BytesRef key) throws IOException {
    int[] known = cache.get(name);
    if (known != null) {
      return known;
    }
    int[] docs = lookups++ < LOOKUPS_MAX ? read(field, key) : new int[0];
    cache.put(name, docs);
    return docs;
  }

  private int[] read(String field, BytesRef key) throws IOException {
    int[] docs = new int[16];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      TermsEnum each = terms == null ? null : terms.iterator();
      if (each == null || !each.seekExact(key)) {
        continue;
      }
      if (count + each.docFreq() > POSTINGS_MAX) {
        return new int[0];
      }
      docs = Arrays.copyOf(docs, Math.max(docs.length, count + each.docFreq()));
      count = collect(each, leaf, docs, count);
    }
    return Arrays.copyOf(docs, count);
  }

  private static int collect(TermsEnum each, LeafReaderContext leaf, int[] docs, int from)
      throws IOException {
    int count = from;
    Bits live = leaf.reader().getLiveDocs();
    PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        docs[count++] = leaf.docBase + doc;
      }
    }
    return count;
  }

  private List<Candidate> top(int max) {
    PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);
    for (int i = 0; i < touchedCount; i++) {
      float sum = sums[touched[i]];
      if (best.size() < max || sum >= best.element().score()) {
        best.add(new Candidate(touched[i], sum));
        if (best.size() > max) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(WORST_FIRST.reversed()).toList();
  }

  private void clear() {
    for (int i = 0; i < touchedCount; i++) {
      sums[touched[i]] = 0;
    }
    touchedCount = 0;
  }
}
