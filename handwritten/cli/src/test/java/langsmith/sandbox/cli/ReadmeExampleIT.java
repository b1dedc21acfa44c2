// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java examples of the README. */
class ReadmeExampleIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

  private static final String IMPORTS =
      """
      import java.time.Duration;
      import langsmith.sandbox.*;
      import langsmith.sandbox.output.*;
      import langsmith.sandbox.server.SandboxServer;
      """;

  @TempDir private Path directory;

  @Test
  void example_compilesAndRuns() throws Exception {
    compile("Example", blocks().get(0));
    try (SandboxServer server = SandboxServer.start()) {
      Map<String, String> settings =
          Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
      String classPath = directory + File.pathSeparator + JavaProcess.classPath();
      try (JavaProcess example = JavaProcess.of(classPath, "Example", settings)) {
        assertThat(example.exitCode()).isZero();
        assertThat(example.out())
            .startsWith("Hello, World\n3\n")
            .contains("STDOUT 0: Hello, again\n")
            .contains("STDERR 0: done\n")
            .endsWith("exit code 3\n");
        assertThat(example.err()).isEmpty();
      }
    }
  }

  @Test
  void example_isShort() throws IOException {
    assertThat(blocks().get(0).lines().count()).isLessThanOrEqualTo(20);
  }

  @Test
  void beginningWithALocalServer_compiles() throws IOException {
    List<String> blocks = blocks();
    assertThat(blocks).hasSize(2);
    compile("Local", blocks.get(1) + "}");
  }

  private void compile(String name, String statements) throws IOException {
    String source =
        "%spublic class %s { public static void main(String[] args) {%n%s}}"
            .formatted(IMPORTS, name, statements);
    Path file = Files.writeString(directory.resolve(name + ".java"), source);
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    int result =
        compiler.run(
            null,
            null,
            null,
            "-cp",
            JavaProcess.classPath(),
            "-d",
            directory.toString(),
            file.toString());
    assertThat(result).as("the compiler's verdict on the README").isZero();
  }

  private static List<String> blocks() throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of("..", "..", "README.md")));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }
}
