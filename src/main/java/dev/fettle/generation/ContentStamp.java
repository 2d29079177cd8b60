package dev.fettle.generation;

import dev.fettle.source.ContentFile;
import dev.fettle.source.ContentHash;
import dev.fettle.source.ContentListing;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Marks the content as the file system lists it, and the program that reads it. As long as both
 * stand, nothing has to be opened.
 *
 * @param listing SHA-256 over path, size and time of every file
 * @param code of the program
 */
record ContentStamp(String listing, String code) {

  /** Raised when the form of what is stored changes, so that every index is built anew. */
  static final int FORMAT = 1;

  /** Enough of a hash to tell generations apart, and short enough to be read out. */
  private static final int NAME_LENGTH = 12;

  static ContentStamp of(ContentListing listing, String code) {
    String files =
        listing.files().stream().map(ContentStamp::state).collect(Collectors.joining("\n"));
    return new ContentStamp(ContentHash.of(files), FORMAT + "." + code);
  }

  private static String state(ContentFile file) {
    return file.path() + "|" + file.size() + "|" + file.modifiedMillis();
  }

  /** Whether {@code stored}, as {@link #text()} wrote it, is of the same program. */
  boolean isOfSameCode(String stored) {
    return stored.endsWith(" " + code);
  }

  String text() {
    return listing + " " + code;
  }

  /** The name of a generation that holds guides of these hashes by path. */
  static String generation(Map<String, String> hashes) {
    String guides =
        hashes.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + "|" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return ContentHash.of(FORMAT + "\n" + guides).substring(0, NAME_LENGTH);
  }
}
