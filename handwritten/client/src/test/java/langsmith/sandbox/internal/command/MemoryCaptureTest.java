// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCaptureTest {
  @Test
  void nothingWritten_isEmptyAndComplete() {
    CapturedStream stream = new MemoryCapture(0, 100).snapshot();

    assertThat(stream.text()).isEmpty();
    assertThat(stream.bytes()).isEmpty();
    assertThat(stream.isComplete()).isTrue();
  }

  @Test
  void belowTheLimit_keepsEverythingAcrossHeadAndTail() {
    MemoryCapture capture = new MemoryCapture(0, 10);
    capture.add(Utf8Chunk.of("héllo"), 0);
    capture.add(Utf8Chunk.of("wörl"), 0);

    CapturedStream stream = capture.snapshot();

    assertThat(stream.bytes()).hasSize(10);
    assertThat(stream.droppedBytes()).isEqualTo(1);
    CapturedStream whole = captured(11, "héllo", "wörl");
    assertThat(whole.text()).isEqualTo("héllowörl");
    assertThat(whole.isComplete()).isTrue();
  }

  @Test
  void aboveTheLimit_keepsHeadAndTailAndSaysHowMuchIsMissing() {
    CapturedStream stream = captured(8, "abcdefghijklmnopqrstuvwxyz");

    assertThat(stream.text()).isEqualTo("abcd\n[… 18 bytes dropped …]\nwxyz");
    assertThat(stream.bytes()).isEqualTo("abcdwxyz".getBytes(StandardCharsets.UTF_8));
    assertThat(stream.totalBytes()).isEqualTo(26);
    assertThat(stream.isTruncated()).isTrue();
    assertThat(stream.isComplete()).isFalse();
  }

  @Test
  void limitOfZero_countsOnly() {
    CapturedStream stream = captured(0, "some", "output");

    assertThat(stream.bytes()).isEmpty();
    assertThat(stream.totalBytes()).isEqualTo(10);
    assertThat(stream.droppedBytes()).isEqualTo(10);
  }

  @Test
  void attachedLater_isNotComplete() {
    assertThat(new MemoryCapture(7, 100).snapshot().isComplete()).isFalse();
  }

  @Test
  void gap_isKeptAndMakesItIncomplete() {
    MemoryCapture capture = new MemoryCapture(0, 100);
    OutputGap gap = new OutputGap(StandardStream.STDOUT, 3, 9);
    capture.gap(gap);

    assertThat(capture.snapshot().gaps()).containsExactly(gap);
    assertThat(capture.snapshot().isComplete()).isFalse();
    assertThat(gap.bytes()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 4096})
  void randomPieces_equalHeadAndTailOfTheWhole(int limit) {
    Random random = new Random(limit);
    for (int round = 0; round < 200; round++) {
      MemoryCapture capture = new MemoryCapture(0, limit);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      for (int piece = random.nextInt(12); piece > 0; piece--) {
        byte[] bytes = new byte[random.nextInt(2 * limit) + 1];
        random.nextBytes(bytes);
        capture.add(Utf8Chunk.wrap(bytes), 0);
        written.writeBytes(bytes);
      }

      assertThat(capture.snapshot().bytes()).isEqualTo(headAndTail(written.toByteArray(), limit));
    }
  }

  private static byte[] headAndTail(byte[] all, int limit) {
    if (all.length <= limit) {
      return all;
    }
    byte[] kept = Arrays.copyOf(all, limit);
    int tail = limit / 2;
    System.arraycopy(all, all.length - tail, kept, limit - tail, tail);
    return kept;
  }

  private static CapturedStream captured(int limit, String... pieces) {
    MemoryCapture capture = new MemoryCapture(0, limit);
    for (String piece : pieces) {
      capture.add(Utf8Chunk.of(piece), 0);
    }
    return capture.snapshot();
  }
}
