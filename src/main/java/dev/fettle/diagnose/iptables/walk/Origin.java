package dev.fettle.diagnose.iptables.walk;

/** Where a packet comes from, seen from the node whose rules were pasted. */
public enum Origin {
  POD("from a pod"),
  NODE("from the node itself"),
  OUTSIDE("from outside the cluster");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /** In words: {@code from a pod}. */
  public String words() {
    return words;
  }
}
