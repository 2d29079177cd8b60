package dev.fettle.index.lucene;

/** Names of the index's fields, and the mark of this layout. */
final class Fields {

  /** Changes with every change of the layout or of how text is read; older indexes are rebuilt. */
  static final String FORMAT = "6";

  static final String KIND = "kind";
  static final String GUIDE = "guide";
  static final String RUNBOOK = "runbook";
  static final String ID = "id";
  static final String JSON = "json";
  static final String STORED_GUIDE = "guide-state";
  static final String STATISTICS = "statistics";
  static final String SHEET = "sheet";
  static final String PAIR = "pair";
  static final String WORD = "word";
  static final String SYNONYMS = "synonyms";
  static final String TITLE = "title";
  static final String PROSE = "prose";
  static final String SHOWN = "shown";
  static final String ABOUT = "about";
  static final String TRAITS = "traits";
  static final String MEANING = "meaning";

  static final String KIND_PROCEDURE = "procedure";
  static final String KIND_GUIDE = "guide";
  static final String KIND_HEAD = "head";

  private Fields() {}
}
