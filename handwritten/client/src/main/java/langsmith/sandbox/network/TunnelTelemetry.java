// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.runtime.Telemetry;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.telemetry.TracedOperation;
import langsmith.sandbox.telemetry.TunnelEnd;
import org.jspecify.annotations.Nullable;

/** Reports the events of one tunnel to telemetry. */
final class TunnelTelemetry implements TunnelListener {
  private final Telemetry telemetry;
  private final TracedOperation operation;
  private final Telemetry.Watch watch;
  private final HeaderMap headers;
  private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

  private final AtomicLong connections = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();

  /**
   * Reports that a tunnel is being opened.
   *
   * @param name {@code tunnel} or {@code stream}
   */
  TunnelTelemetry(Telemetry telemetry, String name, String sandbox) {
    this.telemetry = telemetry;
    this.operation = new TracedOperation(TracedOperation.Kind.TUNNEL, name, sandbox);
    this.watch = telemetry.watch();
    telemetry.listener().tunnelStarted(operation);
    this.headers = Telemetry.headers(operation);
  }

  /** Returns the headers of its upgrades, which all others override. */
  HeaderMap headers() {
    return headers;
  }

  /** Counts bytes of connections. */
  void transferred(long toSandbox, long fromSandbox) {
    sent.addAndGet(toSandbox);
    received.addAndGet(fromSandbox);
  }

  /** Records that everything is closed. */
  void closed() {
    closed.complete(null);
  }

  /** Reports the end, once the tunnel is closed. */
  void opened() {
    var unused = closed.thenRun(() -> end(null));
  }

  /** Reports that the tunnel could not be opened. */
  void notOpened(Throwable failure) {
    end(Telemetry.nameOf(failure));
  }

  private void end(@Nullable String failure) {
    telemetry
        .listener()
        .tunnelEnded(
            operation,
            new TunnelEnd(
                watch.elapsed(),
                failure,
                connections.get(),
                failed.get(),
                sent.get(),
                received.get()));
  }

  @Override
  public void sessionOpened() {
    telemetry.listener().tunnelSessionOpened(operation);
  }

  @Override
  public void sessionLost(String reason) {
    telemetry.listener().tunnelSessionLost(operation);
  }

  @Override
  public void connected() {
    connections.incrementAndGet();
    telemetry.listener().tunnelConnectionOpened(operation);
  }

  @Override
  public void connectionFailed(SandboxException failure) {
    failed.incrementAndGet();
    telemetry.listener().tunnelConnectionFailed(operation, Telemetry.nameOf(failure));
  }
}
