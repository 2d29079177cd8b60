package dev.fettle;

/** x. */
public final class Fettle {
  private Fettle() {}

  public static void main(String[] a) {}
}
