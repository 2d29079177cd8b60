package dev.fettle.generation;

import dev.fettle.index.StoredGuide;
import dev.fettle.index.StoredGuide.FileState;
import dev.fettle.source.ContentFile;
import dev.fettle.source.ContentHash;
import dev.fettle.source.ContentListing;
import java.util.List;

/**
 * Marks the content as the file system lists it, and the program that reads it. As long as both
 * stand, nothing has to be opened.
 *
 * @param listing SHA-256 over path, size and time of every file, of those that guides bring in too
 * @param code of the program
 */
record ContentStamp(String listing, String code) {

  /** Raised when the form of what is stored changes, so that every index is built anew. */
  static final int FORMAT = 2;

  /** Enough of a hash to tell generations apart, and short enough to be read out. */
  private static final int NAME_LENGTH = 12;

  static ContentStamp of(ContentListing listing, IncludedFiles included, String code) {
    StringBuilder files = new StringBuilder();
    listing.files().forEach(file -> files.append(state(file)).append('\n'));
    files.append('\n').append(included.text());
    listing.synonyms().forEach(file -> files.append("\n=").append(state(file)));
    return new ContentStamp(ContentHash.of(files.toString()), FORMAT + "." + code);
  }

  private static String state(ContentFile file) {
    return file.path() + "|" + file.size() + "|" + file.modifiedMillis();
  }

  /** Whether {@code stored}, as {@link #text()} wrote it, is of the program {@code code}. */
  static boolean isOfSameCode(String stored, String code) {
    return stored.endsWith(" " + FORMAT + "." + code);
  }

  String text() {
    return listing + " " + code;
  }

  /** The name of a generation that holds these guides and synonyms. */
  static String generation(List<StoredGuide> guides, String synonyms) {
    StringBuilder text = new StringBuilder().append(FORMAT);
    if (!synonyms.isEmpty()) {
      text.append("\n=").append(ContentHash.of(synonyms));
    }
    for (StoredGuide guide : guides) {
      text.append('\n').append(state(guide.file()));
      guide.included().forEach(file -> text.append("\n ").append(state(file)));
    }
    return ContentHash.of(text.toString()).substring(0, NAME_LENGTH);
  }

  private static String state(FileState file) {
    return file.path() + "|" + file.contentHash();
  }
}
