package dev.fettle.index.lucene;

import dev.fettle.index.CandidateQuery;
import dev.fettle.index.IndexExtras;
import dev.fettle.index.ProcedureIndex;
import dev.fettle.index.StoredGuide;
import dev.fettle.index.TextVectors;
import dev.fettle.index.UnitSheet;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import dev.fettle.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** One open generation. */
final class LuceneProcedureIndex implements ProcedureIndex {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final String generation;
  private final TermStatistics statistics;
  private final List<Problem> problems;
  private final FullText fullText;

  private LuceneProcedureIndex(
      DirectoryReader reader, String generation, Head head, Optional<TextVectors> vectors) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.generation = generation;
    this.statistics = head.statistics();
    this.problems = head.problems();
    this.fullText = new FullText(this, searcher, new IndexExtras(head.synonyms(), vectors));
  }

  /** Takes {@code reader} over, to be closed with the index. */
  static LuceneProcedureIndex of(DirectoryReader reader, Optional<TextVectors> vectors)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Query query = new TermQuery(new Term(Fields.KIND, Fields.KIND_HEAD));
    int doc = searcher.search(query, 1).scoreDocs[0].doc;
    var stored = searcher.storedFields().document(doc);
    Head head =
        new Head(
            TermStatistics.read(bytes(stored.getBinaryValue(Fields.STATISTICS))),
            Json.read(bytes(stored.getBinaryValue(Fields.JSON)), Json.IndexHead.class).problems(),
            String.valueOf(stored.get(Fields.SYNONYMS)));
    String generation = reader.getIndexCommit().getUserData().getOrDefault("generation", "");
    return new LuceneProcedureIndex(reader, generation, head, vectors);
  }

  private record Head(TermStatistics statistics, List<Problem> problems, String synonyms) {}

  private static byte[] bytes(BytesRef ref) {
    return BytesRef.deepCopyOf(ref).bytes;
  }

  TermStatistics statistics() {
    return statistics;
  }

  @Override
  public String generation() {
    return generation;
  }

  @Override
  public int size() {
    return statistics.procedures();
  }

  @Override
  public List<Problem> problems() {
    Stream<Problem> ofGuides = guides().stream().flatMap(guide -> guide.problems().stream());
    return Stream.concat(problems.stream(), ofGuides).sorted(Problem.IN_ORDER).toList();
  }

  @Override
  public int frequency(int key) {
    return statistics.count(key);
  }

  /** What is remembered of the guides, in order of path. */
  List<StoredGuide> guides() {
    List<StoredGuide> guides = new ArrayList<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.STORED_GUIDE);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = values.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = values.nextDoc()) {
          if (live == null || live.get(doc)) {
            guides.add(StoredGuideCodec.read(values.binaryValue()));
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    guides.sort(Comparator.comparing(StoredGuide::path));
    return guides;
  }

  private List<Json.GuideHead> heads() {
    List<Json.GuideHead> heads = new ArrayList<>();
    for (int doc : docs(Fields.KIND, Fields.KIND_GUIDE, Fields.KIND_GUIDE)) {
      heads.add(Json.read(json(doc), Json.GuideHead.class));
    }
    return heads;
  }

  /** The sheets of the guide's procedures. */
  List<UnitSheet> sheets(String path) {
    return docs(Fields.GUIDE, path, Fields.KIND_PROCEDURE).stream().map(this::sheet).toList();
  }

  @Override
  public List<RunbookEntry> runbooks() {
    return heads().stream()
        .map(LuceneProcedureIndex::entry)
        .sorted(Comparator.comparing(RunbookEntry::id))
        .toList();
  }

  private static RunbookEntry entry(Json.GuideHead head) {
    Runbook book = head.runbook();
    return new RunbookEntry(
        book.id(), book.title(), book.provenance().path(), book.language(), head.procedures());
  }

  @Override
  public Optional<Runbook> runbook(String id) {
    return docs(Fields.RUNBOOK, id, Fields.KIND_GUIDE).stream()
        .findFirst()
        .map(doc -> whole(Json.read(json(doc), Json.GuideHead.class).runbook()));
  }

  private Runbook whole(Runbook bare) {
    List<Procedure> procedures =
        docs(Fields.GUIDE, bare.provenance().path(), Fields.KIND_PROCEDURE).stream()
            .map(doc -> stored(doc).procedure())
            .toList();
    return new Runbook(
        bare.id(),
        bare.title(),
        bare.language(),
        bare.tags(),
        bare.systems(),
        bare.provenance(),
        procedures);
  }

  @Override
  public Optional<Found> procedure(String id) {
    return docs(Fields.ID, id, Fields.KIND_PROCEDURE).stream().findFirst().map(this::found);
  }

  @Override
  public List<Hit> search(String words, int max) {
    return fullText.search(words, max);
  }

  @Override
  public List<Candidate> candidates(CandidateQuery query, int max) {
    try {
      return new CandidateSearch(reader, statistics).run(query, max);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public UnitSheet units(Candidate candidate) {
    return sheet(candidate.ordinal());
  }

  @Override
  public void close() {
    try {
      reader.close();
      reader.directory().close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  Found found(int doc) {
    Json.StoredProcedure stored = stored(doc);
    return new Found(stored.procedure(), stored.runbookTitle(), stored.path());
  }

  private Json.StoredProcedure stored(int doc) {
    return Json.read(json(doc), Json.StoredProcedure.class);
  }

  UnitSheet sheet(int doc) {
    try {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.SHEET);
      if (values == null || !values.advanceExact(doc - leaf.docBase)) {
        throw new IllegalArgumentException("candidate '%d': one of this index".formatted(doc));
      }
      return SheetCodec.read(values.binaryValue());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private byte[] json(int doc) {
    try {
      return bytes(
          searcher.storedFields().document(doc, Set.of(Fields.JSON)).getBinaryValue(Fields.JSON));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Documents of {@code kind} whose {@code field} is {@code value}, in the order of writing. */
  private List<Integer> docs(String field, String value, String kind) {
    Query query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER)
            .add(new TermQuery(new Term(Fields.KIND, kind)), BooleanClause.Occur.FILTER)
            .build();
    List<Integer> docs = new ArrayList<>();
    try {
      int most = Math.max(1, searcher.count(query));
      for (ScoreDoc hit : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
        docs.add(hit.doc);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return docs;
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException(reader.directory() + ": the index cannot be read", e);
  }
}
