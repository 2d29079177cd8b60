package dev.fettle.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists samples. Links are followed, as they are for guides; where two roots hold a path, the first
 * goes.
 */
final class SampleWalk extends SimpleFileVisitor<Path> {

  private static final int DEPTH_MAX = 64;

  private final Path base;
  private final Map<String, Sample> samples;

  private SampleWalk(Path base, Map<String, Sample> samples) {
    this.base = base;
    this.samples = samples;
  }

  static List<Sample> list(List<Path> roots) {
    Map<String, Sample> samples = new TreeMap<>();
    roots.forEach(root -> walk(root.toAbsolutePath().normalize(), samples));
    return List.copyOf(samples.values());
  }

  private static void walk(Path root, Map<String, Sample> samples) {
    Path start = Files.isDirectory(root) ? root : besides(root);
    Path base = Files.isDirectory(root) ? root : parent(root);
    if (!Files.isDirectory(start)) {
      return;
    }
    try {
      EnumSet<FileVisitOption> options = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
      Files.walkFileTree(start, options, DEPTH_MAX, new SampleWalk(base, samples));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the samples under " + root, e);
    }
  }

  /** The folder of the samples of one guide. */
  private static Path besides(Path guide) {
    String name = name(guide);
    int dot = name.lastIndexOf('.');
    return guide.resolveSibling(name.substring(0, Math.max(dot, 0)) + Sample.FOLDER_END);
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(base) && name(folder).startsWith(".");
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    boolean sample =
        attributes.isRegularFile()
            && !name(file).startsWith(".")
            && name(file).endsWith(Sample.FILE_END)
            && !parent(file).equals(base)
            && name(parent(file)).endsWith(Sample.FOLDER_END);
    if (sample) {
      String path = base.relativize(file).toString().replace('\\', '/');
      samples.putIfAbsent(path, new Sample(file, path));
    }
    return FileVisitResult.CONTINUE;
  }

  /** What cannot be listed is reported where the guides are listed. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
