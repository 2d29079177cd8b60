package dev.fettle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Is it still the same house? Says what is out of place, and where. */
class TidyTests {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern DRAWER =
      Pattern.compile("(Utils?|Helper|Manager|Impl|Base|Common|DTO)(?=\\.java)");
  private static final Map<Pattern, String> BANNED =
      Map.of(
          Pattern.compile("catch \\((Exception|Throwable)\\b"), "name the exception that can come",
          Pattern.compile("catch \\([^)]*\\) \\{\\s*\\}"), "a swallowed fault: report it",
          Pattern.compile("\\b(TODO|FIXME)\\b"), "do it, or say it in an issue",
          Pattern.compile("@author"), "history knows",
          Pattern.compile("printStackTrace"), "log it, or turn it into a problem",
          Pattern.compile("import java\\..*\\*;"), "import what is used");

  @Test
  void filesAreShort() {
    assertThat(SourceShape.files())
        .allSatisfy(f -> assertThat(f.lines()).as(f.path().toString()).isLessThanOrEqualTo(400));
  }

  @Test
  void methodsAreShort() {
    assertThat(SourceShape.methods())
        .hasSizeGreaterThan(300)
        .filteredOn(m -> m.lines() > 60)
        .isEmpty();
  }

  @Test
  void methodsTakeFewParameters() {
    assertThat(SourceShape.methods())
        .filteredOn(m -> m.parameters() > 5)
        .filteredOn(m -> !m.place().endsWith("#<init>"))
        .isEmpty();
  }

  @Test
  void methodsAreShallow() {
    assertThat(SourceShape.methods()).filteredOn(m -> m.nesting() > 4).isEmpty();
  }

  @Test
  void packagesHoldFewFiles() {
    Map<Path, Long> sizes =
        SourceShape.files().stream()
            .filter(f -> !f.path().endsWith("package-info.java"))
            .collect(Collectors.groupingBy(f -> f.path().getParent(), Collectors.counting()));
    assertThat(sizes)
        .allSatisfy(
            (folder, files) -> assertThat(files).as(folder.toString()).isLessThanOrEqualTo(30));
  }

  @Test
  void noFileIsADrawer() {
    assertThat(SourceShape.files())
        .filteredOn(f -> DRAWER.matcher(f.path().toString()).find())
        .isEmpty();
  }

  @Test
  void nothingBannedIsWritten() {
    assertThat(SourceShape.files())
        .allSatisfy(file -> {
          String text = read(file.path());
          BANNED.forEach((banned, why) ->
              assertThat(banned.matcher(text).find()).as(file.path() + ": " + why).isFalse());
        });
  }

  @Test
  void everyRoomHasACharterAndStandsInTheReadme() {
    String readme = read(Path.of("README.md"));
    for (Room room : HousePlan.ROOMS) {
      assertThat(charter(room)).as(room.title()).hasSizeBetween(10, 160).endsWith(".");
      if (!room.name().isEmpty()) {
        assertThat(readme).as("README.md").contains("`" + room.name() + "`");
      }
    }
  }

  @Test
  void architecturePageShowsThePlan() throws IOException {
    Path page = Path.of("src/docs/architecture.md");
    String table = table();
    if (Boolean.getBoolean("fettle.write")) {
      String text = read(page);
      int start = text.indexOf("| room |");
      int end = text.indexOf("\n\n", start);
      Files.writeString(page, text.substring(0, start) + table + text.substring(end));
    }
    assertThat(read(page))
        .as("run the test with -Dfettle.write=true to write the table")
        .contains(table);
  }

  static String charter(Room room) {
    Path file = MAIN.resolve(room.packageName().replace('.', '/')).resolve("package-info.java");
    String text = read(file);
    String doc =
        text.substring(text.indexOf("/**") + 3, text.indexOf("*/")).replace("\n *", " ").strip();
    return doc.replaceAll("\\s+", " ").replaceAll("(?s)\\s*<p>.*", "");
  }

  private static String table() {
    String rows =
        HousePlan.ROOMS.stream()
            .map(r ->
                "| `%s` | %s | %s | %s |"
                    .formatted(r.title(), charter(r), list(r.looksInto()), list(r.libraries())))
            .collect(Collectors.joining("\n"));
    return "| room | charter | may look into | libraries at home here |\n|---|---|---|---|\n"
        + rows;
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "-" : String.join(", ", names);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file.toString(), e);
    }
  }
}
