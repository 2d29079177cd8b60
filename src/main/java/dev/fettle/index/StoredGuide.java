package dev.fettle.index;

/**
 * What an index remembers of a guide's file, to tell whether it changed.
 *
 * @param path relative to its content root
 * @param contentHash SHA-256 of the file, hexadecimal
 * @param size in bytes
 * @param modifiedMillis since 1970 UTC
 */
public record StoredGuide(String path, String contentHash, long size, long modifiedMillis) {}
