package dev.fettle.source;

/**
 * A file that a guide brings in.
 *
 * @param path relative to the guide's content root, with {@code /} between folders
 * @param contentHash SHA-256 of what was brought in, hexadecimal; empty when it could not be read
 */
public record Inclusion(String path, String contentHash) {}
