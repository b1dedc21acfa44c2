// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.server.command.TestServer.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands over HTTP. */
class HttpExecutionIT {
  @TempDir Path root;
  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer(root, Settings.PLAIN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private ExecuteResult run(ExecuteRequest request) throws Exception {
    return get(server.host.execute(request));
  }

  /** Compares lengths, so that a failure does not print megabytes. */
  private static int length(@Nullable String text) {
    return text == null ? -1 : text.length();
  }

  private static <T> T get(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void command_returnsBothStreamsAndTheExitCode() throws Exception {
    ExecuteResult result =
        run(
            ExecuteRequest.builder()
                .command("cat; echo héllo $A; echo problem >&2; exit 4")
                .env(Map.of("A", "b"))
                .build());
    assertThat(result.stdout()).isEqualTo("héllo b\n");
    assertThat(result.stderr()).isEqualTo("problem\n");
    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(server.host.running()).isZero();
  }

  @Test
  void runConfig_isObserved() throws Exception {
    RunConfig config = RunConfig.builder().workDir("/tmp").envVars(Map.of("A", "b")).build();
    ExecuteResult result =
        run(ExecuteRequest.builder().command("echo $A; pwd").runConfig(config).build());
    assertThat(result.stdout()).isEqualTo("b\n" + server.seen("/tmp") + "\n");
  }

  @Test
  void moreOutputThanARingHolds_isComplete() throws Exception {
    ExecuteResult result = run(ExecuteRequest.builder().command("seq 1 500000").build());
    assertThat(length(result.stdout())).isEqualTo(3_388_895);
    assertThat(result.stdout())
        .matches(text -> text.endsWith("\n500000\n"), "ends with the last line");
  }

  @RepeatedTest(100)
  void outputRightBeforeTheExit_isComplete() throws Exception {
    List<Future<ExecuteResult>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(
          server.host.execute(
              ExecuteRequest.builder()
                  .command("printf '%0300000d' 1; printf '%070000d' 2 >&2")
                  .build()));
    }
    for (Future<ExecuteResult> result : running) {
      assertThat(length(get(result).stdout())).isEqualTo(300_000);
      assertThat(length(get(result).stderr())).isEqualTo(70_000);
    }
  }

  @Test
  void timeoutUnderItsOtherName_countsUnlessBothAreThere() throws Exception {
    ExecuteRequest request =
        ExecuteRequest.builder().command("sleep 1000").timeoutSeconds(1).build();
    assertThatThrownBy(() -> run(request)).hasMessageContaining("timed out after 1s");
    ExecuteRequest both =
        ExecuteRequest.builder().command("sleep 1.2").timeout(60).timeoutSeconds(1).build();
    assertThat(run(both).exitCode()).isZero();
  }

  @Test
  void timeout_killsAndFails() {
    assertThatThrownBy(() -> run(ExecuteRequest.builder().command("sleep 1000").timeout(1).build()))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ExecutionFailedException.class,
            e -> {
              assertThat(e).hasMessage("command timed out after 1s");
              assertThat(e.errorType()).isEqualTo("CommandError");
              assertThat(e.status()).isEqualTo(500);
            });
    assertThat(server.host.running()).isZero();
  }

  @Test
  void tooMuchOutput_killsAndFails() {
    assertThatThrownBy(() -> run(ExecuteRequest.builder().command("yes").build()))
        .cause()
        .isInstanceOf(ExecutionFailedException.class)
        .hasMessageContaining("stdout is longer than 16777216 bytes");
  }

  @Test
  void badRequest_failsWith400() {
    assertThatThrownBy(() -> run(ExecuteRequest.builder().command("true").shell("bash").build()))
        .cause()
        .isInstanceOfSatisfying(
            ExecutionFailedException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @Test
  void hostThatCloses_killsTheCommand() throws Exception {
    Future<ExecuteResult> result =
        server.host.execute(ExecuteRequest.builder().command("touch begun; sleep 1000").build());
    await().until(() -> Files.exists(root.resolve("home/user/begun")));
    server.host.close();
    assertThat(get(result).exitCode()).isEqualTo(137);
    assertThatThrownBy(() -> run(ExecuteRequest.builder().command("true").build()))
        .cause()
        .isInstanceOf(ExecutionFailedException.class)
        .hasMessage("the sandbox is shutting down");
  }
}
