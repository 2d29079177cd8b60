package dev.fettle.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Executes the plan of the house. */
class ArchitectureTests {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Room.ROOT);

  @Test
  void importerFoundTheHouse() {
    assertThat(HOUSE.size()).isGreaterThan(100);
    assertThat(roomNames()).containsAll(HousePlan.ROOMS.stream().map(Room::packageName).toList());
  }

  @Test
  void everyPackageIsARoomOfThePlan() {
    assertThat(roomNames())
        .allSatisfy(name -> assertThat(HousePlan.ROOMS).anyMatch(room -> holds(room, name)));
  }

  @Test
  void eachRoomLooksOnlyWhereItsRowAllows() {
    assertThat(dependenciesBetweenRooms().filter(ArchitectureTests::forbidden).toList()).isEmpty();
  }

  @Test
  void planIsInWalkingOrder() {
    List<String> names = HousePlan.ROOMS.stream().map(Room::name).toList();
    for (Room room : HousePlan.ROOMS) {
      int place = names.indexOf(room.name());
      assertThat(names.subList(0, place)).as(room.title()).containsAll(room.looksInto());
    }
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.fettle.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void eachLibraryStaysInItsRoom() {
    assertThat(
            HOUSE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTests::libraryIsNotAtHome)
                .map(Dependency::getDescription)
                .toList())
        .isEmpty();
  }

  @Test
  void publicMeansUsedFromAnotherPackage() {
    assertThat(
            HOUSE.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getName().equals("dev.fettle.Fettle"))
                .filter(type -> !usedFromAnotherPackage(type))
                .map(JavaClass::getName)
                .toList())
        .isEmpty();
  }

  @Test
  void furnitureIsRecordsEnumsAndSealedInterfaces() {
    assertThat(
            HOUSE.stream()
                .filter(type ->
                    Set.of("dev.fettle.document", "dev.fettle.runbook")
                        .contains(type.getPackageName()))
                .filter(type ->
                    !type.getSimpleName().equals("package-info") && !type.isAnonymousClass())
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.reflect().isSealed())
                .filter(type -> !type.getName().matches(".*\\$\\d+"))
                .map(JavaClass::getName)
                .toList())
        .isEmpty();
  }

  private static Set<String> roomNames() {
    return HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
  }

  private static Stream<Dependency> dependenciesBetweenRooms() {
    return HOUSE.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(d -> target(d).startsWith(Room.ROOT))
        .filter(d -> roomOf(origin(d)) != roomOf(target(d)));
  }

  private static boolean forbidden(Dependency dependency) {
    Room from = roomOf(origin(dependency));
    return !from.looksInto().contains(roomOf(target(dependency)).name());
  }

  private static boolean libraryIsNotAtHome(Dependency dependency) {
    String target = target(dependency) + ".";
    if (target.startsWith(Room.ROOT) || target.equals(".")) {
      return false;
    }
    return Stream.concat(
            HousePlan.EVERYWHERE.stream(), roomOf(origin(dependency)).libraries().stream())
        .noneMatch(target::startsWith);
  }

  private static boolean usedFromAnotherPackage(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(d -> !origin(d).equals(type.getPackageName()));
  }

  /** The innermost room that a package stands in: rooms may have closets of their own. */
  private static Room roomOf(String packageName) {
    return HousePlan.ROOMS.stream()
        .filter(room -> holds(room, packageName))
        .reduce((a, b) -> a.packageName().length() >= b.packageName().length() ? a : b)
        .orElseThrow(() -> new AssertionError(packageName + " is no room of the plan"));
  }

  /** A package below a room is a closet of it, unless the plan has a row for it. */
  private static boolean holds(Room room, String packageName) {
    return packageName.equals(room.packageName())
        || (!room.name().isEmpty() && packageName.startsWith(room.packageName() + "."));
  }

  private static String origin(Dependency dependency) {
    return dependency.getOriginClass().getPackageName();
  }

  private static String target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType().getPackageName();
  }
}
