package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.block.Enumerator.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Items that begin with a number, a letter or {@code #.}; a gap in the count begins a new list. */
final class OrderedList implements Construct {

  private final BlockReader reader;
  private final BulletList items;

  OrderedList(BlockReader reader, BulletList items) {
    this.reader = reader;
    this.items = items;
  }

  @Override
  public boolean read(Cursor cursor, Sink sink) {
    Optional<Enumerator> first = at(cursor, Optional.empty());
    if (first.isEmpty()) {
      return false;
    }
    int start = cursor.at();
    Sequence sequence = first.get().sequence();
    List<Block.ListItem> found = new ArrayList<>();
    Optional<Enumerator> next = first;
    boolean auto = sequence == Sequence.AUTO;
    boolean blankFinish = true;
    reader.settle();
    while (next.isPresent()) {
      int last = next.get().ordinal();
      auto |= next.get().sequence() == Sequence.AUTO;
      blankFinish = items.item(cursor, next.get().textAt(), found);
      cursor.skipBlank();
      boolean counting = !auto;
      next =
          at(cursor, Optional.of(auto && sequence == Sequence.AUTO ? Sequence.ARABIC : sequence))
              .filter(it -> it.format().equals(first.get().format()))
              .filter(it -> continues(it, sequence, counting, last));
    }
    sink.add(
        new Block.Listing(
            true, first.get().ordinal(), found, reader.span(cursor.lines(), start, cursor.at())));
    reader.unindented(blankFinish, cursor, "an ordered list");
    return true;
  }

  private static boolean continues(Enumerator item, Sequence sequence, boolean counting, int last) {
    return item.sequence() == Sequence.AUTO
        || counting && item.sequence() == sequence && item.ordinal() == last + 1;
  }

  /** The enumerator here, if the next line does not show that it is text after all. */
  private static Optional<Enumerator> at(Cursor cursor, Optional<Sequence> expected) {
    if (cursor.done() || BulletList.textAt(cursor.line()) > 0) {
      return Optional.empty();
    }
    int next = cursor.at() + 1;
    return Enumerator.of(cursor.line(), expected)
        .filter(it -> it.ordinal() >= 0)
        .filter(it ->
            cursor.lines().blank(next)
                || cursor.lines().indented(next)
                || it.isFollowedBy(cursor.lines().get(next)));
  }
}
