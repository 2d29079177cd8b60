package dev.fettle.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A project folder with the real launcher in it, and a JDK and a Maven that print how they were
 * called.
 */
final class LauncherHouse {

  private static final String JAVA =
      """
      #!/bin/sh
      echo "java of $(dirname "$(dirname "$0")")"
      echo "pwd: $(pwd -P)"
      for a in "$@"; do printf 'arg:%s\\n' "$a"; done
      printf 'stdin: '
      cat
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      if [ "$1" = -v ]; then
        echo "Apache Maven ${FAKE_MAVEN_VERSION:-3.9.1} (x)"
        exit 0
      fi
      cat >/dev/null
      for a in "$@"; do printf 'mvn:%s\\n' "$a"; done
      case " $* " in *" package "*) ;; *) exit 0 ;; esac
      sleep "${FAKE_MAVEN_SECONDS:-0}"
      if [ -n "${FAKE_MAVEN_FAILS:-}" ]; then
        echo "[INFO] fine so far"
        echo "[ERROR] A.java does not compile"
        exit 1
      fi
      echo built >>"$FAKE_HOUSE/builds"
      mkdir -p "$FAKE_HOUSE/target/app"
      : >"$FAKE_HOUSE/target/app/fettle.jar"
      """;

  private final Path temp;
  private final Path home;

  LauncherHouse(Path temp) throws IOException {
    this.temp = temp;
    home = Files.createDirectory(temp.resolve("house"));
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("src/main/A.java"), "class A {}");
    script(home.resolve("fettle"), Files.readString(Path.of("fettle")));
    jdk("jdk", "25.0.1");
    script(temp.resolve("bin/mvn"), MAVEN);
  }

  Path home() {
    return home;
  }

  Path jdk(String name, String version) throws IOException {
    Path jdk = temp.resolve(name);
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    return jdk;
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }

  int builds() {
    try {
      Path builds = home.resolve("builds");
      return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run(Map<String, String> environment, String... arguments) {
    return run("", environment, arguments);
  }

  Outcome run(String input, Map<String, String> environment, String... arguments) {
    return run(home, home.resolve("fettle"), input, environment, arguments);
  }

  Outcome run(
      Path folder,
      Path launcher,
      String input,
      Map<String, String> environment,
      String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile(temp, "out", "");
      Path err = Files.createTempFile(temp, "err", "");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder
          .environment()
          .keySet()
          .removeIf(k -> k.startsWith("FETTLE_") || k.equals("JAVA_HOME"));
      builder.environment().put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
      builder.environment().put("FAKE_HOUSE", home.toString());
      builder.environment().put("FETTLE_JDK_FOLDERS", temp.resolve("jdk").toString());
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What came of a run. */
  record Outcome(int code, String out, String err) {}
}
