package dev.fettle.parse.rst.block;

/** One kind of block. */
interface Construct {

  /**
   * Reads the block that begins at {@code cursor}, which stands on a line that is not blank.
   *
   * @return false, with the cursor where it was, when no block of this kind begins there
   */
  boolean read(Cursor cursor, Sink sink);
}
