// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import langsmith.sandbox.internal.text.Loggers;
import org.slf4j.Logger;

/**
 * Runs blocking calls as futures, on at most {@value #MAX_THREADS} daemon threads, which end when
 * they are idle for a while. Safe for use by several threads.
 */
public final class CallThreads implements AutoCloseable {
  static final int MAX_THREADS = 32;

  private static final int IDLE_SECONDS = 10;
  private static final Logger LOG = Loggers.CALLBACK;

  private final Executor callbacks;
  private final Telemetry telemetry;
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
   * @param callbacks completes the futures, and so runs actions that are chained to them
   * @param telemetry carries the context of callers along
   */
  CallThreads(Executor callbacks, Telemetry telemetry) {
    this.callbacks = callbacks;
    this.telemetry = telemetry;
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs a call. If the future is completed in another way first, such as by cancelling it, a
   * result of the call that is closeable is closed.
   *
   * @param signal ends the call; cancelled if the future ends before the call does
   */
  public <T> CompletableFuture<T> call(CancelSignal signal, Supplier<T> call) {
    CompletableFuture<T> result = new CompletableFuture<>();
    AtomicBoolean ended = new AtomicBoolean();
    try {
      pool.execute(telemetry.listener().carry(() -> run(result, ended, call)));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(new IllegalStateException("the client is closed", e));
      return result;
    }
    var unused =
        result.whenComplete(
            (value, failure) -> {
              if (!ended.get()) {
                signal.cancel();
              }
            });
    return result;
  }

  private <T> void run(CompletableFuture<T> result, AtomicBoolean ended, Supplier<T> call) {
    if (result.isDone()) {
      return;
    }
    Runnable completion;
    try {
      if (pool.isShutdown()) {
        throw new IllegalStateException("the client is closed");
      }
      T value = call.get();
      completion = () -> deliver(result, value);
    } catch (RuntimeException | Error e) {
      completion = () -> result.completeExceptionally(e);
    }
    ended.set(true);
    try {
      callbacks.execute(completion);
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
      completion.run();
    }
  }

  private <T> void deliver(CompletableFuture<T> result, T value) {
    if (!result.complete(value) && value instanceof AutoCloseable unwanted) {
      try {
        pool.execute(() -> close(unwanted));
      } catch (RejectedExecutionException e) {
        // The client is closed, and with it the result.
      }
    }
  }

  private static void close(AutoCloseable unwanted) {
    try {
      unwanted.close();
    } catch (Exception e) {
      LOG.warn("the result of a cancelled call could not be closed", e);
    }
  }

  /** Rejects further calls. Running calls end by themselves; does not wait for them. */
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
