// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.internal.command.CaptureBudget;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.command.StreamCapture;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choices, and what they make of a handle. */
class OutputCaptureTest {
  private final FakeStream stream = new FakeStream(null);

  @TempDir Path directory;

  @AfterEach
  void tearDown() {
    stream.end();
  }

  @Test
  void negativeLimit_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputCapture.headAndTail(-1))
        .withMessageContaining("-1");
  }

  @Test
  void unlimited_keepsWhatTheDefaultWouldDrop() {
    assertThat(captured(OutputCapture.headAndTail(16 << 20)).isTruncated()).isTrue();
    assertThat(captured(OutputCapture.headAndTail(16 << 20)).bytes()).hasSize(16 << 20);
    assertThat(captured(OutputCapture.standard()).bytes()).hasSizeLessThan(1 << 20);
    assertThat(captured(OutputCapture.unlimited()).isComplete()).isTrue();
    assertThat(captured(OutputCapture.unlimited()).bytes()).hasSize(20 << 20);
  }

  @Test
  void off_countsOnly() {
    CapturedStream nothing = captured(OutputCapture.off());

    assertThat(nothing.bytes()).isEmpty();
    assertThat(nothing.droppedBytes()).isEqualTo(20 << 20);
    assertThat(nothing.file()).isEmpty();
    assertThat(nothing.fileBytes()).isZero();
  }

  @Test
  void bothStreamsInOneFile_areRefused() {
    OutputCapture file = OutputCapture.toFile(directory.resolve("both"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Command.of("true").captureStdout(file).captureStderr(file))
        .withMessageContaining("2>&1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attachment.to("c").captureStderr(file).captureStdout(file));
  }

  @Test
  void fileThatCannotBeOpened_failsTheStartBeforeTheCommandRuns() {
    Path out = directory.resolve("out");
    Command command =
        Command.of("true")
            .captureStdout(OutputCapture.toFile(out))
            .captureStderr(OutputCapture.toFile(directory.resolve("missing/err")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream.commands().start(command.spec()))
        .withMessageContainingAll("missing/err", "directory must exist");
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void files_holdTheOutputByTheTimeTheResultIsThere() throws Exception {
    Path out = Files.writeString(directory.resolve("out"), "from before");
    CompletableFuture<ExecutionResult> result = startedInto(out).result(ExecutionResult::new);
    stream.stdout("to the ");
    stream.stderr("kept");
    stream.cut();
    stream.stdout("file");
    stream.exit(3);

    ExecutionResult end = result.join();

    assertThat(Files.readString(out)).isEqualTo("to the file");
    assertThat(end.exitCode()).isEqualTo(3);
    assertThat(end.isComplete()).isTrue();
    assertThat(end.output().stdout().file()).contains(out);
    assertThat(end.output().stdout().fileBytes()).isEqualTo(11);
    assertThat(end.stdout()).isEqualTo("[… 11 bytes in " + out + " …]\n");
    assertThat(end.stderr()).isEqualTo("kept");
  }

  @Test
  void view_getsTheOutputAsWell() throws Exception {
    Path out = directory.resolve("out");
    LiveCommand command = startedInto(out);
    CommandHandle handle = new CommandHandle(command);
    stream.stdout("seen");
    stream.exit(0);

    assertThat(handle).extracting(OutputChunk::text).containsExactly("seen");
    assertThat(handle.result().isSuccess()).isTrue();
    assertThat(Files.readString(out)).isEqualTo("seen");
  }

  @Test
  void closedHandle_hasWrittenWhatItGot() throws Exception {
    Path out = directory.resolve("out");
    LiveCommand command = startedInto(out);
    stream.stdout("so far");
    command.close();
    stream.end();

    assertThat(Files.readString(out, UTF_8)).isEqualTo("so far");
    assertThat(command.pump().output().stdout().fileBytes()).isEqualTo(6);
  }

  @Test
  void fileThatStandsStill_stopsTheNetworkUntilItMoves() throws Exception {
    Path pipe = pipe();
    // Opening a pipe waits for its other end.
    CompletableFuture<InputStream> reader = CompletableFuture.supplyAsync(() -> open(pipe));
    CompletableFuture<ExecutionResult> result = startedInto(pipe).result(ExecutionResult::new);
    String megabyte = "x".repeat(1 << 20);
    stream.stdout(megabyte);
    stream.stdout(megabyte);
    assertThat(stream.isPaused()).isTrue();

    CompletableFuture<byte[]> read = reader.thenApplyAsync(OutputCaptureTest::readAll);
    stream.awaitNotPaused();
    stream.exit(0);

    assertThat(result.join().output().stdout().fileBytes()).isEqualTo(2 << 20);
    assertThat(read.join()).hasSize(2 << 20);
  }

  @Test
  void fileThatCannotBeWritten_failsTheHandleWithoutKillingTheCommand() {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.isWritable(full), "needs a device that is always full");
    CommandHandle handle = new CommandHandle(startedInto(full));
    stream.stdout("x");

    assertThatThrownBy(handle::result)
        .isInstanceOf(CommandDetachedException.class)
        .hasMessageContainingAll("/dev/full", "attach")
        .hasCauseInstanceOf(IOException.class)
        .isInstanceOfSatisfying(
            CommandDetachedException.class,
            e -> assertThat(e.output().stdout().fileBytes()).isZero());
    assertThat(stream.sentSoFar()).noneMatch(frame -> frame.contains("\"kill\""));
    assertThat(stream.isConnected()).isFalse();
  }

  private Path pipe() throws InterruptedException {
    Path pipe = directory.resolve("pipe");
    try {
      int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
      Assumptions.assumeTrue(made == 0, "needs named pipes");
    } catch (IOException e) {
      Assumptions.abort("needs mkfifo");
    }
    return pipe;
  }

  private static InputStream open(Path pipe) {
    try {
      return Files.newInputStream(pipe);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] readAll(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LiveCommand startedInto(Path out) {
    LiveCommand command =
        stream.commands().start(Command.of("true").captureStdout(OutputCapture.toFile(out)).spec());
    stream.startedFrame();
    return command;
  }

  private static CapturedStream captured(OutputCapture kind) {
    StreamCapture capture =
        StreamCapture.open(
            kind,
            0,
            new CaptureBudget(1),
            task -> {
              throw new AssertionError("nothing is written");
            });
    for (int i = 0; i < 20; i++) {
      capture.add(Utf8Chunk.wrap(new byte[1 << 20]), (i + 1L) << 20);
    }
    return capture.snapshot();
  }
}
