// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The programs of the recipes are compiled and run, and print what their pages show. */
@Tag("long")
class RecipesIT {
  private static final Path PAGES = Path.of("../docs/recipes");
  private static final Pattern PROGRAM = block("java");
  private static final Pattern OUTPUT = block("text");
  private static final Pattern NAME = Pattern.compile("(?m)^(?:public )?class (\\w+)");
  private static final int MOST_LINES = 40;

  @TempDir private Path directory;

  private static Pattern block(String language) {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$");
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return pages
          .filter(page -> !page.endsWith("README.md") && !page.endsWith("kotlin.md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreTen_andTheListNamesEach() throws IOException {
    String list = Files.readString(PAGES.resolve("README.md"));
    List<Path> all = new ArrayList<>(pages());
    all.add(PAGES.resolve("kotlin.md"));
    assertThat(all).hasSize(10);
    assertThat(all).allSatisfy(page -> assertThat(list).contains("(" + page.getFileName() + ")"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void program_printsWhatItsPageShows(Path page) throws Exception {
    String text = Files.readString(page);
    List<String> programs = PROGRAM.matcher(text).results().map(RecipesIT::group).toList();
    List<String> outputs = OUTPUT.matcher(text).results().map(RecipesIT::group).toList();
    assertThat(programs).hasSize(1);
    assertThat(outputs).hasSize(1);
    assertThat(programs.get(0).lines().count()).isLessThanOrEqualTo(MOST_LINES);

    String name = NAME.matcher(programs.get(0)).results().map(RecipesIT::group).findFirst().get();
    compile(name, programs.get(0));
    if (page.endsWith("dockerfile.md")) {
      assumeTrue(dockerWorks(), "no Docker daemon answers here");
    }
    String printed = name.endsWith("Test") ? test(name) : run(name);
    assertThat(printed).isEqualTo(outputs.get(0));
  }

  /** It is run where Kotlin is compiled. */
  @Test
  void kotlin_isTheTestOfTheKotlinModule() throws IOException {
    String test =
        Files.readString(Path.of("../kotlin/src/test/kotlin/langsmith/sandbox/kotlin/RecipeIT.kt"));
    assertThat(block("kotlin").matcher(Files.readString(PAGES.resolve("kotlin.md"))).results())
        .hasSize(1)
        .allSatisfy(match -> assertThat(test).contains(group(match)));
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }

  private void compile(String name, String program) throws IOException {
    Path source = directory.resolve(name + ".java");
    Files.writeString(source, program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int failed =
        compiler.run(null, messages, messages, "-cp", classPath(), "-Xlint:all", source.toString());
    assertThat(messages.toString(UTF_8)).isEmpty();
    assertThat(failed).isZero();
  }

  private String run(String name) throws Exception {
    try (SandboxServer server = SandboxServer.start()) {
      ProcessBuilder program =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Dfile.encoding=UTF-8",
              "-cp",
              directory + File.pathSeparator + classPath(),
              name);
      program.environment().keySet().removeIf(key -> key.matches("LANG(SMITH|CHAIN)_.*"));
      program.environment().put("LANGSMITH_ENDPOINT", server.endpoint());
      program.environment().put("LANGSMITH_API_KEY", server.apiKey());
      Path errors = directory.resolve("errors");
      program.redirectError(errors.toFile());
      Process running = program.start();
      String printed = new String(running.getInputStream().readAllBytes(), UTF_8);
      assertThat(running.waitFor()).as(Files.readString(errors)).isZero();
      return printed;
    }
  }

  private String test(String name) throws Exception {
    URL[] classes = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes)) {
      long passed =
          EngineTestKit.engine("junit-jupiter")
              .selectors(selectClass(loader, name))
              .execute()
              .testEvents()
              .assertStatistics(all -> all.failed(0))
              .succeeded()
              .count();
      return passed + " tests passed\n";
    }
  }

  private static boolean dockerWorks() throws Exception {
    try {
      return new ProcessBuilder("docker", "info")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
