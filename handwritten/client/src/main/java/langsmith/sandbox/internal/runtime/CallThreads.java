// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Makes futures of blocking calls: on daemon threads, at most {@value #MAX_THREADS}, which end when
 * they have had nothing to do for a while. Safe for use by several threads.
 */
public final class CallThreads implements AutoCloseable {
  static final int MAX_THREADS = 32;

  private static final int IDLE_SECONDS = 10;

  private final Executor callbacks;
  private final AtomicInteger count = new AtomicInteger();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          MAX_THREADS,
          MAX_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          this::thread);

  /**
   * Starts no thread yet.
   *
   * @param callbacks completes the futures, and so runs what users have chained to them
   */
  public CallThreads(Executor callbacks) {
    this.callbacks = callbacks;
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Makes a call.
   *
   * @param signal what the call heeds; cancelling the future cancels it
   */
  public <T> CompletableFuture<T> call(CancelSignal signal, Supplier<T> call) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      pool.execute(() -> run(result, call));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(new IllegalStateException("the client is closed", e));
    }
    var unused =
        result.whenComplete(
            (value, failure) -> {
              if (result.isCancelled()) {
                signal.cancel();
              }
            });
    return result;
  }

  private <T> void run(CompletableFuture<T> result, Supplier<T> call) {
    if (result.isDone()) {
      return;
    }
    Runnable completion;
    try {
      if (pool.isShutdown()) {
        throw new IllegalStateException("the client is closed");
      }
      T value = call.get();
      completion = () -> result.complete(value);
    } catch (RuntimeException | Error e) {
      completion = () -> result.completeExceptionally(e);
    }
    try {
      callbacks.execute(completion);
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
  }

  /** Lets running calls end, which the caller sees to, and takes no others. Does not wait. */
  @Override
  public void close() {
    pool.shutdownNow().forEach(Runnable::run);
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "langsmith-sandbox-call-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
