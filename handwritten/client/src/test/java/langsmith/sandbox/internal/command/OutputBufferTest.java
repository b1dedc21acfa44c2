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
  private final OutputBuffer buffer =
      new OutputBuffer(pauses::incrementAndGet, resumes::incrementAndGet);

  @Test
  void fullBuffer_pausesTheNetworkOnceUntilItIsNearlyEmpty() throws Exception {
    OutputChunk half = chunk(OutputBuffer.HIGH_WATER / 2);
    buffer.add(half);
    assertThat(pauses).hasValue(0);
    buffer.add(half);
    buffer.add(half);
    assertThat(pauses).hasValue(1);

    buffer.iterate();
    buffer.take();
    buffer.take();
    assertThat(resumes).hasValue(0);
    buffer.take();
    assertThat(resumes).hasValue(1);
  }

  @Test
  void end_comesOnlyAfterTheLastChunkWasTaken() throws Exception {
    OutputChunk only = chunk(3);
    buffer.iterate();
    buffer.add(only);
    buffer.end(ends::incrementAndGet);
    assertThat(ends).hasValue(0);

    assertThat(buffer.take()).isSameAs(only);
    assertThat(ends).hasValue(1);
    assertThat(buffer.take()).isNull();
    assertThat(ends).hasValue(1);
  }

  @Test
  void nobodyIterates_drainLetsEverythingPassAndTheEndCome() {
    buffer.add(chunk(OutputBuffer.HIGH_WATER));
    assertThat(buffer.drain()).isTrue();
    assertThat(resumes).hasValue(1);

    buffer.add(chunk(OutputBuffer.HIGH_WATER));
    buffer.end(ends::incrementAndGet);

    assertThat(pauses).hasValue(1);
    assertThat(ends).hasValue(1);
  }

  @Test
  void sameThreadStopsIterating_drainTakesOver() throws Exception {
    buffer.iterate();
    buffer.add(chunk(1));
    buffer.add(chunk(1));
    buffer.take();

    assertThat(buffer.drain()).isTrue();
    buffer.end(ends::incrementAndGet);
    assertThat(ends).hasValue(1);
  }

  @Test
  void anotherThreadIterates_drainLeavesItsOutputAlone() throws Exception {
    OutputChunk first = chunk(1);
    OutputChunk second = chunk(2);
    buffer.iterate();
    buffer.add(first);
    buffer.add(second);
    CompletableFuture.runAsync(this::takeUnchecked).get();

    assertThat(buffer.drain()).isFalse();
    assertThat(buffer.take()).isSameAs(second);
  }

  @Test
  void waitingIteration_getsWhatArrivesLater() throws Exception {
    buffer.iterate();
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
        .isThrownBy(buffer::iterate)
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
    assertThat(buffer.atEnd()).isTrue();
    assertThat(buffer.atEnd()).isTrue();
    assertThat(ends).hasValue(1);
    assertThat(buffer.isCutShort()).isFalse();
  }

  @Test
  void claimedByAView_resultLeavesTheOutputToIt() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.add(chunk(1));

    assertThat(buffer.drain()).isFalse();
    assertThat(buffer.drainIfUnclaimed()).isFalse();
    assertThat(buffer.poll()).isNotNull();
  }

  @Test
  void iteratedByThisThread_onlyABlockingResultTakesOver() {
    buffer.iterate();
    buffer.add(chunk(1));

    assertThat(buffer.drainIfUnclaimed()).isFalse();
    assertThat(buffer.drain()).isTrue();
  }

  @Test
  void discarded_endsEvenThoughNobodyTookTheRestAndSaysSo() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.add(chunk(OutputBuffer.HIGH_WATER));
    buffer.end(ends::incrementAndGet);
    buffer.discard();

    assertThat(ends).hasValue(1);
    assertThat(resumes).hasValue(1);
    assertThat(buffer.poll()).isNull();
    assertThat(buffer.isCutShort()).isTrue();
  }

  @Test
  void discardedAfterTheLastChunk_isNotCutShort() {
    buffer.claim("a subscriber", signals::incrementAndGet);
    buffer.end(ends::incrementAndGet);
    buffer.discard();

    assertThat(buffer.isCutShort()).isFalse();
    assertThat(ends).hasValue(1);
  }

  @Test
  void twoThreads_everyChunkIsTakenOnceInOrderWithPausesAndResumesInPairs() throws Exception {
    int count = 20_000;
    CountDownLatch both = new CountDownLatch(2);
    buffer.iterate();
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
    for (OutputChunk c = buffer.take(); c != null; c = buffer.take()) {
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
    buffer.drain();
    assertThatIllegalStateException()
        .isThrownBy(buffer::iterate)
        .withMessageContaining("before calling result()");
  }

  private @Nullable OutputChunk takeUnchecked() {
    try {
      return buffer.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OutputChunk chunk(int size) {
    return new OutputChunk(StandardStream.STDOUT, 0, Utf8Chunk.wrap(new byte[size]), null);
  }
}
