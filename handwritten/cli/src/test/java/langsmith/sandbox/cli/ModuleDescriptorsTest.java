// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The module descriptors of the libraries export what is public, and no package is in two modules.
 */
class ModuleDescriptorsTest {
  private static final Pattern MODULE =
      Pattern.compile("^module ([a-z0-9.]+) \\{$", Pattern.MULTILINE);
  private static final Pattern EXPORTS =
      Pattern.compile("^  exports ([a-z0-9.]+)(;| to)", Pattern.MULTILINE);
  private static final Pattern NAME = Pattern.compile("<module.name>(.+)</module.name>");

  /** Without a descriptor, each for its reason. */
  private static final Map<String, String> AUTOMATIC =
      Map.of(
          "server", "uses a package that the module io.vertx.core does not export",
          "cli", "a program, which stands on the server",
          "test-support", "not published",
          "bench", "not published");

  private final Map<String, Path> modules = modules();

  @Test
  void modules_haveDescriptorsOrAReasonWhyNot() {
    assertThat(modules.keySet()).contains("client", "rest", "frames");
    assertThat(modules.entrySet())
        .allSatisfy(
            module ->
                assertThat(Files.exists(descriptor(module.getValue())))
                    .as(module.getKey())
                    .isNotEqualTo(AUTOMATIC.containsKey(module.getKey())));
  }

  @Test
  void descriptors_haveTheNameOfTheModule() {
    assertThat(described())
        .allSatisfy(
            module ->
                assertThat(first(MODULE, text(descriptor(module))))
                    .isEqualTo(first(NAME, text(module.resolve("pom.xml")))));
  }

  @Test
  void descriptors_exportWhatIsNotInternal() {
    assertThat(described())
        .allSatisfy(
            module ->
                assertThat(exports(module, ";"))
                    .as(module.toString())
                    .containsExactlyInAnyOrderElementsOf(
                        packages(module).stream()
                            .filter(name -> !name.contains(".internal"))
                            .toList()));
  }

  @Test
  void internalPackages_areExportedToOurModulesOnly() {
    assertThat(described())
        .flatExtracting(module -> exports(module, " to"))
        .containsExactlyInAnyOrder(
            "langsmith.sandbox.internal.loop", "langsmith.sandbox.internal.mux");
  }

  @Test
  void noPackage_isInTwoModules() {
    Map<String, Set<String>> places = new TreeMap<>();
    modules.forEach(
        (name, module) ->
            packages(module)
                .forEach(each -> places.computeIfAbsent(each, key -> new TreeSet<>()).add(name)));

    assertThat(places).hasSizeGreaterThan(40);
    assertThat(places.entrySet())
        .allSatisfy(place -> assertThat(place.getValue()).as(place.getKey()).hasSize(1));
  }

  private List<Path> described() {
    return modules.values().stream().filter(module -> Files.exists(descriptor(module))).toList();
  }

  private static Path descriptor(Path module) {
    return module.resolve("src/main/module/module-info.java");
  }

  private static Map<String, Path> modules() {
    Map<String, Path> modules = new TreeMap<>();
    for (Path root : List.of(Path.of(".."), Path.of("../../generated"))) {
      try (Stream<Path> folders = Files.list(root)) {
        folders
            .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
            .forEach(folder -> modules.put(folder.getFileName().toString(), folder));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return modules;
  }

  private static Set<String> packages(Path module) {
    Path sources = module.resolve("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> exports(Path module, String end) {
    return EXPORTS
        .matcher(text(descriptor(module)))
        .results()
        .filter(match -> match.group(2).equals(end))
        .map(match -> match.group(1))
        .toList();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
