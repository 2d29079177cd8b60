package dev.fettle.cli;

import dev.fettle.cli.shell.Call;
import dev.fettle.cli.shell.WrongUse;
import dev.fettle.console.Paste;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a user wants matched, from a file or from standard input. */
final class PasteFile {

  /** More than a screenful of anything; a longer file is not a paste. */
  static final int BYTES_MAX = 16 << 20;

  private PasteFile() {}

  /** Reads {@code name}, where {@code -} is standard input. */
  static Paste read(String name, InputStream standardInput) {
    byte[] bytes = name.equals("-") ? bytes(name, standardInput) : fileBytes(name);
    if (bytes.length > BYTES_MAX) {
      throw WrongUse.of(
          "paste",
          name,
          "longer than %d MiB; cut out the part with the error".formatted(BYTES_MAX >> 20));
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw WrongUse.of("paste", name, "binary (it holds NUL bytes); text in UTF-8 is accepted");
      }
    }
    Paste paste = Paste.of(bytes);
    if (paste.text().isBlank()) {
      throw WrongUse.of(
          "paste", name, "empty; text is accepted, such as the output of a failed command");
    }
    return paste;
  }

  private static byte[] fileBytes(String name) {
    Path file = Call.path(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw WrongUse.of(
          "file", name, unreadable(file) + "; a text file, or - for standard input, is accepted");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "file '%s': cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  static String unreadable(Path file) {
    if (Files.isDirectory(file)) {
      return "a folder";
    }
    return Files.exists(file) ? "cannot be read" : "not there";
  }

  private static byte[] bytes(String name, InputStream in) {
    try {
      return in.readNBytes(BYTES_MAX + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "paste '%s': cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }
}
