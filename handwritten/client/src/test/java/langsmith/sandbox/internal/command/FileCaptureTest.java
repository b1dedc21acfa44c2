// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.Test;

class FileCaptureTest {
  private static final Path FILE = Path.of("out.log");

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Disk disk = new Disk();
  private final List<String> gate = new ArrayList<>();
  private final List<Exception> failures = new ArrayList<>();
  private final FileCapture capture = new FileCapture(FILE, disk, 100, tasks::add);
  private CompletableFuture<Void> finishing = new CompletableFuture<>();

  FileCaptureTest() {
    capture.connect(
        new ReadGate(() -> gate.add("pause"), () -> gate.add("resume")),
        (file, cause) -> failures.add(cause));
  }

  @Test
  void output_isWrittenInOrderByTheWriterOnly() {
    capture.add(Utf8Chunk.of("one "), 104);
    capture.add(Utf8Chunk.of("two"), 107);

    assertThat(disk.size()).isZero();
    assertThat(capture.snapshot().totalBytes()).isZero();
    assertThat(capture.snapshot().endOffset()).isEqualTo(100);
    assertThat(tasks).hasSize(1);

    runTasks();

    assertThat(disk).hasToString("one two");
    CapturedStream stream = capture.snapshot();
    assertThat(stream.startOffset()).isEqualTo(100);
    assertThat(stream.endOffset()).isEqualTo(107);
    assertThat(stream.fileBytes()).isEqualTo(7);
    assertThat(stream.file()).contains(FILE);
    assertThat(stream.isTruncated()).isFalse();
    assertThat(stream.bytes()).isEmpty();
    assertThat(stream.text()).isEqualTo("[… 7 bytes in out.log …]\n");
  }

  @Test
  void nothingWritten_isEmptyText() {
    assertThat(capture.snapshot().text()).isEmpty();
  }

  @Test
  void gap_isKeptAndMakesItIncomplete() {
    FileCapture fromTheStart = new FileCapture(FILE, disk, 0, tasks::add);
    assertThat(fromTheStart.snapshot().isComplete()).isTrue();
    OutputGap gap = new OutputGap(StandardStream.STDOUT, 3, 9);
    fromTheStart.gap(gap);

    assertThat(fromTheStart.snapshot().gaps()).containsExactly(gap);
    assertThat(fromTheStart.snapshot().isComplete()).isFalse();
  }

  @Test
  void fileBehind_pausesReadsOnceUntilItHasNearlyCaughtUp() {
    int half = FileCapture.HIGH_WATER / 2;
    capture.add(chunkOf(half), 0);
    assertThat(gate).isEmpty();
    capture.add(chunkOf(half), 0);
    capture.add(chunkOf(half), 0);
    assertThat(gate).containsExactly("pause");

    runTasks();

    assertThat(gate).containsExactly("pause", "resume");
    assertThat(disk.size()).isEqualTo(3 * half);
  }

  @Test
  void outputThatComesWhileWriting_isWrittenByAnotherTask() {
    capture.add(Utf8Chunk.of("a"), 101);
    disk.meanwhile = () -> capture.add(Utf8Chunk.of("b"), 102);
    tasks.remove().run();

    assertThat(disk).hasToString("a");
    assertThat(tasks).hasSize(1);
    runTasks();
    assertThat(disk).hasToString("ab");
  }

  @Test
  void finish_completesOnceEverythingIsWrittenAndTheFileClosed() {
    capture.add(Utf8Chunk.of("last words"), 110);
    CompletableFuture<Void> finished = capture.finish();
    capture.add(Utf8Chunk.of("too late"), 118);

    assertThat(finished).isNotDone();
    runTasks();

    assertThat(finished).isCompleted();
    assertThat(disk).hasToString("last words");
    assertThat(disk.closed).isEqualTo(1);
    assertThat(capture.finish()).isCompleted();
    assertThat(tasks).isEmpty();
  }

  @Test
  void finishWhileWriting_stillClosesTheFile() {
    capture.add(Utf8Chunk.of("a"), 101);
    disk.meanwhile = () -> finishing = capture.finish();
    runTasks();

    assertThat(capture.finish()).isCompleted();
    assertThat(disk.closed).isEqualTo(1);
  }

  @Test
  void failingWrite_isToldOnceAndNothingIsKeptAnyMore() {
    disk.failAt = 3;
    capture.add(Utf8Chunk.of("abc"), 103);
    capture.add(Utf8Chunk.of("def"), 106);
    capture.add(chunkOf(FileCapture.HIGH_WATER), 0);
    runTasks();
    capture.add(Utf8Chunk.of("ghi"), 0);
    runTasks();

    assertThat(failures).singleElement().isSameAs(disk.full);
    assertThat(gate).containsExactly("pause", "resume");
    assertThat(disk.closed).isEqualTo(1);
    CapturedStream stream = capture.snapshot();
    assertThat(stream.fileBytes()).isEqualTo(3);
    assertThat(stream.endOffset()).as("where to go on").isEqualTo(103);

    CompletableFuture<Void> finished = capture.finish();
    runTasks();
    assertThat(finished).isCompleted();
    assertThat(disk.closed).isEqualTo(1);
  }

  @Test
  void failingClose_isToldToo() {
    disk.failOnClose = true;
    CompletableFuture<Void> finished = capture.finish();
    runTasks();

    assertThat(failures).singleElement().isSameAs(disk.full);
    assertThat(finished).isCompleted();
  }

  @Test
  void twoHolders_pauseAndResumeOnce() {
    List<String> calls = new ArrayList<>();
    ReadGate shared = new ReadGate(() -> calls.add("pause"), () -> calls.add("resume"));
    shared.hold();
    shared.hold();
    shared.release();
    assertThat(calls).containsExactly("pause");
    shared.release();
    assertThat(calls).containsExactly("pause", "resume");
  }

  private void runTasks() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  private static Utf8Chunk chunkOf(int bytes) {
    return Utf8Chunk.wrap(new byte[bytes]);
  }

  /** A file that can be full. */
  private static final class Disk extends OutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final IOException full = new IOException("no space left");
    private int failAt = Integer.MAX_VALUE;
    private boolean failOnClose;
    private int closed;
    private Runnable meanwhile = () -> {};

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (written.size() >= failAt) {
        throw full;
      }
      written.write(bytes, from, length);
      Runnable once = meanwhile;
      meanwhile = () -> {};
      once.run();
    }

    int size() {
      return written.size();
    }

    @Override
    public String toString() {
      return written.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      closed++;
      if (failOnClose) {
        throw full;
      }
    }
  }
}
