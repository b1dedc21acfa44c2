// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers that the application supplies anew for each upgrade. They are asked for on threads of
 * their own, because code of the application may block. Thread-safe.
 */
final class UpgradeHeaders implements AutoCloseable {
  private static final int THREADS = 2;
  private static final long IDLE_SECONDS = 5;

  private final @Nullable Supplier<HeaderMap> supplier;
  private final ThreadPoolExecutor executor;

  UpgradeHeaders(TransportOptions options, ThreadFactory threads) {
    supplier = options.suppliedHeaders();
    executor =
        new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Continues with the headers, at once if none are supplied. Called on the event loop.
   *
   * @param next called on the event loop, unless the opening has ended
   */
  void whenKnown(NettyConnection connection, Consumer<HeaderMap> next) {
    if (supplier == null) {
      next.accept(HeaderMap.empty());
      return;
    }
    executor.execute(() -> supply(supplier, connection, next));
  }

  private static void supply(
      Supplier<HeaderMap> supplier, NettyConnection connection, Consumer<HeaderMap> next) {
    Runnable result;
    try {
      HeaderMap headers = supplier.get();
      result = () -> connection.whileOpening(() -> next.accept(headers));
    } catch (RuntimeException e) {
      result = () -> connection.failed(ConnectFailures.noHeaders(connection.target(), e));
    }
    try {
      connection.loop().execute(result);
    } catch (RejectedExecutionException e) {
      // The client is closed, which has ended the connection.
    }
  }

  /** Interrupts the application's code and drops what waits for it. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
