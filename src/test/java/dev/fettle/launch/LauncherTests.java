package dev.fettle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fettle.launch.LauncherHouse.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a house of its own, with a JDK and a Maven that only tell how they were
 * called.
 */
class LauncherTests {

  @TempDir private Path temp;
  private LauncherHouse house;

  @BeforeEach
  void build() throws IOException {
    house = new LauncherHouse(temp);
  }

  @Test
  void saysWhatToInstallWhenThereIsNoJdk() {
    Outcome outcome = house.run(Map.of("FETTLE_JDK_FOLDERS", "/nowhere"), "match");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("no JDK 25 or newer was found").contains("Install one");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void doesNotTakeAnOlderJdk() throws IOException {
    house.jdk("old", "24.0.2");
    Outcome outcome =
        house.run(Map.of("FETTLE_JDK_FOLDERS", temp.resolve("old").toString()), "match");
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void javaHomeGoesFirst() throws IOException {
    Path mine = house.jdk("mine", "26-ea");
    Outcome outcome = house.run(Map.of("JAVA_HOME", mine.toString()), "match");
    assertThat(outcome.out()).contains("java of " + mine);
  }

  @Test
  void findsTheJdkInsideOneOfTheUsualFolders() throws IOException {
    Path inside = house.jdk("usual/jdk-25", "25.0.1");
    Outcome outcome =
        house.run(Map.of("FETTLE_JDK_FOLDERS", "/nowhere:" + temp.resolve("usual")), "match");
    assertThat(outcome.out()).contains("java of " + inside);
  }

  @Test
  void buildsWhenNothingIsBuilt() {
    Outcome outcome = house.run(Map.of(), "match");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("building");
    assertThat(house.builds()).isEqualTo(1);
  }

  @Test
  void doesNotBuildTwice() {
    house.run(Map.of(), "match");
    Outcome second = house.run(Map.of(), "match");
    assertThat(second.err()).isEmpty();
    assertThat(house.builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenSourcesAreNewer() throws IOException {
    house.run(Map.of(), "match");
    FileTime later = FileTime.fromMillis(System.currentTimeMillis() + 5_000);
    Files.setLastModifiedTime(house.home().resolve("src/main/A.java"), later);
    house.run(Map.of(), "match");
    assertThat(house.builds()).isEqualTo(2);
  }

  @Test
  void failedBuildShowsItsErrors() {
    Outcome outcome = house.run(Map.of("FAKE_MAVEN_FAILS", "yes"), "match");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("the build failed")
        .contains("[ERROR] A.java does not compile");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void tooOldMavenIsNamed() {
    Outcome outcome = house.run(Map.of("FAKE_MAVEN_VERSION", "3.6.3"), "match");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("Maven 3.6 is too old").contains("3.8");
  }

  @Test
  void standardInputIsLeftForTheCommand() {
    assertThat(house.run("a paste\n", Map.of(), "match").out()).contains("stdin: a paste");
  }

  @Test
  void argumentsArriveAsTheyWereGiven() {
    Outcome outcome = house.run(Map.of(), "search", "two words", "it's \"quoted\"", "$HOME", "");
    assertThat(outcome.out())
        .contains("arg:search\narg:two words\narg:it's \"quoted\"\narg:$HOME\narg:\n");
  }

  @Test
  void worksThroughALinkFromAnotherFolder() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createSymbolicLink(elsewhere.resolve("f"), Path.of("../house/fettle"));
    Outcome outcome = house.run(elsewhere, elsewhere.resolve("f"), "", Map.of(), "match");
    assertThat(outcome.out())
        .contains("arg:-Dfettle.home=" + house.home().toRealPath())
        .contains("pwd: " + elsewhere.toRealPath());
  }

  @Test
  void terminalCommandsStartFastAndTheServerRunsFast() {
    assertThat(house.run(Map.of(), "match").out()).contains("arg:-XX:TieredStopAtLevel=1\n");
    assertThat(house.run(Map.of(), "serve").out()).contains("arg:-XX:TieredStopAtLevel=4\n");
  }

  @Test
  void cacheOfAnOlderBuildIsNotUsed() throws IOException {
    house.run(Map.of(), "match");
    Path cache = Files.writeString(house.home().resolve("target/app/fettle.aot"), "");
    String used = "arg:-XX:AOTCache=";
    long now = System.currentTimeMillis();
    Files.setLastModifiedTime(cache, FileTime.fromMillis(now + 60_000));
    assertThat(house.run(Map.of(), "match").out()).contains(used);
    assertThat(house.run(Map.of("FETTLE_AOT", "off"), "match").out()).doesNotContain(used);
    Files.setLastModifiedTime(cache, FileTime.fromMillis(now - 60_000));
    assertThat(house.run(Map.of(), "match").out()).doesNotContain(used);
  }

  @Test
  void twoAtOnceBuildOnce() {
    Map<String, String> slow = Map.of("FAKE_MAVEN_SECONDS", "2");
    List<CompletableFuture<Outcome>> both =
        List.of(
            CompletableFuture.supplyAsync(() -> house.run(slow, "match")),
            CompletableFuture.supplyAsync(() -> house.run(slow, "match")));
    assertThat(both.stream().map(CompletableFuture::join)).allMatch(o -> o.code() == 0);
    assertThat(house.builds()).isEqualTo(1);
  }

  @Test
  void lockOfADeadProcessIsTakenOver() throws IOException {
    Path lock = Files.createDirectories(house.home().resolve("target/.lock"));
    Files.writeString(lock.resolve("owner"), "999999999\n");
    assertThat(house.run(Map.of(), "match").code()).isZero();
  }

  @Test
  void testRunsTheWholeSuiteAndPassesArgumentsOn() {
    Outcome outcome = house.run(Map.of(), "test", "-Dtest=Some Tests");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).contains("mvn:verify\n").contains("mvn:-Dtest=Some Tests\n");
  }

  @Test
  void withoutABuildOnlyWhatIsBuiltRuns() {
    Outcome outcome = house.run(Map.of("FETTLE_BUILD", "never"), "match");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("not built yet");
  }
}
