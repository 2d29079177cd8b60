package dev.fettle.generation;

/** Is told how far the reading of guides has come. Called from several threads. */
@FunctionalInterface
public interface Progress {

  /** Nobody is told. */
  Progress NONE = (done, total) -> {};

  /** {@code done} of {@code total} guides have been read. */
  void read(int done, int total);
}
