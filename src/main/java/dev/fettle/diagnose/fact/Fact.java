package dev.fettle.diagnose.fact;

/** Something that pasted output states. Facts are records, one type for each kind of statement. */
public interface Fact {

  /** The line of the paste that states it, from 1. */
  int line();
}
