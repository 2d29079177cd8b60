package dev.fettle.command.effect;

import dev.fettle.runbook.Effect;
import java.util.HashMap;
import java.util.Map;

/**
 * Words with their effect, written as lines {@code EFFECT word word …}; other words are UNKNOWN.
 */
record Verbs(Map<String, Effect> effects) {

  Verbs {
    effects = Map.copyOf(effects);
  }

  static Verbs of(String table) {
    Map<String, Effect> effects = new HashMap<>();
    for (String line : table.strip().split("\n")) {
      String[] words = line.strip().split("\\s+");
      for (int i = 1; i < words.length; i++) {
        effects.put(words[i], Effect.valueOf(words[0]));
      }
    }
    return new Verbs(effects);
  }

  Effect get(String verb) {
    return effects.getOrDefault(verb, Effect.UNKNOWN);
  }
}
