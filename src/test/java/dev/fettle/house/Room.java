package dev.fettle.house;

import java.util.List;

/**
 * A row of the plan: one package, what it is for, what it may look into, and which libraries live
 * in it.
 *
 * @param name below {@code dev.fettle}; empty for the root
 * @param looksInto names of other rooms
 * @param libraries package prefixes
 */
record Room(String name, List<String> looksInto, List<String> libraries) {

  static final String ROOT = "dev.fettle";

  String packageName() {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }

  String title() {
    return name.isEmpty() ? "root" : name;
  }
}
