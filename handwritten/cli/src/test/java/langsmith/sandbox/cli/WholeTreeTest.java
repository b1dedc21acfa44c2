// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for all handwritten code: the modules that this one stands on, and every source file.
 */
class WholeTreeTest {
  private static final List<Path> ROOTS = List.of(Path.of(".."), Path.of("../.."));
  private static final int MOST_PARAMETERS = 6;
  private static final int MOST_LINES = 400;
  private static final int MOST_LINES_OF_HALF = 90;
  private static final int MOST_LINES_OF_NINE_TENTHS = 240;

  private static final Path TESTS = Path.of(location(WholeTreeTest.class));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(place -> !place.contains(TESTS.toString()))
          .withImportOption(new ImportOption.DoNotIncludePackageInfos())
          .withImportOption(place -> !isGenerated(place.asURI().toString()))
          .importPackages("langsmith.sandbox");

  @Test
  void packagesOfAllModules_formNoCircle() {
    SlicesRuleDefinition.slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  /** More are a sign that some belong together. The members of a record are data. */
  @Test
  void noConstructor_hasTooManyParameters() {
    assertThat(CLASSES).hasSizeGreaterThan(800);
    assertThat(
            CLASSES.stream()
                .filter(type -> !type.isRecord())
                .flatMap(type -> type.getConstructors().stream())
                .filter(each -> each.getRawParameterTypes().size() > MOST_PARAMETERS)
                .map(JavaConstructor::getFullName))
        .isEmpty();
  }

  /** Two types of one name are mistaken for each other where both can be imported. */
  @Test
  void noName_isInTwoPackages() {
    Map<String, Set<String>> places = new TreeMap<>();
    CLASSES.stream()
        .filter(JavaClass::isTopLevelClass)
        .forEach(
            type ->
                places.merge(type.getSimpleName(), Set.of(type.getName()), WholeTreeTest::union));

    assertThat(places.values()).allSatisfy(names -> assertThat(names).hasSize(1));
  }

  @Test
  void noFile_isTooLong() {
    Map<String, Integer> sizes = sizes("main", "test");
    assertThat(sizes.size()).isGreaterThan(900);
    sizes.values().removeIf(lines -> lines <= MOST_LINES);
    assertThat(sizes).isEmpty();
  }

  @Test
  void filesOfTheProgram_areShort() {
    List<Integer> sorted = sizes("main").values().stream().sorted().toList();

    assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(MOST_LINES_OF_HALF);
    assertThat(sorted.get(sorted.size() * 9 / 10)).isLessThanOrEqualTo(MOST_LINES_OF_NINE_TENTHS);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static boolean isGenerated(String place) {
    return place.contains("/langsmith/sandbox/api/")
        || place.contains("/langsmith/sandbox/frames/");
  }

  /** Returns the number of lines of each Java file below {@code src/} in one of these folders. */
  private static Map<String, Integer> sizes(String... folders) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Path root : ROOTS) {
      try (Stream<Path> modules = Files.list(root)) {
        modules
            .flatMap(module -> Stream.of(folders).map(folder -> module.resolve("src/" + folder)))
            .filter(Files::isDirectory)
            .forEach(sources -> count(sources, sizes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sizes;
  }

  private static void count(Path sources, Map<String, Integer> sizes) {
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sizes.put(file.toString(), Files.readAllLines(file).size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
