// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.server.Output;
import langsmith.sandbox.server.command.CommandOutput.Cursor;
import langsmith.sandbox.server.command.CommandOutput.OffsetBeyondEndException;
import org.junit.jupiter.api.Test;

class CommandOutputTest {
  private static final int RING = 1024;

  private final CommandOutput output = new CommandOutput(RING, false);
  private final AtomicInteger wakes = new AtomicInteger();

  private void write(Output stream, String text) {
    write(output, stream, text);
  }

  private static void write(CommandOutput output, Output stream, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      output.write(stream, bytes, bytes.length);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Cursor open(long stdoutOffset, long stderrOffset) {
    try {
      return output.open(stdoutOffset, stderrOffset, wakes::incrementAndGet);
    } catch (OffsetBeyondEndException e) {
      throw new AssertionError(e);
    }
  }

  private static String peek(Cursor cursor, Output stream) {
    return new String(cursor.peek(stream, RING).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void cursor_readsBothStreamsFromItsOffsets() {
    write(Output.STDOUT, "0123456789");
    write(Output.STDERR, "abcdef");
    Cursor cursor = open(4, 6);
    assertThat(cursor.peek(Output.STDOUT, 3).offset()).isEqualTo(4);
    assertThat(peek(cursor, Output.STDOUT)).isEqualTo("456789");
    cursor.advance(Output.STDOUT, 2);
    assertThat(peek(cursor, Output.STDOUT)).isEqualTo("6789");
    assertThat(peek(cursor, Output.STDERR)).isEmpty();
  }

  @Test
  void everyChange_wakesTheCursorUntilItIsClosed() {
    Cursor cursor = open(0, 0);
    write(Output.STDOUT, "a");
    output.end(Output.STDERR);
    output.wakeAll();
    assertThat(wakes).hasValue(3);
    cursor.close();
    write(Output.STDOUT, "b");
    assertThat(wakes).hasValue(3);
  }

  @Test
  void end_isReachedOnlyAfterTheLastByteOfBothStreams() {
    write(Output.STDOUT, "ab");
    Cursor cursor = open(0, 0);
    output.end(Output.STDOUT);
    output.end(Output.STDERR);
    assertThat(cursor.peek(Output.STDOUT, 1).last()).isFalse();
    assertThat(cursor.peek(Output.STDOUT, 2).last()).isTrue();
    assertThat(cursor.atEnd()).isFalse();
    cursor.advance(Output.STDOUT, 2);
    assertThat(cursor.atEnd()).isTrue();
  }

  @Test
  void offsetBeyondTheEnd_isRefusedAndLeavesNoCursor() {
    write(Output.STDERR, "abc");
    assertThatThrownBy(() -> output.open(0, 4, () -> {}))
        .isInstanceOf(OffsetBeyondEndException.class)
        .hasMessage("stderr_offset is 4, but only 3 bytes were written so far");
    write(Output.STDOUT, "x".repeat(10 * RING));
  }

  @Test
  void withoutCursors_theOldestBytesAreOverwritten() {
    write(Output.STDOUT, "x".repeat(3 * RING) + "end");
    Cursor cursor = open(5, 0);
    assertThat(cursor.peek(Output.STDOUT, 1).offset()).isEqualTo(2 * RING + 3);
    assertThat(peek(cursor, Output.STDOUT)).hasSize(RING).endsWith("xend");
  }

  @Test
  void withASlowCursor_theWriterWaits() {
    Cursor slow = open(0, 0);
    Cursor fast = open(0, 0);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> write(Output.STDOUT, "x".repeat(RING) + "more"));
    // It cannot end before the slowest cursor moves: reading what there is must not show "more".
    while (fast.peek(Output.STDOUT, RING).bytes().length < RING) {
      Thread.onSpinWait();
    }
    fast.advance(Output.STDOUT, RING);
    assertThat(fast.peek(Output.STDOUT, RING).bytes()).isEmpty();
    assertThat(writer).isNotDone();
    slow.advance(Output.STDOUT, 4);
    writer.join();
    assertThat(peek(fast, Output.STDOUT)).isEqualTo("more");
  }

  @Test
  void outputBeforeTheFirstReader_waitsForItRatherThanBeLost() throws Exception {
    output.expectReader();
    Thread writer = new Thread(() -> write(Output.STDOUT, "x".repeat(RING) + "more"));
    writer.start();
    while (writer.getState() != Thread.State.WAITING && writer.isAlive()) {
      Thread.onSpinWait();
    }
    Cursor cursor = open(0, 0);
    assertThat(cursor.peek(Output.STDOUT, RING).offset()).isZero();
    cursor.advance(Output.STDOUT, RING);
    writer.join();
    assertThat(peek(cursor, Output.STDOUT)).isEqualTo("more");
  }

  @Test
  void readerThatDoesNotCome_isNotWaitedForAnyLonger() {
    output.expectReader();
    output.expectNoReader();
    write(Output.STDOUT, "x".repeat(2 * RING));
    assertThat(open(0, 0).peek(Output.STDOUT, RING).offset()).isEqualTo(RING);
  }

  @Test
  void writerThatWaits_goesOnWhenTheCursorIsClosedOrTheOutputReleased() {
    Cursor cursor = open(0, 0);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(() -> write(Output.STDOUT, "x".repeat(2 * RING)));
    while (cursor.peek(Output.STDOUT, RING).bytes().length < RING) {
      Thread.onSpinWait();
    }
    assertThat(first).isNotDone();
    cursor.close();
    first.join();
    Cursor another = open(2 * RING, 0);
    output.release();
    write(Output.STDOUT, "y".repeat(2 * RING));
    assertThat(another.peek(Output.STDOUT, 1).offset()).isEqualTo(3 * RING);
  }

  @Test
  void heldOutput_isThereForWhoComesBackToHalfARingAgo() throws Exception {
    CommandOutput held = new CommandOutput(RING, true);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> write(held, Output.STDOUT, "a".repeat(RING) + "b".repeat(RING / 2) + "c"));
    try (Cursor first = held.open(0, 0, () -> {})) {
      while (first.peek(Output.STDOUT, RING).bytes().length < RING) {
        Thread.onSpinWait();
      }
      first.advance(Output.STDOUT, RING);
      while (first.peek(Output.STDOUT, RING).bytes().length < RING / 2) {
        Thread.onSpinWait();
      }
      assertThat(writer).isNotDone();
    }
    assertThat(writer).as("without a reader").isNotDone();

    try (Cursor second = held.open(RING / 2, 0, () -> {})) {
      assertThat(second.peek(Output.STDOUT, 1).offset()).isEqualTo(RING / 2);
      second.advance(Output.STDOUT, RING);
      writer.join();
      assertThat(peek(second, Output.STDOUT)).isEqualTo("c");
    }
  }

  @Test
  void heldOutputThatIsReleased_makesNobodyWait() {
    CommandOutput held = new CommandOutput(RING, true);
    held.release();
    write(held, Output.STDOUT, "x".repeat(10 * RING));
  }

  @Test
  void offsetInsideACharacter_isMovedToItsStart() {
    write(Output.STDOUT, "a😀b");
    assertThat(open(3, 0).peek(Output.STDOUT, 9).offset()).isEqualTo(1);
    assertThat(open(5, 0).peek(Output.STDOUT, 9).offset()).isEqualTo(5);
  }

  @Test
  void rewind_goesBackAsFarAsTheRingDoes() {
    write(Output.STDOUT, "x".repeat(RING) + "0123456789");
    write(Output.STDERR, "ab");
    Cursor cursor = open(RING + 5, 2);
    cursor.rewind(3);
    assertThat(cursor.peek(Output.STDOUT, 1).offset()).isEqualTo(RING + 2);
    cursor.rewind(10 * RING);
    assertThat(cursor.peek(Output.STDOUT, 1).offset()).isEqualTo(10);
    assertThat(cursor.peek(Output.STDERR, 1).offset()).isZero();
  }

  @Test
  void evictionInsideACharacterThatIsBeingWritten_skipsTheWholeCharacter() {
    output.evict(Output.STDOUT, 2);
    Cursor cursor = open(0, 0);
    byte[] text = "a😀b".getBytes(StandardCharsets.UTF_8);
    for (byte next : text) {
      try {
        output.write(Output.STDOUT, new byte[] {next}, 1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      assertThat(cursor.peek(Output.STDOUT, 9).bytes()).isIn(new byte[0], new byte[] {'b'});
    }
    assertThat(cursor.peek(Output.STDOUT, 9).offset()).isEqualTo(5);
  }

  @Test
  void overwritingInsideACharacter_underARingsReader_skipsTheWholeCharacter() {
    write(Output.STDOUT, "😀".repeat(RING / 4));
    write(Output.STDOUT, "ab");
    Cursor cursor = open(0, 0);
    assertThat(cursor.peek(Output.STDOUT, 4).offset()).isEqualTo(4);
    assertThat(peek(cursor, Output.STDOUT)).startsWith("😀").endsWith("😀ab");
  }

  @Test
  void evictionUnderACursor_movesItForward() {
    write(Output.STDOUT, "012345");
    Cursor cursor = open(1, 0);
    output.evict(Output.STDOUT, 4);
    assertThat(cursor.peek(Output.STDOUT, 9).offset()).isEqualTo(4);
    assertThat(peek(cursor, Output.STDOUT)).isEqualTo("45");
  }
}
