package dev.fettle.diagnose.fact;

/** A fact that knows the line which states it, to be cited as it stands. */
public interface Stated extends Fact {

  Finding.Cited cited();

  @Override
  default int line() {
    return cited().line();
  }
}
