package dev.fettle.parse.rst.block;

/** Reads what authors often write and mean, though the rules read it otherwise. */
final class Slips {

  private final BlockReader reader;

  Slips(BlockReader reader) {
    this.reader = reader;
  }

  /** Reads a paragraph that is a slip; false, with nothing changed, when it is none. */
  boolean read(Cursor cursor, Sink sink) {
    return reader.lenient() && cursor.done() && sink.blocks().isEmpty();
  }
}
