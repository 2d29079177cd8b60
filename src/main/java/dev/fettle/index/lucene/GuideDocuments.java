package dev.fettle.index.lucene;

import dev.fettle.console.Token;
import dev.fettle.index.IndexUpdate.GuideEntry;
import dev.fettle.index.Pairs;
import dev.fettle.index.ProcedureIndex.ProcedureEntry;
import dev.fettle.index.TextVectors;
import dev.fettle.index.Unit;
import dev.fettle.index.UnitReader;
import dev.fettle.index.UnitSheet;
import dev.fettle.index.UnitSheets;
import dev.fettle.runbook.Procedure;
import dev.fettle.runbook.Runbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Guides as the engine's documents: one a procedure, in order, and one for the guide's head. */
final class GuideDocuments {

  private static final FieldType KEYS = new FieldType();
  private static final FieldType TEXT = new FieldType();

  static {
    KEYS.setIndexOptions(IndexOptions.DOCS);
    KEYS.setOmitNorms(true);
    KEYS.freeze();
    TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TEXT.freeze();
  }

  private final TermStatistics.Counter counter;
  private final Optional<TextVectors> vectors;

  GuideDocuments(TermStatistics.Counter counter, Optional<TextVectors> vectors) {
    this.counter = counter;
    this.vectors = vectors;
  }

  /** The documents of {@code entry}; its words are counted. */
  List<Document> of(GuideEntry entry) {
    Runbook runbook = entry.guide().runbook();
    List<Document> documents = new ArrayList<>();
    for (Procedure procedure : runbook.procedures()) {
      documents.add(procedure(procedure, runbook));
    }
    documents.add(head(entry));
    return documents;
  }

  private Document head(GuideEntry entry) {
    Runbook runbook = entry.guide().runbook();
    Runbook bare =
        new Runbook(
            runbook.id(),
            runbook.title(),
            runbook.language(),
            runbook.tags(),
            runbook.systems(),
            runbook.provenance(),
            List.of());
    Document document = new Document();
    keys(document, Fields.KIND_GUIDE, runbook);
    List<ProcedureEntry> procedures =
        runbook.procedures().stream().map(p -> new ProcedureEntry(p.id(), p.title())).toList();
    Json.GuideHead head = new Json.GuideHead(bare, procedures);
    document.add(new StoredField(Fields.JSON, Json.write(head)));
    BytesRef state = StoredGuideCodec.write(entry.stored());
    document.add(new BinaryDocValuesField(Fields.STORED_GUIDE, state));
    return document;
  }

  private static void keys(Document document, String kind, Runbook runbook) {
    document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
    document.add(new StringField(Fields.GUIDE, runbook.provenance().path(), Field.Store.NO));
    document.add(new StringField(Fields.RUNBOOK, runbook.id(), Field.Store.NO));
  }

  private Document procedure(Procedure procedure, Runbook runbook) {
    String path = runbook.provenance().path();
    UnitSheet sheet = UnitSheets.of(procedure, path);
    List<String> words = UnitSheets.words(sheet);
    counter.add(words);
    Document document = new Document();
    keys(document, Fields.KIND_PROCEDURE, runbook);
    document.add(new StringField(Fields.ID, procedure.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.SHEET, SheetCodec.write(sheet)));
    document.add(new Field(Fields.PAIR, new KeyStream(pairs(sheet)), KEYS));
    document.add(new Field(Fields.WORD, new KeyStream(refs(words)), KEYS));
    text(document, procedure, runbook);
    vectors.ifPresent(it -> document.add(Meaning.field(procedure, runbook, it)));
    document.add(
        new StoredField(
            Fields.JSON, Json.write(new Json.StoredProcedure(procedure, runbook.title(), path))));
    return document;
  }

  /** What a section says itself is kept apart from what it has of those above it. */
  private static void text(Document document, Procedure procedure, Runbook runbook) {
    StringBuilder prose = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    for (Unit unit : UnitReader.read(procedure)) {
      switch (unit.kind()) {
        case TITLE -> {}
        case COMMAND, OUTPUT -> shown.append(unit.text()).append('\n');
        case PROSE, QUOTED, SYMPTOM -> prose.append(unit.text()).append('\n');
      }
    }
    document.add(new Field(Fields.TITLE, procedure.title(), TEXT));
    document.add(new Field(Fields.PROSE, prose.toString(), TEXT));
    document.add(new Field(Fields.SHOWN, shown.toString(), TEXT));
    document.add(new Field(Fields.ABOUT, about(procedure, runbook), TEXT));
    document.add(new NumericDocValuesField(Fields.TRAITS, Traits.of(procedure, runbook)));
  }

  private static String about(Procedure procedure, Runbook runbook) {
    List<String> lines = new ArrayList<>(procedure.breadcrumb());
    lines.add(runbook.title());
    lines.add(Traits.words(runbook.provenance().path()));
    lines.add(String.join(" ", runbook.tags()));
    lines.add(String.join(" ", runbook.systems()));
    return String.join("\n", lines);
  }

  private static List<BytesRef> pairs(UnitSheet sheet) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < sheet.units().length; i++) {
      List<Token> tokens = UnitSheets.tokens(sheet, i);
      pairs.addAll(Pairs.of(tokens));
    }
    return pairs.stream().map(KeyStream::pairKey).sorted().toList();
  }

  private static List<BytesRef> refs(List<String> words) {
    return words.stream().map(BytesRef::new).toList();
  }
}
