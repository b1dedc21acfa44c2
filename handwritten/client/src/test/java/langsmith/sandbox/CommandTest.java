// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.RunConfig;
import org.junit.jupiter.api.Test;

class CommandTest {
  @Test
  void defaults_areThoseOfTheOfficialClients() {
    ExecuteFrame frame = Command.of("true").spec().firstFrame("id", null);

    assertThat(frame)
        .isEqualTo(
            ExecuteFrame.builder()
                .command("true")
                .timeoutSeconds(60)
                .shell("/bin/bash")
                .idleTimeoutSeconds(300)
                .killOnDisconnect(false)
                .ttlSeconds(600)
                .commandId("id")
                .closeStdin(true)
                .build());
  }

  @Test
  void openStdin_doesNotCloseIt() {
    assertThat(Command.of("cat").openStdin().spec().firstFrame("id", null).closeStdin()).isNull();
  }

  @Test
  void terminal_keepsStdinOpenAndRemembersItsSize() {
    Command command = Command.of("vi").pty(80, 24);

    assertThat(command.spec().firstFrame("id", null).closeStdin()).isNull();
    assertThat(command.spec().firstFrame("id", null).pty()).isTrue();
    assertThat(command.spec().cols()).isEqualTo(80);
    assertThat(command.spec().rows()).isEqualTo(24);
  }

  @Test
  void shell_hasNoCommandAndNoTimeLimit() {
    ExecuteFrame frame = Command.shell(80, 24).spec().firstFrame("id", null);

    assertThat(frame.command()).isNull();
    assertThat(frame.timeoutSeconds()).isZero();
    assertThat(frame.pty()).isTrue();
  }

  @Test
  void forever_isMinusOneOnTheWire() {
    ExecuteFrame frame =
        Command.of("x")
            .idleTimeout(Command.FOREVER)
            .ttl(Command.FOREVER)
            .spec()
            .firstFrame("id", null);

    assertThat(frame.idleTimeoutSeconds()).isEqualTo(-1);
    assertThat(frame.ttlSeconds()).isEqualTo(-1);
  }

  @Test
  void environment_isMergedByName() {
    ExecuteFrame frame =
        Command.of("x").env("A", "1").env("B", "2").env("A", "3").spec().firstFrame("id", null);

    assertThat(frame.env()).isEqualTo(Map.of("A", "3", "B", "2"));
  }

  @Test
  void user_movesDirectoryAndEnvironmentToTheRunConfig() {
    ExecuteFrame frame =
        Command.of("x").env("A", "1").cwd("/srv").user("app").spec().firstFrame("id", null);

    assertThat(frame.env()).isNull();
    assertThat(frame.cwd()).isNull();
    assertThat(frame.runConfig())
        .isEqualTo(
            RunConfig.builder().user("app").workDir("/srv").envVars(Map.of("A", "1")).build());
  }

  @Test
  void chosenIdentity_isKept() {
    assertThat(Command.of("x").commandId("mine").spec().firstFrame("fresh", null).commandId())
        .isEqualTo("mine");
  }

  @Test
  void wrongArguments_areRefusedAtOnce() {
    Command command = Command.of("x");
    assertThatIllegalArgumentException().isThrownBy(() -> Command.of(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> command.timeout(Duration.ofMillis(1500)))
        .withMessageContaining("whole seconds")
        .withMessageContaining("1.5s");
    assertThatIllegalArgumentException().isThrownBy(() -> command.timeout(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> command.timeout(Command.FOREVER));
    assertThatIllegalArgumentException().isThrownBy(() -> command.cwd("relative"));
    assertThatIllegalArgumentException().isThrownBy(() -> command.shellPath("bash"));
    assertThatIllegalArgumentException().isThrownBy(() -> command.env("A=B", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> command.pty(0, 24));
    assertThatIllegalArgumentException().isThrownBy(() -> command.pty(80, 65536));
    assertThatIllegalArgumentException().isThrownBy(() -> command.captureLimit(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> command.commandId(""));
    assertThatIllegalArgumentException().isThrownBy(() -> command.header("a b", "c"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> command.connectBudget(Duration.ofSeconds(-1)));
  }

  @Test
  void toString_showsNeitherCommandLineNorEnvironment() {
    String text =
        Command.of("secret-tool").env("TOKEN", "hunter2").header("X-K", "secret-value").toString();

    assertThat(text).doesNotContain("secret-tool", "TOKEN", "hunter2", "secret-value");
  }

  @Test
  void argv_passesEachWordAsGiven() {
    assertThat(Command.argv("printf", "%s|", "$HOME", "", "it's").spec().frame().command())
        .isEqualTo("'printf' '%s|' '$HOME' '' 'it'\\''s'");
  }

  @Test
  void env_takesManyAtOnce() {
    assertThat(Command.of("x").env(Map.of("A", "1", "B", "")).spec().env().asMapOrNull())
        .containsOnly(Map.entry("A", "1"), Map.entry("B", ""));
  }

  @Test
  void loneSurrogates_areRefusedBeforeAnythingRuns() {
    String half = "x\ud83d";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Command.of(half))
        .withMessage("the command line is not valid Unicode: unpaired surrogate at index 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Command.argv("echo", half));
    assertThatIllegalArgumentException().isThrownBy(() -> Command.of("x").env("A", half));
    assertThatIllegalArgumentException().isThrownBy(() -> Command.of("x").env(half, "A"));
    assertThatIllegalArgumentException().isThrownBy(() -> Command.of("x").stdin(half));
  }
}
