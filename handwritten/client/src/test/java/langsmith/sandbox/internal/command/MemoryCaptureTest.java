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
    CapturedStream stream = capture(0, 100).snapshot();

    assertThat(stream.text()).isEmpty();
    assertThat(stream.bytes()).isEmpty();
    assertThat(stream.isComplete()).isTrue();
  }

  @Test
  void belowTheLimit_keepsEverythingAcrossHeadAndTail() {
    MemoryCapture capture = capture(0, 10);
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
    assertThat(capture(7, 100).snapshot().isComplete()).isFalse();
  }

  @Test
  void gap_isKeptAndMakesItIncomplete() {
    MemoryCapture capture = capture(0, 100);
    OutputGap gap = new OutputGap(StandardStream.STDOUT, 3, 9);
    capture.gap(gap);

    assertThat(capture.snapshot().gaps()).containsExactly(gap);
    assertThat(capture.snapshot().isComplete()).isFalse();
    assertThat(gap.bytes()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 4096, 70_000, 300_001})
  void randomPieces_equalHeadAndTailOfTheWhole(int limit) {
    Random random = new Random(limit);
    for (int round = 0; round < 200; round++) {
      MemoryCapture capture = capture(0, limit);
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

  @Test
  void yieldingCapture_keepsWhatItHasOnceTheBudgetIsUsedUp() {
    CaptureBudget budget = new CaptureBudget(1 << 20);
    byte[] all = new byte[8 << 20];
    new Random(1).nextBytes(all);
    MemoryCapture capture = new MemoryCapture(0, 16 << 20, budget, true);
    for (int at = 0; at < all.length; at += 5000) {
      capture.add(Utf8Chunk.wrap(Arrays.copyOfRange(all, at, Math.min(all.length, at + 5000))), 0);
    }

    CapturedStream stream = capture.snapshot();
    byte[] kept = stream.bytes();
    assertThat(kept.length).isBetween(1 << 20, (1 << 20) + 2 * MemoryCapture.UNCONDITIONAL);
    assertThat(stream.totalBytes()).isEqualTo(all.length);
    assertThat(stream.droppedBytes()).isEqualTo(all.length - kept.length);
    int tail = Arrays.mismatch(kept, all);
    assertThat(Arrays.copyOfRange(kept, tail, kept.length))
        .isEqualTo(Arrays.copyOfRange(all, all.length - (kept.length - tail), all.length));
    assertThat(kept.length - tail).isGreaterThanOrEqualTo(MemoryCapture.UNCONDITIONAL);
    assertThat(budget.taken()).isLessThan((1 << 20) + 4L * MemoryCapture.UNCONDITIONAL);

    assertThat(capture.finish()).isCompleted();
    assertThat(budget.taken()).isZero();
    assertThat(capture.snapshot().bytes()).isEqualTo(kept);
  }

  @Test
  void captureThatDoesNotYield_keepsItsLimitAndCounts() {
    CaptureBudget budget = new CaptureBudget(1000);
    MemoryCapture capture = new MemoryCapture(0, 200_000, budget, false);
    byte[] all = new byte[150_000];
    capture.add(Utf8Chunk.wrap(all), 0);

    assertThat(capture.snapshot().bytes()).isEqualTo(all);
    assertThat(budget.taken()).isGreaterThanOrEqualTo(all.length);
    assertThat(budget.tryTake(1)).isFalse();
  }

  @Test
  void littleOutput_takesLittleMemory() {
    CaptureBudget budget = new CaptureBudget(1 << 20);
    MemoryCapture capture = new MemoryCapture(0, 16 << 20, budget, true);
    capture.add(Utf8Chunk.of("ok"), 2);

    assertThat(budget.taken()).isEqualTo(ByteBlocks.SMALLEST);
  }

  @Test
  void slidingTail_takesNoMoreMemory() {
    CaptureBudget budget = new CaptureBudget(100 << 20);
    MemoryCapture capture = new MemoryCapture(0, 1 << 20, budget, true);
    Utf8Chunk piece = Utf8Chunk.wrap(new byte[10_000]);
    for (int n = 0; n < 300; n++) {
      capture.add(piece, 0);
    }
    long full = budget.taken();
    for (int n = 0; n < 3000; n++) {
      capture.add(piece, 0);
    }

    assertThat(budget.taken()).isEqualTo(full);
  }

  private static MemoryCapture capture(long startOffset, int limit) {
    return new MemoryCapture(startOffset, limit, new CaptureBudget(Long.MAX_VALUE), false);
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
    MemoryCapture capture = capture(0, limit);
    for (String piece : pieces) {
      capture.add(Utf8Chunk.of(piece), 0);
    }
    return capture.snapshot();
  }
}
