// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.OutputLostException;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.command.OutputBuffer;
import langsmith.sandbox.internal.command.OutputPublisher;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Output of a command for callbacks and subscribers. */
class AsyncOutputTest {
  private final FakeStream stream = new FakeStream(null);

  @AfterEach
  void tearDown() {
    stream.end();
  }

  @Test
  void callbackThatThrows_failsTheHandleWithItsCauseAndDetachesWithoutKilling() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    IllegalStateException cause = new IllegalStateException("no more");
    CompletableFuture<ExecutionResult> result =
        handle.forEach(
            chunk -> {
              throw cause;
            });
    stream.stdout("x");

    assertThatThrownBy(result::join)
        .hasCauseInstanceOf(CommandDetachedException.class)
        .hasRootCause(cause);
    assertThatThrownBy(() -> new CommandHandle(command).result())
        .isInstanceOf(CommandDetachedException.class)
        .hasCause(cause);
    assertThat(stream.sentSoFar()).noneMatch(frame -> frame.contains("\"kill\""));
    assertThat(stream.isConnected()).isFalse();
  }

  @Test
  void callbackThatThrowsOnTheLastChunkOfAnExit_stillFailsTheResult() {
    LiveCommand command = stream.started();
    stream.stdout("x");
    stream.exit(0);
    CompletableFuture<ExecutionResult> result =
        new AsyncCommandHandle(command)
            .forEach(
                chunk -> {
                  throw new IllegalStateException("no more");
                });

    assertThatThrownBy(result::join).hasCauseInstanceOf(CommandDetachedException.class);
  }

  @Test
  void subscriberThatThrows_failsTheHandleToo() {
    LiveCommand command = stream.started();
    new AsyncCommandHandle(command)
        .output()
        .subscribe(
            new Taker(Long.MAX_VALUE) {
              @Override
              public void onNext(OutputChunk chunk) {
                throw new IllegalStateException("no more");
              }
            });
    stream.stdout("x");

    assertThatThrownBy(() -> new CommandHandle(command).result())
        .isInstanceOf(CommandDetachedException.class);
  }

  @Test
  void callbacks_comeInOrderOneAtATimeAndNeverOnTheEventLoop() {
    LiveCommand command = stream.started();
    List<Integer> sizes = new ArrayList<>();
    AtomicInteger inside = new AtomicInteger();
    List<String> wrong = new CopyOnWriteArrayList<>();
    CompletableFuture<ExecutionResult> result =
        new AsyncCommandHandle(command)
            .forEach(
                chunk -> {
                  if (inside.incrementAndGet() != 1) {
                    wrong.add("two at a time");
                  }
                  if (stream.isOnLoop()) {
                    wrong.add("on the event loop");
                  }
                  sizes.add(chunk.size());
                  inside.decrementAndGet();
                });
    List<Integer> expected = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      stream.stdout("x".repeat(i));
      expected.add(i);
    }
    stream.exit(0);

    result.join();
    assertThat(sizes).isEqualTo(expected);
    assertThat(wrong).isEmpty();
  }

  @Test
  void result_comesAfterTheCallbackReturnedFromTheLastChunk() throws Exception {
    LiveCommand command = stream.started();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<ExecutionResult> result =
        new AsyncCommandHandle(command)
            .forEach(
                chunk -> {
                  inside.countDown();
                  awaitUninterruptibly(goOn);
                });
    stream.stdout("last");
    stream.exit(0);
    inside.await();
    stream.isPaused();
    assertThat(result).isNotDone();

    goOn.countDown();
    assertThat(result.join().stdout()).isEqualTo("last");
  }

  @Test
  void blockedCallbackOfOneCommand_doesNotStallAnother() {
    CountDownLatch never = new CountDownLatch(1);
    try {
      LiveCommand stuck = stream.started();
      new AsyncCommandHandle(stuck)
          .output()
          .subscribe(
              new Taker(1) {
                @Override
                public void onNext(OutputChunk chunk) {
                  awaitUninterruptibly(never);
                }
              });
      stream.stdout("x");
      LiveCommand second = stream.commands().attach(Attachment.to("command-2").spec());
      stream.startedFrame();
      StringBuilder text = new StringBuilder();
      CompletableFuture<ExecutionResult> result =
          new AsyncCommandHandle(second).forEach(chunk -> text.append(chunk.text()));
      stream.restartOffsets();
      stream.stdout("y");
      stream.exit(0);
      assertThat(result.join().exitCode()).isZero();
      assertThat(text).hasToString("y");
    } finally {
      never.countDown();
    }
  }

  @Test
  void cancelledSubscription_letsTheRestGoToTheResultAtFullSpeed() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    Taker taker = new Taker(0);
    handle.output().subscribe(taker);
    taker.subscribed.join().cancel();
    String much = "x".repeat(2 * OutputBuffer.HIGH_WATER);
    stream.stdout(much);
    assertThat(stream.isPaused()).isFalse();
    stream.exit(0);

    assertThat(handle.result().join().output().stdout().totalBytes()).isEqualTo(much.length());
    assertThat(taker.taken).isEmpty();
    assertThat(taker.end).isNotDone();
  }

  @Test
  void demand_isNeverExceeded() {
    LiveCommand command = stream.started();
    Taker taker = new Taker(2);
    CompletableFuture<ExecutionResult> result;
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    handle.output().subscribe(taker);
    result = handle.result();
    for (int i = 0; i < 5; i++) {
      stream.stdout("" + i);
    }
    stream.exit(0);
    taker.awaitTaken(2);
    assertThat(result).isNotDone();

    taker.subscribed.join().request(2);
    taker.awaitTaken(4);
    taker.subscribed.join().request(1);
    taker.end.join();
    assertThat(taker.taken).containsExactly("0", "1", "2", "3", "4");
    assertThat(result.join().exitCode()).isZero();
  }

  @Test
  void requestOfNothing_endsTheSubscriptionButNotTheCommand() {
    LiveCommand command = stream.started();
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    Taker taker = new Taker(1);
    handle.output().subscribe(taker);
    taker.subscribed.join().request(0);

    assertThatThrownBy(taker.end::join)
        .hasCauseInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3.9");
    stream.exit(0);
    assertThat(handle.result().join().exitCode()).isZero();
  }

  @Test
  void lostOutput_failsSubscriberAndResultAlike() {
    LiveCommand command = stream.started();
    Taker taker = new Taker(Long.MAX_VALUE);
    AsyncCommandHandle handle = new AsyncCommandHandle(command);
    handle.output().subscribe(taker);
    stream.stdout("a");
    stream.lose();
    stream.skipStdout(5);
    stream.startedFrame();
    stream.stdout("b");
    stream.exit(0);

    assertThatThrownBy(taker.end::join).hasCauseInstanceOf(OutputLostException.class);
    assertThatThrownBy(handle.result()::join).hasCauseInstanceOf(OutputLostException.class);
  }

  @Test
  void cancelOutputAndEndAtOnce_theResultAlwaysComes() throws Exception {
    for (int round = 0; round < 300; round++) {
      CompletableFuture<Void> ended = new CompletableFuture<>();
      OutputBuffer buffer = new OutputBuffer(() -> {}, () -> {}, 0, 0);
      Taker taker = new Taker(Long.MAX_VALUE);
      new OutputPublisher(buffer, stream.service().runtime().callbacks(), () -> null, thrown -> {})
          .subscribe(taker);
      Flow.Subscription subscription = taker.subscribed.join();
      CountDownLatch both = new CountDownLatch(2);
      CompletableFuture<Void> canceller =
          CompletableFuture.runAsync(
              () -> {
                both.countDown();
                awaitUninterruptibly(both);
                subscription.cancel();
              });
      both.countDown();
      both.await();
      for (int i = 0; i < 20; i++) {
        buffer.add(new OutputChunk(StandardStream.STDOUT, i, Utf8Chunk.of("x"), null));
      }
      buffer.end(() -> ended.complete(null));
      canceller.join();

      ended.get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void executorThatRefuses_failsFuturesAndLetsTheOutputPass() {
    FakeStream refusing =
        new FakeStream(
            task -> {
              throw new RejectedExecutionException("full");
            });
    try {
      LiveCommand command = refusing.started();
      AsyncCommandHandle handle = new AsyncCommandHandle(command);
      handle.output().subscribe(new Taker(1));
      refusing.stdout("x".repeat(2 * OutputBuffer.HIGH_WATER));
      refusing.exit(0);

      assertThatThrownBy(handle.result()::join).hasRootCauseMessage("full");
      assertThat(new CommandHandle(command).result().exitCode()).isZero();
    } finally {
      refusing.end();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Requests so much at first. */
  private static class Taker implements Flow.Subscriber<OutputChunk> {
    final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    final CompletableFuture<Void> end = new CompletableFuture<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    private final long first;

    Taker(long first) {
      this.first = first;
    }

    void awaitTaken(int count) {
      Awaitility.await().until(() -> taken.size() == count);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      if (first > 0) {
        subscription.request(first);
      }
      subscribed.complete(subscription);
    }

    @Override
    public void onNext(OutputChunk chunk) {
      taken.add(chunk.text());
    }

    @Override
    public void onError(Throwable failure) {
      end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      end.complete(null);
    }
  }
}
