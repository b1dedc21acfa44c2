// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import langsmith.sandbox.config.NettyOptions;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.internal.config.ApiKeySource;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.config.WebSocketSettings;
import langsmith.sandbox.internal.transport.NettyTransport;
import langsmith.sandbox.internal.transport.SpareTransport;
import langsmith.sandbox.internal.transport.TlsContexts;
import langsmith.sandbox.internal.transport.Transport;
import langsmith.sandbox.internal.transport.TransportOptions;
import langsmith.sandbox.protocol.CommandId;
import langsmith.sandbox.telemetry.TelemetryListener;
import org.jspecify.annotations.Nullable;

/**
 * Owns the resources that all parts of one client share: the WebSocket transport, the threads, the
 * clock, random numbers and ids. Threads and the transport are created on demand, so REST alone
 * never loads Netty. Safe for use by several threads.
 */
public final class ClientRuntime implements AutoCloseable {
  private static final int CALLBACK_THREADS = 16;
  private static final int FILE_THREADS = 2;

  /** How long closing waits for files to be written. */
  private static final Duration FILES_LIMIT = Duration.ofSeconds(10);

  /** The parts of a client that end before their transport or their threads do. */
  public enum Part {
    TUNNELS,
    COMMANDS,
    REQUESTS
  }

  private final LazyTransport transport;
  private final Pacing pacing;
  private final Telemetry telemetry;
  private final LazyThreads files = new LazyThreads("file", FILE_THREADS);
  private final @Nullable LazyThreads ownCallbacks;
  private final Executor callbacks;
  private final CallThreads calls;
  private final SecureRandom identities = new SecureRandom();

  // Guarded by itself.
  private final Map<Part, List<Runnable>> ends = new EnumMap<>(Part.class);

  /**
   * Creates a runtime.
   *
   * @param transport opens WebSockets; closed with this
   * @param pacing the clock and the random numbers; closed with this
   * @param callbacks runs the user's code; null for threads of the runtime
   */
  public ClientRuntime(Transport transport, Pacing pacing, @Nullable Executor callbacks) {
    this(transport, pacing, callbacks, TelemetryListener.NONE);
  }

  /** Like the other constructor, with a listener. */
  public ClientRuntime(
      Transport transport,
      Pacing pacing,
      @Nullable Executor callbacks,
      TelemetryListener listener) {
    this(new LazyTransport(() -> transport), pacing, callbacks, listener);
  }

  private ClientRuntime(
      LazyTransport transport,
      Pacing pacing,
      @Nullable Executor callbacks,
      TelemetryListener listener) {
    this.transport = transport;
    this.pacing = pacing;
    this.telemetry = new Telemetry(listener, pacing);
    if (callbacks == null) {
      this.ownCallbacks = new LazyThreads("callback", CALLBACK_THREADS);
      this.callbacks = ownCallbacks;
    } else {
      this.ownCallbacks = null;
      this.callbacks = callbacks;
    }
    this.calls = new CallThreads(this.callbacks, telemetry);
  }

  /**
   * Creates the runtime of a client.
   *
   * @param callbacks runs the user's code; null for threads of the runtime
   */
  public static ClientRuntime of(ClientConfig config, Pacing pacing, @Nullable Executor callbacks) {
    return new ClientRuntime(
        new LazyTransport(() -> transport(config)), pacing, callbacks, config.telemetry());
  }

  /**
   * {@return the transport, which opens WebSockets; created by the first call}
   *
   * @throws IllegalStateException if Netty is missing, or the client is closed
   */
  public Transport transport() {
    return transport.get();
  }

  /** {@return what reports to the application's listener} */
  public Telemetry telemetry() {
    return telemetry;
  }

  /** {@return the clock and the random numbers} */
  public Pacing pacing() {
    return pacing;
  }

  /** {@return the executor of the user's code; not serial} */
  public Executor callbacks() {
    return callbacks;
  }

  /** {@return the executor that writes output to files; not serial, and its tasks may block} */
  public Executor files() {
    return files;
  }

  /** {@return the threads of blocking calls} */
  public CallThreads calls() {
    return calls;
  }

  /** {@return a new, unique id for a command} */
  public String freshCommandId() {
    return CommandId.next(pacing.now().toEpochMilli(), identities);
  }

  /**
   * Registers an action that ends a part.
   *
   * @param end called by each {@link #close()}
   */
  public void atClose(Part part, Runnable end) {
    synchronized (ends) {
      ends.computeIfAbsent(part, unused -> new ArrayList<>()).add(end);
    }
  }

  /**
   * Ends the client, in this order. Waits for the network threads, and for files to be written.
   *
   * @throws IllegalStateException on an event loop of the client
   */
  @Override
  public void close() {
    end(Part.TUNNELS); // While their connections can still be closed in order.
    end(Part.COMMANDS);
    transport.close();
    files.close(FILES_LIMIT); // Before the callbacks, because commands end after their files.
    if (ownCallbacks != null) {
      ownCallbacks.close();
    }
    end(Part.REQUESTS);
    pacing.close(); // After the requests, which would otherwise be retried at once.
    calls.close();
  }

  private void end(Part part) {
    List<Runnable> due;
    synchronized (ends) {
      due = List.copyOf(ends.getOrDefault(part, List.of()));
    }
    due.forEach(Runnable::run);
  }

  private static Transport transport(ClientConfig config) {
    NettyTransport transport = NettyTransport.create(options(config));
    WebSocketSettings limits = config.webSocket();
    if (limits.spareConnections() == 0) {
      return transport;
    }
    ApiKeySource key = config.keySource();
    Duration openTimeout = limits.openTimeout();
    return SpareTransport.over(
        transport,
        limits.spareConnections(),
        openTimeout.isZero() ? WebSocketSettings.DEFAULTS.openTimeout() : openTimeout,
        key == null ? null : key::header);
  }

  private static TransportOptions options(ClientConfig config) {
    WebSocketSettings limits = config.webSocket();
    ProxyOptions proxy = config.proxy();
    ApiKeySource key = config.keySource();
    NettyOptions netty = config.netty();
    return TransportOptions.builder()
        .headers(config.headers().asMap())
        .suppliedHeaders(key == null ? null : key::header)
        .eventLoops(netty == null ? null : netty.eventLoops())
        .proxy(proxy == null ? null : proxy(proxy))
        .tls(() -> TlsContexts.create(config.tls()))
        .pingInterval(limits.pingInterval())
        .pongTimeout(limits.pongTimeout())
        .closeTimeout(limits.closeTimeout())
        .maxFrameBytes(limits.maxFrameBytes())
        .build();
  }

  private static TransportOptions.Proxy proxy(ProxyOptions proxy) {
    return new TransportOptions.Proxy(
        proxy.kind(),
        InetSocketAddress.createUnresolved(proxy.host(), proxy.port()),
        proxy.user(),
        proxy.password());
  }
}
