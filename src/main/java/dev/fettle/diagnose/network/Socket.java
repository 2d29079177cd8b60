package dev.fettle.diagnose.network;

import dev.fettle.diagnose.fact.Finding.Cited;
import dev.fettle.diagnose.fact.Stated;

/**
 * A socket of a host.
 *
 * @param state in the words of {@code ss}: {@code LISTEN}, {@code SYN-RECV}
 * @param peer the other end's address; empty or a star when there is none
 * @param process that holds it; empty when not said
 */
record Socket(Cited cited, String state, String address, int port, String peer, String process)
    implements Stated {

  boolean isListening() {
    return state.equals("LISTEN") || state.equals("UNCONN");
  }

  /** Asked for or answered, and never confirmed. */
  boolean isHalfOpen() {
    return state.equals("SYN-RECV") || state.equals("SYN-SENT");
  }

  boolean isLocalOnly() {
    return address.startsWith("127.") || address.equals("[::1]") || address.equals("::1");
  }
}
