package dev.fettle.diagnose.fact;

/**
 * What the asker wants to know beyond "what is wrong here".
 *
 * @param target {@code IP:PORT} whose way is asked for; empty when none is
 * @param from the address that asks for it; empty when unknown
 * @param table the only iptables table to walk; empty for all
 */
public record Inquiry(String target, String from, String table) {

  /** Only the paste is asked. */
  public static final Inquiry NONE = new Inquiry("", "", "");
}
