// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that {@code mvn package} leaves in {@code target/lsbx}. */
class LauncherIT {
  private static final Path PROGRAM = Path.of("target/lsbx").toAbsolutePath();
  private static final Path LAUNCHER = PROGRAM.resolve("bin/lsbx");

  @TempDir Path folder;

  @Test
  void version_isThatOfTheJar() throws Exception {
    String jar = jar().getFileName().toString();
    String version = jar.replace("langsmith-sandbox-cli-", "").replace(".jar", "");

    Result result = run(Map.of(), LAUNCHER.toString(), "--version");

    assertThat(result).isEqualTo(new Result(0, "lsbx " + version + "\n"));
  }

  @Test
  void calledThroughLinks_findsItsJars() throws Exception {
    Path first = Files.createSymbolicLink(folder.resolve("first"), LAUNCHER);
    Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

    assertThat(run(Map.of(), second.toString(), "--version").code).isZero();
  }

  @Test
  void jar_runsByItself() throws Exception {
    Result result = run(Map.of(), java(), "-jar", jar().toString(), "--version");

    assertThat(result.code).isZero();
  }

  @Test
  void argumentsAndExitCode_passThrough() throws Exception {
    try (SandboxServer server = SandboxServer.start()) {
      Map<String, String> settings =
          Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
      String script = "printf '<%s>' \"$@\"; exit 7";

      Result result =
          run(
              settings,
              LAUNCHER.toString(),
              "run",
              "--",
              "bash",
              "-c",
              script,
              "x",
              "two words",
              "*",
              "");

      assertThat(result).isEqualTo(new Result(7, "<two words><*><>"));
    }
  }

  @Test
  void localServer_startsWithoutWarningsOfJava() throws Exception {
    Result result = run(Map.of(), LAUNCHER.toString(), "run", "--", "echo", "here");

    assertThat(result.code).isZero();
    assertThat(result.output).contains("here\n").doesNotContain("WARNING:", "native access");
  }

  @Test
  void programOfSshConfig_isTheLauncher() throws Exception {
    try (SandboxServer server = SandboxServer.start();
        SandboxClient client = Backend.client(server).build()) {
      String box = client.sandboxes().create(CreateSandbox.fromDefault()).name();
      Map<String, String> settings =
          Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());

      Result result = run(settings, LAUNCHER.toString(), "ssh-config", box);

      assertThat(result.output)
          .contains("ProxyCommand " + LAUNCHER.toRealPath() + " tunnel --stdio " + box + " 22\n");
    }
  }

  @Test
  void manualPageAndCompletions_areThere() throws Exception {
    Path share = PROGRAM.resolve("share");
    String version = run(Map.of(), LAUNCHER.toString(), "--version").output.strip();

    assertThat(share.resolve("man/man1/lsbx.1")).content().contains(version.replace("-", "\\-"));
    assertThat(share.resolve("bash-completion/completions/lsbx")).isNotEmptyFile();
    assertThat(share.resolve("fish/vendor_completions.d/lsbx.fish")).isNotEmptyFile();
  }

  @Test
  void catalogOfJBang_namesThisVersion() throws Exception {
    String jar = jar().getFileName().toString().replace(".jar", "");
    String version = jar.replace("langsmith-sandbox-cli-", "");

    assertThat(Path.of("../../jbang-catalog.json"))
        .content()
        .contains("\"io.github.langsmith-sandbox:langsmith-sandbox-cli:" + version + "\"")
        .contains('"' + Main.class.getName() + '"');
  }

  @Test
  void withoutJava_saysWhatIsMissing() throws Exception {
    Result result = run(Map.of("JAVA_HOME", "/nowhere"), LAUNCHER.toString(), "--version");

    assertThat(result.code).isEqualTo(127);
    assertThat(result.output)
        .isEqualTo(
            "lsbx: there is no Java at '/nowhere/bin/java'; install Java 17 or newer, or set"
                + " JAVA_HOME\n");
  }

  private static Path jar() throws IOException {
    try (Stream<Path> jars = Files.list(PROGRAM.resolve("lib"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("langsmith-sandbox-cli-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String java() {
    return System.getProperty("java.home") + File.separator + "bin/java";
  }

  /** Runs a program with a home of its own, without the archive that takes seconds to prepare. */
  private Result run(Map<String, String> settings, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.environment().keySet().removeIf(name -> name.matches("(LANG(SMITH|CHAIN)|LSBX).*"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LSBX_ARCHIVE", "off");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(settings);
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  private record Result(int code, String output) {}
}
