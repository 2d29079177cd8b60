package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.source.Markup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The content and the index that a call works on.
 *
 * @param roots the folders that hold guides, or single guides; there is at least one
 * @param indexFolder where the index is kept; need not be there yet
 */
public record Workspace(List<Path> roots, Path indexFolder) {

  private static final String CONTENT = "content";
  private static final String INDEX = ".fettle";

  public Workspace {
    roots = List.copyOf(roots);
  }

  /**
   * What the options say. Without {@code --content} it is the folder {@code content/} where the
   * caller stands, else that of Fettle's own folder; the index is beside it.
   */
  static Workspace of(Call call) {
    Path home = home();
    List<Path> given = call.texts(CONTENT).stream().map(Call::path).toList();
    List<Path> roots = given.isEmpty() ? List.of(home.resolve(CONTENT)) : given;
    Path indexFolder = call.text("index").map(Call::path).orElseGet(() -> home.resolve(INDEX));
    return checked(roots, indexFolder);
  }

  /** As {@link #of}, with the folder that the first argument names as content. */
  static Workspace ofArgument(Call call) {
    if (call.argument().isEmpty()) {
      return of(call);
    }
    Path indexFolder = call.text("index").map(Call::path).orElseGet(() -> home().resolve(INDEX));
    return checked(call.arguments().stream().map(Call::path).toList(), indexFolder);
  }

  /** Where the caller stands when there is content, else where Fettle stands. */
  static Path home() {
    Path here = Path.of("");
    String own = System.getProperty("fettle.home", "");
    return own.isEmpty() || Files.isDirectory(here.resolve(CONTENT)) ? here : Path.of(own);
  }

  private static boolean isGuide(Path root) {
    return Files.isRegularFile(root)
        && Markup.ofFileName(String.valueOf(root.getFileName())).isPresent();
  }

  private static Workspace checked(List<Path> roots, Path indexFolder) {
    for (Path root : roots) {
      if (!Files.isDirectory(root) && !isGuide(root)) {
        String what = Files.exists(root) ? "neither a folder nor a guide" : "not there";
        throw WrongUse.of(
            "content",
            root.toString(),
            what + "; a folder that holds .rst, .md, .adoc or .txt guides is accepted");
      }
    }
    if (Files.exists(indexFolder) && !Files.isDirectory(indexFolder)) {
      throw WrongUse.of("index folder", indexFolder.toString(), "not a folder");
    }
    return new Workspace(roots, indexFolder);
  }
}
