package dev.fettle.parse.rst.block;

import dev.fettle.document.Block;
import dev.fettle.parse.rst.inline.Names;
import java.util.ArrayList;
import java.util.List;

/** Gathers the blocks of one level. */
final class Sink {

  private final Names names;
  private final List<Block> blocks = new ArrayList<>();

  Sink(Names names) {
    this.names = names;
  }

  /** Adds a block; names written just before it belong to it. */
  void add(Block block) {
    if (!(block instanceof Block.Section)) {
      names.settle();
    }
    blocks.add(block);
  }

  /** Adds a section's heading, which has taken its names already. */
  void addSection(Block.Section heading) {
    blocks.add(heading);
  }

  List<Block> blocks() {
    return blocks;
  }
}
