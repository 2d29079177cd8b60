package dev.fettle.measure;

import java.nio.file.Path;
import java.util.List;

/**
 * A paste beside a guide, whose name says what is expected of it: {@code NN-<section>.txt} finds
 * that section first, {@code not-NN-<what>.txt} is not answered by the guide.
 *
 * @param file on disk
 * @param path relative to its content root, with {@code /} between folders
 */
public record Sample(Path file, String path) {

  /** How the folder of a guide's samples ends. */
  static final String FOLDER_END = ".samples";

  /** How a sample's file name ends. */
  static final String FILE_END = ".txt";

  private static final String NEGATIVE = "not-";

  /**
   * The samples of the guides under {@code roots}, in order of path; of a root that is a guide, its
   * own. Samples in hidden folders are left out.
   *
   * @throws java.io.UncheckedIOException when a root cannot be listed
   */
  public static List<Sample> under(List<Path> roots) {
    return SampleWalk.list(roots);
  }

  /** The id of the guide beside which it lies. */
  public String guide() {
    return path.substring(0, path.lastIndexOf('/') - FOLDER_END.length());
  }

  /** Whether the guide must not answer it. */
  public boolean isNegative() {
    return name().startsWith(NEGATIVE);
  }

  /** The section that it must find: its name without number and ending. */
  String section() {
    return name().substring(name().indexOf('-') + 1);
  }

  /** Whether its name stands for the procedure {@code id}. */
  boolean isFor(String id) {
    int hash = id.indexOf('#');
    return hash >= 0
        && id.substring(0, hash).equals(guide())
        && ascii(id.substring(hash + 1)).equals(section());
  }

  private String name() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - FILE_END.length());
  }

  /** What of a section's name can stand in a file name everywhere. */
  private static String ascii(String slug) {
    String kept = slug.replaceAll("[^a-z0-9]++", "-");
    int first = kept.startsWith("-") ? 1 : 0;
    int last = kept.endsWith("-") ? kept.length() - 1 : kept.length();
    return first < last ? kept.substring(first, last) : "";
  }
}
