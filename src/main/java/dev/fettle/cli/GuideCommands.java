package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.DoorCommand;
import dev.fettle.cli.shell.Options;
import dev.fettle.cli.shell.Streams;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.render.TreeText;
import dev.fettle.render.Visible;
import dev.fettle.source.Markup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commands that show how a guide is read: {@code tree} and {@code convert}. */
final class GuideCommands {

  private static final DoorCommand.Text TREE =
      new DoorCommand.Text(
          "tree",
          "Show how guides are read: their sections, code, tables, lists",
          "FILE…",
          Integer.MAX_VALUE,
          """
          A block a line, with the lines of the guide that it was read from.

          Example:
            fettle tree content/docker/container-restart.md
          """);

  private static final DoorCommand.Text CONVERT =
      new DoorCommand.Text(
          "convert",
          "Write a reStructuredText guide as AsciiDoc",
          "FILE",
          1,
          """
          Example:
            fettle convert guide.rst > guide.adoc
          """);

  private final Walk walk;
  private final Streams streams;

  GuideCommands(Walk walk, Streams streams) {
    this.walk = walk;
    this.streams = streams;
  }

  List<DoorCommand> all() {
    return List.of(
        DoorCommand.of(
            TREE,
            List.of(
                Options.flag(
                    "canonical",
                    "one JSON document a line and guide, read strictly: for comparing")),
            streams,
            this::tree),
        DoorCommand.of(CONVERT, List.of(), streams, this::convert));
  }

  private int tree(Call call) {
    call.required("FILE");
    List<String> names = call.arguments();
    List<Path> files = names.stream().map(GuideCommands::guide).toList();
    boolean canonical = call.flag("canonical");
    for (int i = 0; i < files.size(); i++) {
      if (canonical) {
        streams.out().println(walk.canonicalTree(names.get(i), files.get(i)));
      } else {
        heading(names, i);
        streams.out().print(Visible.text(TreeText.of(walk.document(files.get(i)))));
      }
      streams.out().flush();
    }
    return 0;
  }

  private void heading(List<String> names, int index) {
    if (names.size() > 1) {
      streams.out().println((index == 0 ? "" : "\n") + "== " + Visible.line(names.get(index)));
    }
  }

  private int convert(Call call) {
    String name = call.required("FILE");
    Path file = guide(name);
    if (Markup.ofFileName(name).filter(m -> m == Markup.RST).isEmpty()) {
      throw WrongUse.of("guide", name, "not reStructuredText; a .rst file is accepted");
    }
    streams.out().print(walk.asciidoc(file));
    return 0;
  }

  private static Path guide(String name) {
    Path file = Call.path(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw WrongUse.of("guide", name, PasteFile.unreadable(file) + "; a file is accepted");
    }
    Optional<Markup> markup = Markup.ofFileName(name);
    if (markup.isEmpty()) {
      throw WrongUse.of(
          "guide", name, "of no known markup; .rst, .md, .adoc and .txt are accepted");
    }
    return file;
  }
}
