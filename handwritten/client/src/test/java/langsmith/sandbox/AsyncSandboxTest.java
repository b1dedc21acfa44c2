// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.error.CommandInterruptedException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputCapture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncSandboxTest {
  private static final Command COMMAND = Command.of("true");

  private final FakeStream stream = new FakeStream(null);
  private final ClientConfig config =
      ClientConfig.builder().environment(Map.<String, String>of()::get).build();
  private final SandboxContext context = context(stream);
  private final Sandbox sandbox = sandbox("http://127.0.0.1:1/sb/1");

  @AfterEach
  void tearDown() {
    stream.end();
  }

  @Test
  void start_completesWhenTheCommandRuns() {
    CompletableFuture<AsyncCommandHandle> start = sandbox.async().start("true");
    assertThat(start).isNotDone();
    stream.startedFrame();
    AsyncCommandHandle handle = start.join();

    assertThat(handle.pid()).isEqualTo(4711);
    stream.stdout("x");
    stream.exit(0);
    assertThat(handle.result().join().stdout()).isEqualTo("x");
  }

  @Test
  void run_completesWithTheResult() {
    CompletableFuture<ExecutionResult> run = sandbox.async().run("true");
    stream.startedFrame();
    stream.stdout("out");
    stream.cut();
    stream.exit(2);

    assertThat(run.join().exitCode()).isEqualTo(2);
    assertThat(run.join().stdout()).isEqualTo("out");
  }

  @Test
  void run_failsAsTheBlockingOneThrows() {
    CompletableFuture<ExecutionResult> run = sandbox.async().run(COMMAND);
    stream.startedFrame();
    stream.error("CommandError");

    assertThatThrownBy(run::join).hasCauseInstanceOf(CommandFailedException.class);
  }

  @Test
  void attach_hasAHandleAtOnce() {
    AsyncCommandHandle handle = sandbox.async().attach(Attachment.to("command-7")).join();
    stream.startedFrame();
    stream.exit(9);

    assertThat(handle.commandId()).isEqualTo("command-7");
    assertThat(handle.result().join().exitCode()).isEqualTo(9);
  }

  @Test
  void cancelledRun_letsGoOfTheCommandWithoutKillingIt() {
    CompletableFuture<ExecutionResult> run = sandbox.async().run(COMMAND);
    stream.startedFrame();
    assertThat(run.cancel(true)).isTrue();

    assertThat(stream.isConnected()).isFalse();
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void cancelledRun_killsIfAskedTo() {
    CompletableFuture<ExecutionResult> run = sandbox.async().run(COMMAND, OnCancel.KILL);
    stream.startedFrame();
    assertThat(run.cancel(true)).isTrue();

    stream.takeSent("kill");
  }

  @Test
  void cancelledStart_letsGoOfWhatWasBegun() {
    CompletableFuture<AsyncCommandHandle> start = sandbox.async().start(COMMAND);
    stream.takeSent("execute");
    assertThat(start.cancel(true)).isTrue();

    assertThat(stream.isConnected()).isFalse();
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void blocking_isTheSandboxItself() {
    assertThat(sandbox.async().blocking()).isSameAs(sandbox);
  }

  @Test
  void attachmentCancelledWhileItsFileIsOpened_leavesNothingAttached(@TempDir Path directory) {
    Queue<Runnable> tasks = new ArrayDeque<>();
    FakeStream held = new FakeStream(tasks::add);
    Sandbox box =
        new Sandbox(
            context(held),
            Box.builder().name("box").dataplaneUrl("http://127.0.0.1:1/1").build(),
            false);
    Path file = directory.resolve("out");
    Attachment toFile = Attachment.to("c").captureStdout(OutputCapture.toFile(file));
    CompletableFuture<AsyncCommandHandle> cancelledBefore = box.async().attach(toFile);
    assertThat(cancelledBefore.cancel(true)).isTrue();
    tasks.remove().run();
    assertThat(file).doesNotExist();

    CompletableFuture<AsyncCommandHandle> attached = box.async().attach(toFile);
    tasks.remove().run();
    assertThat(attached).isCompleted();
    assertThat(file).exists();
    attached.join().close();
    held.end();
  }

  @Test
  void interruptedBlockingStart_letsGoToo() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    CountDownLatch running = new CountDownLatch(1);
    Thread starter =
        new Thread(
            () -> {
              running.countDown();
              try {
                sandbox.start(COMMAND).close();
              } catch (CommandInterruptedException e) {
                thrown.complete(e);
              }
            });
    starter.start();
    running.await();
    stream.takeSent("execute");
    starter.interrupt();

    assertThat(thrown.join()).isInstanceOf(CommandInterruptedException.class);
    starter.join();
    assertThat(stream.isConnected()).isFalse();
  }

  @Test
  void sandboxWithoutAddress_failsTheFuture() {
    Sandbox withoutAddress = sandbox(null);
    assertThatThrownBy(withoutAddress.async().run(COMMAND)::join)
        .hasCauseInstanceOf(SandboxNotReadyException.class);
  }

  @Test
  void handleOfACancelledCall_isDetached() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    CompletableFuture<CommandHandle> attached =
        sandbox
            .async()
            .call(
                bound -> {
                  CommandHandle handle = bound.attach("command-7");
                  Awaitility.await().until(() -> cancelled.getCount() == 0);
                  return handle;
                });
    stream.takeSent("reconnect");
    attached.cancel(false);
    cancelled.countDown();

    Awaitility.await().until(() -> !stream.isConnected());
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void cancelledCallThatRunsACommand_detachesFromIt() {
    CompletableFuture<ExecutionResult> run = sandbox.async().call(bound -> bound.run(COMMAND));
    stream.startedFrame();
    run.cancel(false);

    Awaitility.await().until(() -> !stream.isConnected());
    assertThat(stream.sentSoFar()).isEmpty();
  }

  private SandboxContext context(FakeStream of) {
    return SandboxContext.of(config, of.service(), (sandbox, commandId) -> CommandListener.NONE);
  }

  private Sandbox sandbox(@Nullable String dataPlaneUrl) {
    Box.Builder box = Box.builder().name("box");
    if (dataPlaneUrl != null) {
      box.dataplaneUrl(dataPlaneUrl);
    }
    return new Sandbox(context, box.build(), false);
  }
}
