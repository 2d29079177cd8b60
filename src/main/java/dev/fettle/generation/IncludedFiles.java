package dev.fettle.generation;

import dev.fettle.index.StoredGuide.FileState;
import dev.fettle.source.ContentReader;
import dev.fettle.source.Inclusion;
import dev.fettle.source.Inclusions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that guides bring in, as they stand during one refresh: each is looked at once, so that
 * all that is decided in it rests on the same state. A file is named by the number of its content
 * root and its path in it, which hold wherever the content is moved to.
 */
final class IncludedFiles {

  /** Of a file that is not there. */
  private static final State MISSING = new State(-1, 0);

  /** Of a file that changed while a guide brought it in: never that of a file. */
  private static final State UNSETTLED = new State(-2, 0);

  private final List<Path> folders;
  private final ContentReader reader;
  private final SortedMap<String, State> states = new TreeMap<>();

  /**
   * @param folders of the content roots, in their order
   */
  IncludedFiles(List<Path> folders, ContentReader reader) {
    this.folders = folders;
    this.reader = reader;
  }

  private record State(long size, long modifiedMillis) {}

  /** The names of the files that were looked at, for {@link #lookAt}. */
  List<String> names() {
    return List.copyOf(states.keySet());
  }

  /** Looks at files that were named before. */
  void lookAt(List<String> names) {
    for (String name : names) {
      int bar = name.indexOf('|');
      int root = Integer.parseInt(name, 0, bar, 10);
      if (root < folders.size()) {
        look(folders.get(root), name.substring(bar + 1));
      }
    }
  }

  /** All that was looked at, by name and state. */
  String text() {
    StringBuilder text = new StringBuilder();
    states.forEach((name, state) ->
        text.append(name)
            .append('|')
            .append(state.size)
            .append('|')
            .append(state.modifiedMillis)
            .append('\n'));
    return text.toString();
  }

  /** Whether the file below {@code folder} still holds what {@code stored} was read from. */
  boolean isSame(Path folder, FileState stored) {
    State now = look(folder, stored.path());
    return now.equals(new State(stored.size(), stored.modifiedMillis()))
        || now.size == stored.size() && hash(folder, stored.path()).equals(stored.contentHash());
  }

  /** What is to be remembered of a file that a guide below {@code folder} has just brought in. */
  FileState state(Path folder, Inclusion inclusion) {
    State state = look(folder, inclusion.path());
    String hash = hash(folder, inclusion.path());
    if (!hash.equals(inclusion.contentHash())) {
      state = UNSETTLED;
      states.put(name(folder, inclusion.path()), state);
    }
    return new FileState(
        inclusion.path(), inclusion.contentHash(), state.size, state.modifiedMillis);
  }

  /** Empty when it cannot be brought in, as in {@link Inclusion}. */
  private String hash(Path folder, String path) {
    try {
      boolean small = look(folder, path).size <= Inclusions.BYTES_MAX;
      return small ? reader.hash(folder.resolve(path)) : "";
    } catch (UncheckedIOException e) {
      return "";
    }
  }

  private State look(Path folder, String path) {
    return states.computeIfAbsent(name(folder, path), name -> lookNow(folder.resolve(path)));
  }

  private String name(Path folder, String path) {
    return folders.indexOf(folder) + "|" + path;
  }

  private static State lookNow(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(now.size(), now.lastModifiedTime().toMillis());
    } catch (IOException e) {
      return MISSING;
    }
  }
}
