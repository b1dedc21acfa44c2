// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.command.CommandWaiting;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputChunk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results and requests of a command in futures. */
class AsyncCommandHandleTest {
  private final FakeStream stream = new FakeStream(null);

  @AfterEach
  void tearDown() {
    stream.end();
  }

  @Test
  void futures_completeOffTheEventLoop() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    CompletableFuture<Boolean> onLoop =
        handle.result().handle((result, failure) -> stream.isOnLoop());
    CompletableFuture<Boolean> requestOnLoop =
        handle.sendInput("x").handle((done, failure) -> stream.isOnLoop());
    stream.exit(0);

    assertThat(onLoop.join()).isFalse();
    assertThat(requestOnLoop.join()).isFalse();
  }

  @Test
  void result_failsWithExactlyWhatTheBlockingOneThrows() {
    LiveCommand command = stream.started();
    List<Throwable> seen = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> told =
        new AsyncCommandHandle(command)
            .result()
            .handle(
                (result, failure) -> {
                  seen.add(failure);
                  return null;
                });
    stream.error("CommandError");
    told.join();

    assertThat(seen.get(0)).isInstanceOf(CommandFailedException.class);
    assertThatThrownBy(() -> new CommandHandle(command).result())
        .hasSameClassAs(seen.get(0))
        .hasMessage(seen.get(0).getMessage());
  }

  @Test
  void commandThatFailedRightAfterItStarted_hasAHandleThatTellsIt() {
    LiveCommand command = stream.started();
    stream.error("CommandError");
    assertThatThrownBy(new AsyncCommandHandle(command).result()::join)
        .hasCauseInstanceOf(CommandFailedException.class);

    assertThat(CommandWaiting.forStart(command)).isSameAs(command);
    assertThat(command.started(AsyncCommandHandle::new).join().commandId())
        .isEqualTo(command.commandId());
  }

  @Test
  void cancelledResult_changesNothingByItself() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    assertThat(handle.result().cancel(true)).isTrue();
    stream.exit(7);

    assertThat(handle.result().join().exitCode()).isEqualTo(7);
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void cancelledResult_detachesOnlyWhereAskedTo() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    assertThat(handle.result(OnCancel.DETACH).cancel(false)).isTrue();

    assertThatThrownBy(handle.result()::join).hasCauseInstanceOf(CommandDetachedException.class);
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void cancelledResult_killsOnlyWhereAskedTo() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    assertThat(handle.result(OnCancel.KILL).cancel(false)).isTrue();
    stream.takeSent("kill");
    stream.exit(137);

    assertThat(handle.result().join().killed()).isTrue();
  }

  @Test
  void cancelAfterTheEnd_doesNothing() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    CompletableFuture<ExecutionResult> result = handle.result(OnCancel.KILL);
    stream.exit(0);
    result.join();

    assertThat(result.cancel(false)).isFalse();
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void requests_completeWhenTheFramesHaveLeft() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    handle.sendInput("héllo").join();
    assertThat(stream.takeSent()).contains("\"input\"", "héllo");
    handle.closeInput().join();
    stream.takeSent("close_stdin");
    handle.kill().join();
    stream.takeSent("kill");
    assertThatIllegalArgumentException().isThrownBy(() -> handle.resize(0, 24));
    assertThatThrownBy(handle.resize(80, 24)::join)
        .hasCauseInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("resize");
  }

  @Test
  void requestAfterTheEnd_failsTyped() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    stream.exit(0);
    handle.result().join();

    assertThatThrownBy(handle.sendInput("x")::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(SandboxOperationException.class);
  }

  @Test
  void checkpointTakenInACallback_isBehindItsChunk() {
    AsyncCommandHandle handle = new AsyncCommandHandle(stream.started());
    List<Checkpoint> checkpoints = new CopyOnWriteArrayList<>();
    CompletableFuture<ExecutionResult> result =
        handle.forEach(chunk -> checkpoints.add(handle.checkpoint()));
    stream.stdout("three");
    stream.stderr("to");
    stream.exit(0);
    result.join();

    assertThat(checkpoints)
        .extracting(Checkpoint::stdoutOffset, Checkpoint::stderrOffset)
        .containsExactly(tuple(5L, 0L), tuple(5L, 2L));
    assertThat(handle.checkpoint().commandId()).isEqualTo(handle.commandId());
  }

  @Test
  void outputThatNobodyHasTaken_isReceivedButNotBeforeTheCheckpoint() {
    AsyncCommandHandle handle = new AsyncCommandHandle(stream.started());
    stream.stdout("three");
    stream.stderr("to");

    assertThat(handle.lastStdoutOffset()).isEqualTo(5);
    assertThat(handle.lastStderrOffset()).isEqualTo(2);
    assertThat(handle.checkpoint().stdoutOffset()).isZero();
  }

  @Test
  void reconnect_continuesInANewHandleFromWhatWasConsumed() {
    CommandHandle first = new CommandHandle(stream.started());
    Iterator<OutputChunk> chunks = first.iterator();
    stream.stdout("three");
    assertThat(chunks.next().text()).isEqualTo("three");
    stream.stdout("unread");
    stream.stderr("to");

    CommandHandle second = first.reconnect();
    assertThat(stream.takeSent())
        .contains("\"stdout_offset\":5", "\"stderr_offset\":0", first.commandId());
    stream.confirm();
    stream.restartOffsets();
    stream.skipStdout(5);
    stream.stdout("unread");
    stream.stderr("to");
    stream.exit(3);

    assertThat(second).extracting(OutputChunk::text).containsExactly("unread", "to");
    assertThat(second.result().stdout()).isEqualTo("unread");
    assertThat(second.result().exitCode()).isEqualTo(3);
    assertThatThrownBy(first::result).isInstanceOf(CommandDetachedException.class);
    assertThat(first.checkpoint().commandId()).isEqualTo(second.commandId());
  }

  @Test
  void reconnect_ofTheAsynchronousHandleIsAnAsynchronousOne() {
    AsyncCommandHandle first = new AsyncCommandHandle(stream.started());
    stream.stdout("three");

    AsyncCommandHandle second = first.reconnect();
    stream.startedFrame();
    stream.restartOffsets();
    stream.stdout("three");
    stream.exit(0);

    assertThat(second.result().join().stdout()).isEqualTo("three");
    assertThatThrownBy(first.result()::join).hasCauseInstanceOf(CommandDetachedException.class);
  }

  @Test
  void reconnectThatWouldOverwriteAFile_isRefusedAndChangesNothing(@TempDir Path directory) {
    Command toFile =
        Command.of("true").captureStdout(OutputCapture.toFile(directory.resolve("out")));
    LiveCommand command = stream.commands().start(toFile.spec());
    stream.startedFrame();
    CommandHandle handle = new CommandHandle(command);

    assertThatIllegalStateException()
        .isThrownBy(handle::reconnect)
        .withMessageContaining("renewConnection()");
    stream.exit(0);
    assertThat(handle.result().exitCode()).isZero();
  }

  @Test
  void renewedConnection_servesTheSameHandle() {
    AsyncCommandHandle handle = new AsyncCommandHandle(stream.started());
    stream.stdout("three");
    handle.renewConnection();
    stream.startedFrame();
    stream.stdout("more");
    stream.exit(0);

    assertThat(handle.result().join().stdout()).isEqualTo("threemore");
    assertThat(stream.connections()).isEqualTo(2);
  }

  @Test
  void blockingHandle_isOfTheSameCommandAndSharesTheClaim() {
    AsyncCommandHandle handle = new AsyncCommandHandle(stream.started());
    CommandHandle blocking = handle.blocking();
    stream.stdout("x");
    assertThat(blocking.iterator().next().text()).isEqualTo("x");

    assertThat(blocking.async().checkpoint()).isEqualTo(handle.checkpoint());
    assertThat(handle.checkpoint().stdoutOffset()).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(() -> handle.forEach(chunk -> {}));
  }
}
