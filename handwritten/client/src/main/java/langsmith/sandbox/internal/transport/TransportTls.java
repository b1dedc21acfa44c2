// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The TLS configuration of one transport, whose connections resume each other's sessions. The first
 * connection that needs it has it created on a thread of its own, because that reads a trust store
 * and may load a native library. Thread-safe.
 */
final class TransportTls implements AutoCloseable {
  private final Supplier<SslContext> supplier;
  private final ThreadFactory threads;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CompletableFuture<SslContext> context = new CompletableFuture<>();

  TransportTls(TransportOptions options, ThreadFactory threads) {
    this.supplier = options.tls();
    this.threads = threads;
  }

  /**
   * Continues with the configuration, at once if it exists or the target needs none. Called on the
   * event loop.
   *
   * @param next called on the event loop with the configuration, or with null for none, unless the
   *     opening has ended
   */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback handles both results.
  void whenReady(NettyConnection connection, Consumer<@Nullable SslContext> next) {
    if (!connection.target().secure()) {
      next.accept(null);
      return;
    }
    if (started.compareAndSet(false, true)) {
      threads.newThread(this::create).start();
    }
    if (context.isDone() && !context.isCompletedExceptionally()) {
      next.accept(context.join());
      return;
    }
    context.whenComplete(
        (created, failure) ->
            proceed(
                connection,
                failure == null
                    ? () -> connection.whileOpening(() -> next.accept(created))
                    : () ->
                        connection.failed(
                            ConnectFailures.ownFailure(connection.target(), failure))));
  }

  private void create() {
    try {
      context.complete(supplier.get());
    } catch (Throwable e) {
      context.completeExceptionally(e);
    }
  }

  private static void proceed(NettyConnection connection, Runnable step) {
    try {
      connection.loop().execute(step);
    } catch (RejectedExecutionException e) {
      // The client is closed, which has ended the connection.
    }
  }

  /** Releases native memory when the last connection is closed. */
  @Override
  public void close() {
    if (context.isDone() && !context.isCompletedExceptionally()) {
      ReferenceCountUtil.release(context.join());
    }
  }
}
