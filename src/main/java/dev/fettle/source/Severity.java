package dev.fettle.source;

/** What a problem asks of the author, mildest first. */
public enum Severity {
  /** Nothing to do. */
  INFO,
  /** The author must look. */
  WARNING,
  /** The page is wrong. */
  ERROR
}
