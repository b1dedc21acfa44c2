// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers that the application supplies now, to compare those of connections with that were
 * opened ahead. They are asked for on a thread of their own. Thread-safe.
 */
final class CurrentHeaders implements AutoCloseable {
  private static final long IDLE_SECONDS = 5;
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final @Nullable Supplier<HeaderMap> supplier;
  private final Executor executor;
  private final Runnable onClose;

  /**
   * @param supplier may block; null if nothing is supplied
   * @param executor calls the supplier
   * @param onClose ends the executor
   */
  CurrentHeaders(@Nullable Supplier<HeaderMap> supplier, Executor executor, Runnable onClose) {
    this.supplier = supplier;
    this.executor = executor;
    this.onClose = onClose;
  }

  /** Returns the headers of a supplier that is called on a thread of its own; null for none. */
  static CurrentHeaders of(@Nullable Supplier<HeaderMap> supplier) {
    TransportThreads threads = new TransportThreads();
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            threads.named("spare-key"));
    executor.allowCoreThreadTimeOut(true);
    return new CurrentHeaders(
        supplier,
        executor,
        () -> {
          executor.shutdownNow();
          threads.join(CLOSE_LIMIT);
        });
  }

  /**
   * Continues with the headers, or with null if the application supplies none, which throws. Called
   * on the event loop.
   *
   * @param next called on the event loop, at once if there is no supplier; never if this is closed
   */
  void whenKnown(EventLoop loop, Consumer<@Nullable HeaderMap> next) {
    if (supplier == null) {
      next.accept(HeaderMap.empty());
      return;
    }
    try {
      executor.execute(
          () -> {
            HeaderMap headers = ask(supplier);
            proceed(loop, () -> next.accept(headers));
          });
    } catch (RejectedExecutionException e) {
      // The client is closed.
    }
  }

  private static void proceed(EventLoop loop, Runnable step) {
    try {
      loop.execute(step);
    } catch (RejectedExecutionException e) {
      // The client is closed.
    }
  }

  /** Opening without a spare connection reports why there are none. */
  private static @Nullable HeaderMap ask(Supplier<HeaderMap> supplier) {
    try {
      return supplier.get();
    } catch (RuntimeException e) {
      return null;
    }
  }

  @Override
  public void close() {
    onClose.run();
  }
}
