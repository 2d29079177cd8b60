package dev.fettle.parse.markdown;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which opening and closing borders belong together. The others hold nothing. */
final class Pairing {

  private final Set<Piece> paired = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Piece.Border> open = new ArrayDeque<>();
  private final Map<String, Integer> openByKey = new HashMap<>();

  private Pairing() {}

  static Pairing of(List<Piece> pieces) {
    Pairing pairing = new Pairing();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Border border) {
        pairing.take(border);
      }
    }
    return pairing;
  }

  boolean holds(Piece piece) {
    return paired.contains(piece);
  }

  private void take(Piece.Border border) {
    String key = border.marker().key();
    switch (border.marker().role()) {
      case OPEN -> {
        open.push(border);
        openByKey.merge(key, 1, Integer::sum);
      }
      case CLOSE -> {
        if (openByKey.getOrDefault(key, 0) > 0) {
          close(border, key);
        }
      }
      case SINGLE -> {}
    }
  }

  private void close(Piece.Border border, String key) {
    Piece.Border opening = pop();
    while (!opening.marker().key().equals(key)) {
      opening = pop();
    }
    paired.add(opening);
    paired.add(border);
  }

  private Piece.Border pop() {
    Piece.Border popped = open.pop();
    openByKey.merge(popped.marker().key(), -1, Integer::sum);
    return popped;
  }
}
