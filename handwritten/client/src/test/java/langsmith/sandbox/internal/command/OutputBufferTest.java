// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutputBufferTest {
  private final AtomicInteger pauses = new AtomicInteger();
  private final AtomicInteger resumes = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();
  private final AtomicInteger signals = new AtomicInteger();
  private final ReaderToken reader = new ReaderToken();
  private final ReaderToken other = new ReaderToken();
  private final OutputBuffer buffer =
      new OutputBuffer(pauses::incrementAndGet, resumes::incrementAndGet, 0, 0);

  @Test
  void end_comesOnlyAfterTheLastChunkWasTaken() throws Exception {
    OutputChunk only = chunk(3);
    buffer.claimForIteration(reader);
    buffer.add(only);
    buffer.end(ends::incrementAndGet);
    assertThat(ends).hasValue(0);

    assertThat(buffer.take(reader)).isSameAs(only);
    assertThat(ends).hasValue(1);
    assertThat(buffer.take(reader)).isNull();
    assertThat(ends).hasValue(1);
  }

  @Test
  void nobodyIterates_resultLetsEverythingPassAndTheEndCome() {
    buffer.add(chunk(OutputQueue.HIGH_WATER));
    buffer.passThroughUnlessTaken(reader);
    assertThat(resumes).hasValue(1);

    buffer.add(chunk(OutputQueue.HIGH_WATER));
    buffer.end(ends::incrementAndGet);

    assertThat(pauses).hasValue(1);
    assertThat(ends).hasValue(1);
  }

  @Test
  void sameReaderStopsIterating_itsResultTakesOver() throws Exception {
    buffer.claimForIteration(reader);
    buffer.add(chunk(1));
    buffer.add(chunk(1));
    buffer.take(reader);

    buffer.passThroughUnlessTaken(reader);
    buffer.end(ends::incrementAndGet);
    assertThat(ends).hasValue(1);
  }

  @Test
  void anotherReaderIterates_resultLeavesItsOutputAlone() throws Exception {
    OutputChunk first = chunk(1);
    OutputChunk second = chunk(2);
    buffer.claimForIteration(reader);
    buffer.add(first);
    buffer.add(second);
    buffer.take(other);

    buffer.passThroughUnlessTaken(reader);
    assertThat(buffer.take(reader)).isSameAs(second);
  }

  @Test
  void waitingIteration_getsWhatArrivesLater() throws Exception {
    buffer.claimForIteration(reader);
    CompletableFuture<@Nullable OutputChunk> taken =
        CompletableFuture.supplyAsync(this::takeUnchecked);
    OutputChunk late = chunk(1);
    buffer.add(late);

    assertThat(taken.get()).isSameAs(late);
  }

  @Test
  void secondClaim_isRefusedAndNamesTheFirst() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    assertThatIllegalStateException()
        .isThrownBy(() -> buffer.claimForIteration(reader))
        .withMessageContaining("once")
        .withMessageContaining("a subscriber");
  }

  @Test
  void claimantThatIsTold_isToldOfOutputAndEnd() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.add(chunk(1));
    buffer.end(ends::incrementAndGet);

    assertThat(signals).as("claim, chunk, end").hasValue(3);
  }

  @Test
  void claimantThatIsTold_endsWhenItComesBackAfterTheLastChunk() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.add(chunk(1));
    buffer.end(ends::incrementAndGet);

    assertThat(buffer.poll()).isNotNull();
    assertThat(buffer.poll()).isNull();
    assertThat(ends).hasValue(0);
    assertThat(buffer.tryComplete()).isTrue();
    assertThat(buffer.tryComplete()).isTrue();
    assertThat(ends).hasValue(1);
    assertThat(buffer.isCutShort()).isFalse();
  }

  @Test
  void claimedByAView_resultLeavesTheOutputToIt() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.add(chunk(1));

    buffer.passThroughUnlessTaken(reader);
    buffer.passThroughIfUnclaimed();
    assertThat(buffer.poll()).isNotNull();
    assertThat(buffer.isCutShort()).isFalse();
  }

  @Test
  void iteratedByThisReader_onlyABlockingResultTakesOver() {
    buffer.claimForIteration(reader);
    buffer.add(chunk(1));

    buffer.passThroughIfUnclaimed();
    assertThat(buffer.isCutShort()).isFalse();
    buffer.passThroughUnlessTaken(reader);
    assertThat(buffer.isCutShort()).isTrue();
  }

  @Test
  void discarded_endsEvenThoughNobodyTookTheRestAndSaysSo() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.add(chunk(OutputQueue.HIGH_WATER));
    buffer.end(ends::incrementAndGet);
    buffer.abandon();

    assertThat(ends).hasValue(1);
    assertThat(resumes).hasValue(1);
    assertThat(buffer.poll()).isNull();
    assertThat(buffer.isCutShort()).isTrue();
  }

  @Test
  void discardedAfterTheLastChunk_isNotCutShort() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.end(ends::incrementAndGet);
    buffer.abandon();

    assertThat(buffer.isCutShort()).isFalse();
    assertThat(ends).hasValue(1);
  }

  @Test
  void twoThreads_everyChunkIsTakenOnceInOrderWithPausesAndResumesInPairs() throws Exception {
    int count = 20_000;
    CountDownLatch both = new CountDownLatch(2);
    buffer.claimForIteration(reader);
    CompletableFuture<Void> producer =
        CompletableFuture.runAsync(
            () -> {
              arriveAndAwait(both);
              for (int i = 0; i < count; i++) {
                buffer.add(chunkAt(i));
              }
              buffer.end(ends::incrementAndGet);
            });
    arriveAndAwait(both);
    long expected = 0;
    for (OutputChunk c = buffer.take(reader); c != null; c = buffer.take(reader)) {
      assertThat(c.offset()).isEqualTo(expected++);
    }
    producer.get();

    assertThat(expected).isEqualTo(count);
    assertThat(ends).hasValue(1);
    assertThat(resumes.get()).isEqualTo(pauses.get());
  }

  private static void arriveAndAwait(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OutputChunk chunkAt(long offset) {
    return new OutputChunk(StandardStream.STDOUT, offset, Utf8Chunk.wrap(new byte[512]), null);
  }

  @Test
  void iterationAfterTheResultTookOver_isRefused() {
    buffer.passThroughUnlessTaken(reader);
    assertThatIllegalStateException()
        .isThrownBy(() -> buffer.claimForIteration(reader))
        .withMessageContaining("before calling result()");
  }

  private @Nullable OutputChunk takeUnchecked() {
    try {
      return buffer.take(reader);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OutputChunk chunk(int size) {
    return new OutputChunk(StandardStream.STDOUT, 0, Utf8Chunk.wrap(new byte[size]), null);
  }
}
