// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every call has: profiles, {@code -v}, {@code -q}, proposals. */
class HabitsIT {
  private static LocalCalls calls;

  @TempDir Path home;

  @BeforeAll
  static void start() {
    calls = new LocalCalls();
    assertThat(calls.run("create", "box")).isZero();
  }

  @AfterAll
  static void stop() {
    calls.close();
  }

  private void writeProfile(String name, String endpoint, String key) throws Exception {
    Path file = home.resolve(".config/lsbx/config");
    Files.createDirectories(file.getParent());
    Files.writeString(file, name + ".endpoint=" + endpoint + "\n" + name + ".key=" + key + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private int withSettings(Map<String, String> settings, String... arguments) {
    Map<String, String> before = Map.copyOf(calls.environment);
    calls.environment.clear();
    calls.environment.put("HOME", home.toString());
    calls.environment.putAll(settings);
    try {
      return calls.run(arguments);
    } finally {
      calls.environment.clear();
      calls.environment.putAll(before);
    }
  }

  @Test
  void profile_isThatOfTheOption_theVariable_orTheDefault() throws Exception {
    writeProfile("work", calls.server.endpoint(), calls.server.apiKey());
    assertThat(withSettings(Map.of(), "list")).isEqualTo(2);
    assertThat(withSettings(Map.of(), "list", "--profile", "work", "-o", "name")).isZero();
    assertThat(calls.out()).contains("box\n");
    assertThat(withSettings(Map.of(), "--profile=work", "get", "box", "-o", "name")).isZero();
    assertThat(withSettings(Map.of("LSBX_PROFILE", "work"), "list")).isZero();
    assertThat(withSettings(Map.of("LSBX_PROFILE", "none"), "list")).isEqualTo(2);
    assertThat(calls.err()).contains("there is no profile 'none'").contains("it has work");
    writeProfile("default", calls.server.endpoint(), calls.server.apiKey());
    assertThat(withSettings(Map.of(), "list")).isZero();
    assertThat(withSettings(Map.of(), "run", "--sandbox", "box", "echo there")).isZero();
  }

  @Test
  void option_winsOverVariables_andTheseOverLsbxProfile() throws Exception {
    try (SandboxServer other = SandboxServer.start()) {
      writeProfile("other", other.endpoint(), other.apiKey());
      Map<String, String> here =
          Map.of(
              "LANGSMITH_ENDPOINT",
              calls.server.endpoint(),
              "LANGSMITH_API_KEY",
              calls.server.apiKey(),
              "LSBX_PROFILE",
              "other");
      assertThat(withSettings(here, "list", "-o", "name")).isZero();
      assertThat(calls.out()).contains("box\n");
      assertThat(withSettings(here, "list", "-o", "name", "--profile", "other")).isZero();
      assertThat(calls.out()).isEmpty();
    }
  }

  @Test
  void sshConfig_keepsTheProfile() throws Exception {
    writeProfile("my&work", calls.server.endpoint(), calls.server.apiKey());
    assertThat(withSettings(Map.of(), "ssh-config", "box", "--profile", "my&work")).isZero();
    assertThat(calls.out()).contains("ProxyCommand lsbx --profile 'my&work' tunnel --stdio box 22");
  }

  @Test
  void quiet_leavesOutWhatOnlyInforms() {
    assertThat(calls.run("run", "--detach", "-q", "echo kept")).isZero();
    assertThat(calls.err()).isEmpty();
    String checkpoint = calls.out().strip();
    assertThat(calls.run("--quiet", "logs", checkpoint)).isZero();
    assertThat(calls.out()).isEqualTo("kept\n");
    assertThat(calls.err()).isEmpty();
    assertThat(calls.run("get", "missing", "-q")).isEqualTo(Main.NOT_FOUND);
    assertThat(calls.err()).startsWith("error: ");
    assertThat(calls.run("list", "-q", "-v")).isEqualTo(2);
    assertThat(calls.err()).contains("--verbose and --quiet exclude each other");
  }

  @Test
  void verbose_showsRequestsAndConnections_withoutContents() throws Exception {
    Map<String, String> settings =
        Map.of(
            "LANGSMITH_ENDPOINT",
            calls.server.endpoint(),
            "LANGSMITH_API_KEY",
            calls.server.apiKey());
    String script = "echo shown-output $HIDDEN_NAME # hidden-line";
    try (JavaProcess process =
        JavaProcess.main(
            settings,
            "-v",
            "run",
            "--sandbox",
            "box",
            "-e",
            "HIDDEN_NAME=hidden-value",
            "--",
            script)) {
      assertThat(process.out()).isEqualTo("shown-output hidden-value\n");
      assertThat(process.err())
          .contains("GET http://")
          .contains("CommandStarted")
          .doesNotContain("hidden-", "HIDDEN", "shown-output", calls.server.apiKey());
    }
  }

  @Test
  void mistypedVerbsAndOptions_areProposed() {
    assertThat(calls.run("lisst")).isEqualTo(2);
    assertThat(calls.err()).contains("Did you mean").contains("lsbx list");
    assertThat(calls.run("snapshot", "lst")).isEqualTo(2);
    assertThat(calls.err()).contains("snapshot list");
    assertThat(calls.run("list", "--lable", "x")).isEqualTo(2);
    assertThat(calls.err()).contains("Possible solutions: --label");
    assertThat(calls.run("help", "volume", "create")).isZero();
  }
}
