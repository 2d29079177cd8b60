package dev.fettle.index;

/**
 * What an index says of itself, cheap to read.
 *
 * @param content the caller's mark of the content that it was built from
 * @param generation names the state of the content, see {@link ProcedureIndex#generation()}
 */
public record IndexStamp(String content, String generation) {}
