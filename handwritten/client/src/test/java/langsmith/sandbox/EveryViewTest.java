// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.command.OutputBuffer;
import langsmith.sandbox.output.OutputChunk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each view of a command alike. */
class EveryViewTest {
  private final ExecutorService readers = Executors.newCachedThreadPool();
  private final FakeStream stream = new FakeStream(null);

  /** The ways to take the output. Each claims at once and reads on as permits come. */
  private enum View {
    ITERATION {
      @Override
      CompletableFuture<String> read(LiveCommand command, Semaphore permits, ExecutorService on) {
        var chunks = new CommandHandle(command).iterator();
        return CompletableFuture.supplyAsync(
            () -> {
              StringBuilder text = new StringBuilder();
              while (chunks.hasNext()) {
                permits.acquireUninterruptibly();
                text.append(chunks.next().text());
              }
              return text.toString();
            },
            on);
      }
    },
    PUBLISHER {
      @Override
      CompletableFuture<String> read(LiveCommand command, Semaphore permits, ExecutorService on) {
        Collector collector = new Collector(permits);
        new AsyncCommandHandle(command).output().subscribe(collector);
        return collector.text;
      }
    },
    CALLBACKS {
      @Override
      CompletableFuture<String> read(LiveCommand command, Semaphore permits, ExecutorService on) {
        StringBuilder text = new StringBuilder();
        return new AsyncCommandHandle(command)
            .forEach(
                chunk -> {
                  permits.acquireUninterruptibly();
                  text.append(chunk.text());
                })
            .thenApply(result -> text.toString());
      }
    },
    STREAMS {
      @Override
      CompletableFuture<String> read(LiveCommand command, Semaphore permits, ExecutorService on) {
        InputStream in = new CommandHandle(command).stdoutStream();
        return CompletableFuture.supplyAsync(() -> readAll(in, permits), on);
      }
    },
    PROCESS {
      @Override
      CompletableFuture<String> read(LiveCommand command, Semaphore permits, ExecutorService on) {
        InputStream in = new CommandHandle(command).asProcess().getInputStream();
        return CompletableFuture.supplyAsync(() -> readAll(in, permits), on);
      }
    };

    abstract CompletableFuture<String> read(
        LiveCommand command, Semaphore permits, ExecutorService on);

    /** Whether the view itself says that the output is not all there was. */
    boolean tellsFailure() {
      return this != ITERATION;
    }
  }

  @AfterEach
  void tearDown() {
    stream.end();
    readers.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource
  void outputOfAnExit_isTakenWholeThenTheResultIsThere(View view) {
    LiveCommand command = stream.started();
    CompletableFuture<String> text = view.read(command, unlimited(), readers);
    stream.stdout("one ");
    stream.stdout("two");
    stream.exit(3);

    assertThat(text.join()).isEqualTo("one two");
    ExecutionResult result = new CommandHandle(command).result();
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.stdout()).isEqualTo("one two");
  }

  @ParameterizedTest
  @EnumSource
  void reconnects_areNotSeenAndNoViewGoesQuiet(View view) {
    LiveCommand command = stream.started();
    CompletableFuture<String> text = view.read(command, unlimited(), readers);
    stream.stdout("a");
    stream.cut();
    stream.stdout("b");
    stream.cut();
    stream.stdout("c");
    stream.exit(0);

    assertThat(text.join()).isEqualTo("abc");
  }

  @ParameterizedTest
  @EnumSource
  void endBeforeTheClaim_outputIsStillThere(View view) {
    LiveCommand command = stream.started();
    stream.stdout("early");
    stream.exit(0);

    assertThat(view.read(command, unlimited(), readers).join()).isEqualTo("early");
    assertThat(new CommandHandle(command).result().isSuccess()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void slowConsumer_pausesTheNetworkThenGetsEverything(View view) {
    Semaphore permits = new Semaphore(0);
    LiveCommand command = stream.started();
    CompletableFuture<String> text = view.read(command, permits, readers);
    String half = "x".repeat(OutputBuffer.HIGH_WATER / 2);
    // The view holds at most one chunk, and two fill the buffer.
    stream.stdout(half);
    stream.stdout(half);
    stream.stdout(half);
    assertThat(stream.isPaused()).isTrue();

    // A connection that comes meanwhile is paused as well.
    stream.lose();
    stream.takeSent("reconnect");
    assertThat(stream.isPaused()).isTrue();

    permits.release(1_000_000);
    stream.awaitNotPaused();
    stream.confirm();
    stream.exit(0);
    assertThat(text.join()).hasSize(3 * half.length());
  }

  @ParameterizedTest
  @EnumSource
  void otherEnd_isToldAfterTheOutput(View view) {
    LiveCommand command = stream.started();
    CompletableFuture<String> text = view.read(command, unlimited(), readers);
    stream.stdout("partial");
    stream.error("CommandTimeout");

    if (view.tellsFailure()) {
      assertThatThrownBy(text::join).hasRootCauseInstanceOf(CommandTimeoutException.class);
    } else {
      assertThat(text.join()).isEqualTo("partial");
    }
    assertThatThrownBy(() -> new CommandHandle(command).result())
        .isInstanceOfSatisfying(
            CommandTimeoutException.class,
            e -> assertThat(e.output().stdout().text()).isEqualTo("partial"));
  }

  @ParameterizedTest
  @EnumSource
  void closedHandle_viewFailsInsteadOfEndingAndNothingHangs(View view) {
    Semaphore permits = new Semaphore(0);
    LiveCommand command = stream.started();
    CompletableFuture<String> text = view.read(command, permits, readers);
    stream.stdout("never taken");
    stream.stdout("never taken either");
    new CommandHandle(command).close();
    permits.release(1_000_000);

    assertThatThrownBy(text::join).isInstanceOf(CompletionException.class);
    assertThatThrownBy(() -> new CommandHandle(command).result())
        .isInstanceOf(CommandDetachedException.class);
  }

  @ParameterizedTest
  @EnumSource
  void anotherView_isRefused(View view) {
    LiveCommand command = stream.started();
    CompletableFuture<String> text = view.read(command, unlimited(), readers);
    CommandHandle handle = new CommandHandle(command);

    assertThatIllegalStateException()
        .isThrownBy(handle::iterator)
        .withMessageContaining("can be consumed once");
    assertThatIllegalStateException().isThrownBy(() -> handle.async().forEach(chunk -> {}));
    Collector late = new Collector(unlimited());
    handle.async().output().subscribe(late);
    assertThatThrownBy(late.text::join).hasCauseInstanceOf(IllegalStateException.class);

    stream.stdout("still whole");
    stream.exit(0);
    assertThat(text.join()).isEqualTo("still whole");
  }

  @ParameterizedTest
  @EnumSource
  void afterTheResultTookTheOutput_isRefused(View view) {
    LiveCommand command = stream.started();
    CompletableFuture<ExecutionResult> result = new AsyncCommandHandle(command).result();

    assertThatThrownBy(() -> view.read(command, unlimited(), readers).join())
        .isInstanceOfAny(IllegalStateException.class, CompletionException.class)
        .hasStackTraceContaining("before calling result()");
    stream.exit(0);
    assertThat(result.join().exitCode()).isZero();
  }

  @Test
  void nobodyReads_resultComesHoweverMuchThereIs() {
    LiveCommand command = stream.started();
    CompletableFuture<ExecutionResult> result = new AsyncCommandHandle(command).result();
    String much = "x".repeat(OutputBuffer.HIGH_WATER);
    for (int i = 0; i < 50; i++) {
      stream.stdout(much);
      assertThat(stream.isPaused()).isFalse();
    }
    stream.exit(0);

    assertThat(result.join().output().stdout().totalBytes()).isEqualTo(50L * much.length());
  }

  private static Semaphore unlimited() {
    return new Semaphore(1_000_000);
  }

  private static String readAll(InputStream in, Semaphore permits) {
    StringBuilder text = new StringBuilder();
    byte[] bytes = new byte[8192];
    try {
      while (true) {
        permits.acquireUninterruptibly();
        int count = in.read(bytes);
        if (count < 0) {
          return text.toString();
        }
        text.append(new String(bytes, 0, count, StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Requests one chunk at a time. */
  private static final class Collector implements Flow.Subscriber<OutputChunk> {
    final CompletableFuture<String> text = new CompletableFuture<>();
    private final StringBuilder collected = new StringBuilder();
    private final Semaphore permits;
    private Flow.@Nullable Subscription subscription;

    Collector(Semaphore permits) {
      this.permits = permits;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(OutputChunk chunk) {
      collected.append(chunk.text());
      permits.acquireUninterruptibly();
      Objects.requireNonNull(subscription).request(1);
    }

    @Override
    public void onError(Throwable failure) {
      text.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      text.complete(collected.toString());
    }
  }
}
