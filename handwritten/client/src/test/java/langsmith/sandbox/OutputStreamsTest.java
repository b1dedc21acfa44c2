// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.command.OutputBuffer;
import langsmith.sandbox.internal.command.OutputStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutputStreamsTest {
  private final FakeStream stream = new FakeStream(null);
  private final CommandHandle handle = new CommandHandle(stream.started());
  private final InputStream stdout = handle.stdoutStream();
  private final InputStream stderr = handle.stderrStream();

  @AfterEach
  void tearDown() {
    stream.end();
  }

  @Test
  void bothStreams_areExactAndSeparate() throws Exception {
    stream.stdout("out 1 ");
    stream.stderr("err 1 ");
    stream.stdout("out 2");
    stream.stderr("err 2");
    stream.exit(0);

    assertThat(text(stderr.readAllBytes())).isEqualTo("err 1 err 2");
    assertThat(text(stdout.readAllBytes())).isEqualTo("out 1 out 2");
    assertThat(stdout.read()).isEqualTo(-1);
  }

  @Test
  void askedForTwice_isTheSameStream() {
    assertThat(handle.stdoutStream()).isSameAs(stdout);
    assertThat(handle.asProcess().getErrorStream()).isSameAs(stderr);
  }

  @Test
  void unreadOutputOfAnEndedCommand_doesNotKeepTheResultBack() throws Exception {
    stream.stdout("out");
    stream.stderr("err");
    stream.exit(5);

    assertThat(handle.result().exitCode()).isEqualTo(5);
    assertThat(text(stdout.readAllBytes())).isEqualTo("out");
    assertThat(text(stderr.readAllBytes())).isEqualTo("err");
  }

  @Test
  void oneStreamRead_theOtherIsPutAsideUpToTheLimitThenReadingSaysSo() throws Exception {
    CompletableFuture<Throwable> failure = failureOfRead(stdout);
    fillStderr();
    assertThat(failure.get())
        .hasMessageContaining("standard error")
        .hasMessageContaining("stderrStream()");

    stream.stdout("still there");
    stderr.close();
    assertThat(text(stdout.readNBytes(11))).isEqualTo("still there");
  }

  @Test
  void stderrReadOnceAndThenLeftAlone_stdoutReaderIsToldInsteadOfWaitingForEver() throws Exception {
    LiveCommand command = anotherCommand();
    OutputStreams both = new OutputStreams(command, Duration.ofMillis(1));
    both.claim();
    stream.stderr("ready\n");
    assertThat(both.stderr().readNBytes(6)).hasSize(6);
    CompletableFuture<Throwable> failure = failureOfRead(both.stdout());
    fillStderr();

    // This thread lives on, and has read standard error once; it only waits now.
    assertThat(failure.get())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("stderrStream()");
    command.close();
  }

  @Test
  void stderrReaderIsBusyWithWhatItRead_stdoutReaderWaitsForIt() throws Exception {
    LiveCommand command = anotherCommand();
    OutputStreams both = new OutputStreams(command, Duration.ofDays(1));
    both.claim();
    stream.stderr("x");
    assertThat(both.stderr().read()).isEqualTo('x');
    CompletableFuture<Throwable> failure = failureOfRead(both.stdout());
    fillStderr();
    stream.stdout("!");
    stream.exit(0);

    long size = both.stderr().readAllBytes().length;

    assertThat(size).isEqualTo(OutputStreams.UNREAD_LIMIT + OutputBuffer.HIGH_WATER);
    assertThat(failure.get()).isNull();
  }

  private LiveCommand anotherCommand() {
    handle.close();
    stream.restartOffsets();
    return stream.started();
  }

  /** Reads a byte in another thread; completes with null if that succeeds. */
  private static CompletableFuture<Throwable> failureOfRead(InputStream in) {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                in.read();
                failure.complete(null);
              } catch (IOException e) {
                failure.complete(e);
              }
            })
        .start();
    return failure;
  }

  private void fillStderr() {
    String much = "x".repeat(OutputBuffer.HIGH_WATER);
    for (int i = 0; i < OutputStreams.UNREAD_LIMIT / OutputBuffer.HIGH_WATER + 1; i++) {
      stream.stderr(much);
    }
  }

  @Test
  void closedStream_isDiscardedAndTheOtherGoesOn() throws Exception {
    stderr.close();
    String much = "x".repeat(OutputBuffer.HIGH_WATER);
    stream.stderr(much);
    assertThat(stream.isPaused()).isTrue();
    stream.stdout("out");

    assertThat(text(stdout.readNBytes(3))).isEqualTo("out");
    assertThat(stream.isPaused()).isFalse();
    assertThatThrownBy(stderr::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
    stream.exit(0);
    assertThat(handle.result().stderr()).hasSize(much.length());
  }

  @Test
  void bothClosed_everythingPasses() throws Exception {
    stdout.close();
    stderr.close();
    stream.stdout("x".repeat(2 * OutputBuffer.HIGH_WATER));
    assertThat(stream.isPaused()).isFalse();
    stream.exit(0);
    assertThat(handle.result().exitCode()).isZero();
  }

  @Test
  void endOfAnotherKind_isAnErrorAfterTheBytes() throws Exception {
    stream.stdout("partial");
    stream.error("CommandTimeout");

    assertThat(text(stdout.readNBytes(7))).isEqualTo("partial");
    assertThatThrownBy(stdout::read)
        .isInstanceOf(IOException.class)
        .hasCauseInstanceOf(CommandTimeoutException.class);
  }

  @Test
  void gap_isToldOnceWhereItIsAndOnceAtTheEnd() throws Exception {
    stream.stdout("a");
    stream.lose();
    stream.skipStdout(5);
    stream.startedFrame();
    stream.stdout("b");
    stream.exit(0);

    assertThat(stdout.read()).isEqualTo('a');
    assertThatThrownBy(stdout::read).hasMessageContaining("lost");
    assertThat(stdout.read()).isEqualTo('b');
    assertThatThrownBy(stdout::read).hasMessageContaining("not complete");
  }

  @Test
  void interruptedReader_losesNothing() throws Exception {
    Thread.currentThread().interrupt();
    assertThatThrownBy(stdout::read).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    stream.stdout("x");
    assertThat(stdout.read()).isEqualTo('x');
  }

  @Test
  void closedByAnotherThread_wakesTheReader() throws Exception {
    CompletableFuture<Integer> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return stdout.read();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    stdout.close();
    assertThatThrownBy(read::join).hasMessageContaining("closed");
  }

  @Test
  void available_countsWhatReadingWouldNotBlockFor() throws Exception {
    stream.stdout("12345");
    stream.stderr("xx");
    assertThat(stdout.available()).isEqualTo(5);
    assertThat(stdout.read()).isEqualTo('1');
    assertThat(stdout.available()).isEqualTo(4);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
