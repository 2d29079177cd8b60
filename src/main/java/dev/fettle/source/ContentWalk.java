package dev.fettle.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks one content root. Links are followed, since mounted volumes are made of them. */
final class ContentWalk extends SimpleFileVisitor<Path> {

  private static final int DEPTH_MAX = 64;

  /** Stands at a root and is no guide. */
  private static final String SYNONYMS = "synonyms.txt";

  private final Path root;
  private final Map<String, ContentFile> files;
  private final List<Problem> problems;
  private final List<ContentFile> synonyms;

  private ContentWalk(Path root, Found found) {
    this.root = root;
    this.files = found.files();
    this.problems = found.problems();
    this.synonyms = found.synonyms();
  }

  /** What all roots give together. */
  private record Found(
      Map<String, ContentFile> files, List<Problem> problems, List<ContentFile> synonyms) {}

  static ContentListing list(List<Path> roots) {
    Found found = new Found(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    roots.forEach(root -> walk(root, found));
    return new ContentListing(
        List.copyOf(found.files().values()), found.problems(), found.synonyms());
  }

  private static void walk(Path root, Found found) {
    if (!Files.isDirectory(root) && !isContent(root)) {
      throw new IllegalArgumentException(
          "content root '%s': accepted are a folder that exists, or a file that ends in %s"
              .formatted(root, Markup.accepted()));
    }
    try {
      Files.walkFileTree(
          root.toAbsolutePath().normalize(),
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEPTH_MAX,
          new ContentWalk(folder(root), found));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list content root " + root, e);
    }
  }

  static Path folder(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return Files.isDirectory(absolute) || parent == null ? absolute : parent;
  }

  private static boolean isContent(Path file) {
    return Files.isRegularFile(file) && Markup.ofFileName(name(file)).isPresent();
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped =
        !folder.equals(root) && (name(folder).startsWith(".") || name(folder).endsWith(".samples"));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean content =
        attributes.isRegularFile()
            && !name(file).startsWith(".")
            && Markup.ofFileName(name(file)).isPresent();
    if (content) {
      add(file, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  private void add(Path file, BasicFileAttributes attributes) {
    String path = pathOf(file);
    long modified = attributes.lastModifiedTime().toMillis();
    ContentFile found = new ContentFile(path, file, root, attributes.size(), modified);
    if (path.equals(SYNONYMS)) {
      synonyms.add(found);
      return;
    }
    ContentFile earlier = files.putIfAbsent(path, found);
    if (earlier != null && !earlier.file().equals(file)) {
      problems.add(
          Problem.at(
              Severity.WARNING,
              "duplicate-path",
              path,
              1,
              "two content roots hold this path; the file under %s is left out".formatted(root)));
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    if (!(failure instanceof FileSystemLoopException)) {
      String message = "this cannot be read: " + failure.getClass().getSimpleName();
      problems.add(Problem.at(Severity.ERROR, "unreadable", pathOf(file), 1, message));
    }
    return FileVisitResult.CONTINUE;
  }

  private String pathOf(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
