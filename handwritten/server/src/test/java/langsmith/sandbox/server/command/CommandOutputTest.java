// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.command.CommandOutput.Cursor;
import org.junit.jupiter.api.Test;

class CommandOutputTest {
  private static final int RING = 1024;

  private final CommandOutput output = new CommandOutput(RING, false);
  private final AtomicInteger wakes = new AtomicInteger();

  private void write(StandardStream stream, String text) {
    write(output, stream, text);
  }

  private static void write(CommandOutput output, StandardStream stream, String text) {
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
    } catch (RejectedFrameException e) {
      throw new AssertionError(e);
    }
  }

  private static String peek(Cursor cursor, StandardStream stream) {
    return new String(cursor.peek(stream, RING).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void cursor_readsBothStreamsFromItsOffsets() {
    write(StandardStream.STDOUT, "0123456789");
    write(StandardStream.STDERR, "abcdef");
    Cursor cursor = open(4, 6);
    assertThat(cursor.peek(StandardStream.STDOUT, 3).offset()).isEqualTo(4);
    assertThat(peek(cursor, StandardStream.STDOUT)).isEqualTo("456789");
    cursor.advance(StandardStream.STDOUT, 2);
    assertThat(peek(cursor, StandardStream.STDOUT)).isEqualTo("6789");
    assertThat(peek(cursor, StandardStream.STDERR)).isEmpty();
  }

  @Test
  void everyChange_wakesTheCursorUntilItIsClosed() {
    Cursor cursor = open(0, 0);
    write(StandardStream.STDOUT, "a");
    output.end(StandardStream.STDOUT);
    output.wakeAll();
    assertThat(wakes).hasValue(3);
    cursor.close();
    write(StandardStream.STDERR, "b");
    assertThat(wakes).hasValue(3);
  }

  @Test
  void endOfAStreamThatWasRead_leavesTheWakeToTheEndOfTheCommand() {
    Cursor cursor = open(0, 0);
    write(StandardStream.STDOUT, "a");
    cursor.advance(StandardStream.STDOUT, 1);
    output.end(StandardStream.STDOUT);
    output.end(StandardStream.STDERR);
    assertThat(wakes).hasValue(1);
    assertThat(cursor.atEnd()).isTrue();
  }

  @Test
  void endOfAcknowledgedOutput_alwaysWakes_becauseItIsAnEventOfItsOwn() throws Exception {
    CommandOutput acknowledged = CommandOutput.acknowledged(1024);
    acknowledged.resume(0, 0, wakes::incrementAndGet);
    acknowledged.end(StandardStream.STDOUT);
    assertThat(wakes).hasValue(1);
  }

  @Test
  void end_isReachedOnlyAfterTheLastByteOfBothStreams() {
    write(StandardStream.STDOUT, "ab");
    Cursor cursor = open(0, 0);
    output.end(StandardStream.STDOUT);
    output.end(StandardStream.STDERR);
    assertThat(cursor.peek(StandardStream.STDOUT, 1).last()).isFalse();
    assertThat(cursor.peek(StandardStream.STDOUT, 2).last()).isTrue();
    assertThat(cursor.atEnd()).isFalse();
    cursor.advance(StandardStream.STDOUT, 2);
    assertThat(cursor.atEnd()).isTrue();
  }

  @Test
  void offsetBeyondTheEnd_isRefusedAndLeavesNoCursor() {
    write(StandardStream.STDERR, "abc");
    assertThatThrownBy(() -> output.open(0, 4, () -> {}))
        .isInstanceOf(RejectedFrameException.class)
        .hasMessage("stderr_offset is 4, but only 3 bytes were written so far");
    write(StandardStream.STDOUT, "x".repeat(10 * RING));
  }

  @Test
  void withoutCursors_theOldestBytesAreOverwritten() {
    write(StandardStream.STDOUT, "x".repeat(3 * RING) + "end");
    Cursor cursor = open(5, 0);
    assertThat(cursor.peek(StandardStream.STDOUT, 1).offset()).isEqualTo(2 * RING + 3);
    assertThat(peek(cursor, StandardStream.STDOUT)).hasSize(RING).endsWith("xend");
  }

  @Test
  void withASlowCursor_theWriterWaits() {
    Cursor slow = open(0, 0);
    Cursor fast = open(0, 0);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> write(StandardStream.STDOUT, "x".repeat(RING) + "more"));
    // It cannot end before the slowest cursor advances: reading the present bytes must not signal
    // "more".
    while (fast.peek(StandardStream.STDOUT, RING).bytes().length < RING) {
      Thread.onSpinWait();
    }
    fast.advance(StandardStream.STDOUT, RING);
    assertThat(fast.peek(StandardStream.STDOUT, RING).bytes()).isEmpty();
    assertThat(writer).isNotDone();
    slow.advance(StandardStream.STDOUT, 4);
    writer.join();
    assertThat(peek(fast, StandardStream.STDOUT)).isEqualTo("more");
  }

  @Test
  void outputBeforeTheFirstReader_waitsForItRatherThanBeLost() throws Exception {
    output.expectReader();
    Thread writer = new Thread(() -> write(StandardStream.STDOUT, "x".repeat(RING) + "more"));
    writer.start();
    while (writer.getState() != Thread.State.WAITING && writer.isAlive()) {
      Thread.onSpinWait();
    }
    Cursor cursor = open(0, 0);
    assertThat(cursor.peek(StandardStream.STDOUT, RING).offset()).isZero();
    cursor.advance(StandardStream.STDOUT, RING);
    writer.join();
    assertThat(peek(cursor, StandardStream.STDOUT)).isEqualTo("more");
  }

  @Test
  void readerThatDoesNotCome_isNotWaitedForAnyLonger() {
    output.expectReader();
    output.expectNoReader();
    write(StandardStream.STDOUT, "x".repeat(2 * RING));
    assertThat(open(0, 0).peek(StandardStream.STDOUT, RING).offset()).isEqualTo(RING);
  }

  @Test
  void writerThatWaits_goesOnWhenTheCursorIsClosedOrTheOutputReleased() {
    Cursor cursor = open(0, 0);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(() -> write(StandardStream.STDOUT, "x".repeat(2 * RING)));
    while (cursor.peek(StandardStream.STDOUT, RING).bytes().length < RING) {
      Thread.onSpinWait();
    }
    assertThat(first).isNotDone();
    cursor.close();
    first.join();
    Cursor another = open(2 * RING, 0);
    output.release();
    write(StandardStream.STDOUT, "y".repeat(2 * RING));
    assertThat(another.peek(StandardStream.STDOUT, 1).offset()).isEqualTo(3 * RING);
  }

  @Test
  void heldOutput_isThereForWhoComesBackToHalfARingAgo() throws Exception {
    CommandOutput held = new CommandOutput(RING, true);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () ->
                write(held, StandardStream.STDOUT, "a".repeat(RING) + "b".repeat(RING / 2) + "c"));
    try (Cursor first = held.open(0, 0, () -> {})) {
      while (first.peek(StandardStream.STDOUT, RING).bytes().length < RING) {
        Thread.onSpinWait();
      }
      first.advance(StandardStream.STDOUT, RING);
      while (first.peek(StandardStream.STDOUT, RING).bytes().length < RING / 2) {
        Thread.onSpinWait();
      }
      assertThat(writer).isNotDone();
    }
    assertThat(writer).as("without a reader").isNotDone();

    try (Cursor second = held.open(RING / 2, 0, () -> {})) {
      assertThat(second.peek(StandardStream.STDOUT, 1).offset()).isEqualTo(RING / 2);
      second.advance(StandardStream.STDOUT, RING);
      writer.join();
      assertThat(peek(second, StandardStream.STDOUT)).isEqualTo("c");
    }
  }

  @Test
  void heldOutputThatIsOnItsWay_isNotOverwrittenBeforeItWasReceived() throws Exception {
    CommandOutput held = new CommandOutput(RING, true);
    String text = "a".repeat(RING) + "b".repeat(RING) + "c";
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> write(held, StandardStream.STDOUT, text));
    try (Cursor first = held.open(0, 0, () -> {})) {
      first.confirm(first.positions());
      while (first.position(StandardStream.STDOUT) < RING) {
        first.advance(
            StandardStream.STDOUT, first.peek(StandardStream.STDOUT, RING).bytes().length);
      }
      assertThat(first.isUnconfirmed()).isTrue();
    }

    try (Cursor second = held.open(0, 0, () -> {})) {
      second.confirm(second.positions());
      StringBuilder read = new StringBuilder();
      while (read.length() < text.length()) {
        OutputPiece piece = second.peek(StandardStream.STDOUT, RING);
        assertThat(piece.offset()).isEqualTo(read.length());
        read.append(new String(piece.bytes(), StandardCharsets.UTF_8));
        second.advance(StandardStream.STDOUT, piece.bytes().length);
        second.confirm(second.positions());
      }
      assertThat(read).hasToString(text);
      assertThat(second.isUnconfirmed()).isFalse();
    }
    writer.join();
  }

  @Test
  void heldOutputThatIsReleased_makesNobodyWait() {
    CommandOutput held = new CommandOutput(RING, true);
    held.release();
    write(held, StandardStream.STDOUT, "x".repeat(10 * RING));
  }

  @Test
  void offsetInsideACharacter_isMovedToItsStart() {
    write(StandardStream.STDOUT, "a😀b");
    assertThat(open(3, 0).peek(StandardStream.STDOUT, 9).offset()).isEqualTo(1);
    assertThat(open(5, 0).peek(StandardStream.STDOUT, 9).offset()).isEqualTo(5);
  }

  @Test
  void rewind_goesBackAsFarAsTheRingDoes() {
    write(StandardStream.STDOUT, "x".repeat(RING) + "0123456789");
    write(StandardStream.STDERR, "ab");
    Cursor cursor = open(RING + 5, 2);
    cursor.rewind(3);
    assertThat(cursor.peek(StandardStream.STDOUT, 1).offset()).isEqualTo(RING + 2);
    cursor.rewind(10 * RING);
    assertThat(cursor.peek(StandardStream.STDOUT, 1).offset()).isEqualTo(10);
    assertThat(cursor.peek(StandardStream.STDERR, 1).offset()).isZero();
  }

  @Test
  void evictionInsideACharacterThatIsBeingWritten_skipsTheWholeCharacter() {
    output.evict(StandardStream.STDOUT, 2);
    Cursor cursor = open(0, 0);
    byte[] text = "a😀b".getBytes(StandardCharsets.UTF_8);
    for (byte next : text) {
      try {
        output.write(StandardStream.STDOUT, new byte[] {next}, 1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      assertThat(cursor.peek(StandardStream.STDOUT, 9).bytes()).isIn(new byte[0], new byte[] {'b'});
    }
    assertThat(cursor.peek(StandardStream.STDOUT, 9).offset()).isEqualTo(5);
  }

  @Test
  void overwritingInsideACharacter_underARingsReader_skipsTheWholeCharacter() {
    write(StandardStream.STDOUT, "😀".repeat(RING / 4));
    write(StandardStream.STDOUT, "ab");
    Cursor cursor = open(0, 0);
    assertThat(cursor.peek(StandardStream.STDOUT, 4).offset()).isEqualTo(4);
    assertThat(peek(cursor, StandardStream.STDOUT)).startsWith("😀").endsWith("😀ab");
  }

  @Test
  void evictionUnderACursor_movesItForward() {
    write(StandardStream.STDOUT, "012345");
    Cursor cursor = open(1, 0);
    output.evict(StandardStream.STDOUT, 4);
    assertThat(cursor.peek(StandardStream.STDOUT, 9).offset()).isEqualTo(4);
    assertThat(peek(cursor, StandardStream.STDOUT)).isEqualTo("45");
  }
}
