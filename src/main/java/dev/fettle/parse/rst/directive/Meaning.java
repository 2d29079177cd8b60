package dev.fettle.parse.rst.directive;

import dev.fettle.document.Block;
import java.util.List;

/** What a directive becomes. */
interface Meaning {

  /** Its blocks; none when it only sets something. */
  List<Block> read(Directive directive) throws Misuse;
}
