// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import langsmith.sandbox.internal.config.WebSocketSettings;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.runtime.Telemetry;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;
import org.slf4j.Logger;

/**
 * The tunnels of one client. They share its transport, and end with it. Safe for use by several
 * threads.
 */
public final class TunnelService {
  private static final Logger log = Loggers.TUNNEL;

  /** The value for a limit that the user has disabled. */
  private static final Duration UNLIMITED = Duration.ofDays(365);

  private final WebSocketSettings settings;
  private final ClientRuntime runtime;
  private final Set<Supplier<CompletableFuture<Void>>> open = ConcurrentHashMap.newKeySet();

  // Guarded by this, so that no tunnel is added after the others were closed.
  private boolean closed;

  /**
   * Creates a service without tunnels, which ends with its runtime.
   *
   * @param settings the limits of WebSockets
   * @param runtime opens the connections
   */
  public TunnelService(WebSocketSettings settings, ClientRuntime runtime) {
    this.settings = settings;
    this.runtime = runtime;
    runtime.atClose(ClientRuntime.Part.TUNNELS, this::closeAll);
  }

  /**
   * Returns the executor of the user's code.
   *
   * @return not serial
   */
  public Executor callbacks() {
    return runtime.callbacks();
  }

  /** {@return what reports to the application's listener} */
  public Telemetry telemetry() {
    return runtime.telemetry();
  }

  /**
   * Completes the limits of a tunnel from those of the client.
   *
   * @param retries how often opening a session is retried
   * @param dialTimeout for the answer to a connect request
   * @param windowBytes of each stream
   * @return the limits
   */
  public TunnelLimits limits(int retries, Duration dialTimeout, int windowBytes) {
    Duration pongTimeout = settings.pongTimeout();
    return new TunnelLimits(
        limit(settings.openTimeout()),
        limit(settings.connectBudget()),
        ReconnectPolicy.standard().withMaxAttempts(retries),
        limit(dialTimeout),
        limit(settings.closeTimeout()),
        YamuxPolicy.client()
            .withReceiveWindow(windowBytes)
            .withPings(
                pongTimeout.isZero() ? Duration.ZERO : settings.pingInterval(),
                limit(pongTimeout)));
  }

  /**
   * Starts a tunnel.
   *
   * @param target of the sandbox
   * @param remotePort in the sandbox
   * @param local the local address
   * @param probes whether to dial once
   * @param limits of the tunnel
   * @param observer receives the events
   * @return completes when connections are accepted
   */
  public CompletableFuture<TunnelEndpoint> tunnel(
      WebSocketTarget target,
      int remotePort,
      InetSocketAddress local,
      boolean probes,
      TunnelLimits limits,
      TunnelEndpoint.Observer observer) {
    Opened opened = new Opened();
    TunnelEndpoint endpoint =
        new TunnelEndpoint(
            runtime.transport(),
            new RemotePort(target, remotePort),
            limits,
            observer,
            gone -> open.remove(opened));
    opened.close = endpoint::close;
    add(opened);
    var unused = endpoint.whenClosed().thenRun(observer::closed);
    return endpoint.start(local, probes);
  }

  /**
   * Connects to a port without a local port.
   *
   * @param target of the sandbox
   * @param port in the sandbox
   * @param limits of the session
   * @param observer receives the end, on the event loop
   * @return completes when it is connected
   */
  public CompletableFuture<StreamEndpoint> stream(
      WebSocketTarget target, int port, TunnelLimits limits, TunnelEndpoint.Observer observer) {
    Opened opened = new Opened();
    StreamEndpoint endpoint =
        new StreamEndpoint(runtime.transport(), target, limits, gone -> open.remove(opened));
    opened.close = endpoint::close;
    add(opened);
    var unused =
        endpoint
            .whenClosed()
            .thenRun(
                () -> {
                  observer.disconnected(endpoint.sentBytes(), endpoint.receivedBytes());
                  observer.closed();
                });
    return endpoint.connect(port, limits);
  }

  private synchronized void add(Opened opened) {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
    open.add(opened);
  }

  /** Closes every tunnel and waits for that, up to the close timeout. */
  private void closeAll() {
    synchronized (this) {
      closed = true;
    }
    List<CompletableFuture<Void>> gone =
        open.stream().map(Supplier::get).collect(Collectors.toList());
    try {
      CompletableFuture.allOf(gone.toArray(new CompletableFuture<?>[0]))
          .get(limit(settings.closeTimeout()).toMillis() + 1000, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.debug("tunnels did not close in time", e);
    }
  }

  private static Duration limit(Duration duration) {
    return duration.isZero() ? UNLIMITED : duration;
  }

  /** A tunnel to close, which is set only after its close callback exists. */
  private static final class Opened implements Supplier<CompletableFuture<Void>> {
    private volatile Supplier<CompletableFuture<Void>> close =
        () -> CompletableFuture.completedFuture(null);

    @Override
    public CompletableFuture<Void> get() {
      return close.get();
    }
  }
}
