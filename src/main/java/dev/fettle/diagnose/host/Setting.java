package dev.fettle.diagnose.host;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/** A state or setting of a host, by the name that the check knows it by. */
record Setting(Cited cited, String name, String value) implements Stated {

  static final String SELINUX = "selinux";
  static final String SELINUX_CONFIG = "selinux in the file";
  static final String CLOCK = "clock synchronised";
}
