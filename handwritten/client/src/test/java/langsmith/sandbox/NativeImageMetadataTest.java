// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a native image is told of reflection and resources is what there is. */
class NativeImageMetadataTest {
  private static final String FOLDER = "META-INF/native-image/io.github.langsmith-sandbox/";
  private static final Path REST =
      Path.of("../../generated/rest/src/main/metadata", FOLDER, "langsmith-sandbox-rest");
  private static final Path CLIENT =
      Path.of("src/main/resources", FOLDER, "langsmith-sandbox-client");

  @Test
  void proxies_areTheInterfacesForRetrofit() throws IOException {
    List<?> proxies = (List<?>) json(REST.resolve("proxy-config.json"));

    assertThat(proxies.stream().map(proxy -> (String) ((List<?>) proxy).get(0)))
        .containsExactlyInAnyOrderElementsOf(interfaces());
  }

  @Test
  void reflection_reachesTheInterfacesForRetrofit() throws IOException {
    assertThat(names(REST.resolve("reflect-config.json")))
        .containsExactlyInAnyOrderElementsOf(interfaces());
  }

  @Test
  void classes_thatAreSearchedByNameAreListed() throws IOException {
    String libraries =
        Files.readString(
            Path.of("src/main/java/langsmith/sandbox/internal/runtime/Libraries.java"));
    Set<String> searched =
        Pattern.compile("forName\\(\"([^\"]+)\"")
            .matcher(libraries)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    assertThat(searched).isNotEmpty();
    assertThat(names(CLIENT.resolve("reflect-config.json")))
        .containsExactlyInAnyOrderElementsOf(searched)
        .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
  }

  @Test
  void otherCodeOfTheClient_usesNoReflection() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              sources
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("Libraries.java")))
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContain("Class.forName", "newProxyInstance", ".getDeclared"));
    }
  }

  @Test
  void resources_existAndAreAllOfThem() throws IOException {
    Map<?, ?> config = (Map<?, ?>) json(CLIENT.resolve("resource-config.json"));
    Map<?, ?> resources = (Map<?, ?>) requireNonNull(config.get("resources"));
    List<String> listed =
        ((List<?>) requireNonNull(resources.get("includes")))
            .stream()
                .map(entry -> (String) ((Map<?, ?>) entry).get("pattern"))
                .map(pattern -> pattern.substring(2, pattern.length() - 2))
                .toList();

    assertThat(listed)
        .allSatisfy(name -> assertThat(getClass().getClassLoader().getResource(name)).isNotNull());
    assertThat(listed)
        .containsAll(ownResources())
        .contains("META-INF/io.netty.versions.properties");
  }

  /** The folder is named like the artifact, as the tool wants it. */
  @Test
  void metadata_isOnTheClassPath() {
    for (String file : List.of("proxy-config.json", "reflect-config.json")) {
      assertThat(getClass().getClassLoader().getResource(FOLDER + "langsmith-sandbox-rest/" + file))
          .isNotNull();
    }
  }

  private static List<String> ownResources() throws IOException {
    Path root = Path.of("src/main/resources");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.startsWith("META-INF/"))
          .toList();
    }
  }

  /** The interfaces of the generated module: all types of which a proxy can be made. */
  private static List<String> interfaces() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("../../generated/rest/src/main/java/langsmith/sandbox/api"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .map(name -> "langsmith.sandbox.api." + name.replace(".java", ""))
          .filter(NativeImageMetadataTest::isInterface)
          .toList();
    }
  }

  private static boolean isInterface(String name) {
    try {
      Class<?> type = Class.forName(name, false, NativeImageMetadataTest.class.getClassLoader());
      return type.isInterface();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(Path file) throws IOException {
    return ((List<?>) json(file))
        .stream().map(entry -> (String) ((Map<?, ?>) entry).get("name")).toList();
  }

  private static Object json(Path file) throws IOException {
    return new Moshi.Builder().build().adapter(Object.class).fromJson(Files.readString(file));
  }
}
