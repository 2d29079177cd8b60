package dev.fettle.parse.rst.block;

import dev.fettle.parse.rst.text.Shape;

/** {@code __ address}: where the next reference with two underscores leads. */
final class AnonymousTarget implements Construct {

  private final BlockReader reader;

  AnonymousTarget(BlockReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    if (!LineKind.begins(cursor.line(), "__")) {
      return false;
    }
    int textAt = BulletList.afterBlanks(cursor.line(), 2);
    TargetText.of(cursor.take(Shape.firstKnown(textAt).toBlank()).lines())
        .noteAnonymous(reader.names());
    return true;
  }
}
