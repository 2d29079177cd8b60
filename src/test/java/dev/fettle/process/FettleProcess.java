package dev.fettle.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the real launcher on the packaged program, as a user does. */
final class FettleProcess {

  private static final Path LAUNCHER = Path.of("fettle").toAbsolutePath();

  private final Path temp;
  private final Path folder;

  /** Runs in {@code folder}; {@code temp} is for what the processes print. */
  FettleProcess(Path temp, Path folder) {
    this.temp = temp;
    this.folder = folder;
  }

  Outcome run(String... arguments) {
    return pipe(new byte[0], arguments);
  }

  Outcome pipe(String input, String... arguments) {
    return pipe(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  Outcome pipe(byte[] input, String... arguments) {
    try {
      Path out = Files.createTempFile(temp, "out", "");
      Path err = Files.createTempFile(temp, "err", "");
      Process process =
          builder(Map.of(), arguments)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input);
      } catch (IOException e) {
        // A command that does not read its input may be gone before it is written.
        if (process.isAlive()) {
          throw e;
        }
      }
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A process that goes on, its errors going to {@code err}. */
  Process start(Path err, String... arguments) throws IOException {
    return builder(Map.of(), arguments).redirectError(err.toFile()).start();
  }

  private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(k -> k.startsWith("FETTLE_") || k.equals("JAVA_TOOL_OPTIONS"));
    builder.environment().put("FETTLE_BUILD", "never");
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    return builder;
  }

  /** What came of a process. */
  record Outcome(int code, String out, String err) {}
}
