// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.HeaderMap;

/**
 * Which port of a sandbox to reach, and how. Immutable: every method returns a changed copy.
 * Arguments are checked at once with {@link IllegalArgumentException}.
 *
 * <p>A tunnel has the client's headers, proxy, TLS and {@link
 * langsmith.sandbox.config.WebSocketOptions}; its pings are those of the tunnel's own protocol, at
 * the same intervals.
 */
public final class TunnelOptions {
  /** The default of {@link #windowBytes}: 512 KiB. */
  public static final int DEFAULT_WINDOW_BYTES = 512 * 1024;

  private static final int MIN_WINDOW_BYTES = 256 * 1024;

  private static final int MAX_WINDOW_BYTES = 64 * 1024 * 1024;

  private final Ports ports;
  private final Opening opening;
  private final int windowBytes;
  private final HeaderMap headers;
  private final TunnelListener listener;

  /** The two ends; the local one is 0 for any. */
  private record Ports(int remote, int local) {}

  /** How sessions and connections are opened. */
  private record Opening(boolean probe, int retries, Duration dialTimeout) {}

  private TunnelOptions(
      Ports ports, Opening opening, int windowBytes, HeaderMap headers, TunnelListener listener) {
    this.ports = ports;
    this.opening = opening;
    this.windowBytes = windowBytes;
    this.headers = headers;
    this.listener = listener;
  }

  /**
   * {@return options to reach a port}
   *
   * @param remotePort of the sandbox, 1 to 65535
   */
  public static TunnelOptions to(int remotePort) {
    return new TunnelOptions(
        new Ports(port("the remote port", remotePort, 1), 0),
        new Opening(true, 3, Duration.ofSeconds(30)),
        DEFAULT_WINDOW_BYTES,
        HeaderMap.empty(),
        new TunnelListener() {});
  }

  /**
   * Sets the local port; by default the system chooses one.
   *
   * @param port 1 to 65535, or 0 for any free one
   * @return a changed copy
   */
  public TunnelOptions localPort(int port) {
    Ports changed = new Ports(ports.remote, port("the local port", port, 0));
    return new TunnelOptions(changed, opening, windowBytes, headers, listener);
  }

  /**
   * Sets whether opening the tunnel connects to the port once, so that an unreachable port is
   * reported at once; true by default. Use false if the program starts later or does not tolerate a
   * connection without data. The session is opened in either case.
   *
   * @param probe whether to connect once
   * @return a changed copy
   */
  public TunnelOptions probe(boolean probe) {
    return with(new Opening(probe, opening.retries, opening.dialTimeout));
  }

  /**
   * Sets how often opening a session is retried after a transient failure; 3 times by default. The
   * delays are those of {@link langsmith.sandbox.protocol.ReconnectPolicy#standard()}; all attempts
   * together take no longer than {@link langsmith.sandbox.config.WebSocketOptions#connectBudget}.
   *
   * @param retries at least 0
   * @return a changed copy
   */
  public TunnelOptions retries(int retries) {
    if (retries < 0) {
      throw new IllegalArgumentException("retries must be at least 0 but were " + retries);
    }
    return with(new Opening(opening.probe, retries, opening.dialTimeout));
  }

  /**
   * Sets how long the sandbox may take to connect to its port, 30 s by default.
   *
   * @param timeout zero for no limit
   * @return a changed copy
   */
  public TunnelOptions dialTimeout(Duration timeout) {
    Arguments.notNegative("dialTimeout", timeout);
    return with(new Opening(opening.probe, opening.retries, timeout));
  }

  /**
   * Sets how many received bytes of one connection are buffered for a slow reader. This also is the
   * most that one connection transfers per round trip to the sandbox.
   *
   * @param windowBytes 262,144 to 67,108,864; default 524,288
   * @return a changed copy
   */
  public TunnelOptions windowBytes(int windowBytes) {
    if (windowBytes < MIN_WINDOW_BYTES || windowBytes > MAX_WINDOW_BYTES) {
      throw new IllegalArgumentException(
          "windowBytes must be "
              + MIN_WINDOW_BYTES
              + " to "
              + MAX_WINDOW_BYTES
              + " but was "
              + windowBytes);
    }
    return new TunnelOptions(ports, opening, windowBytes, headers, listener);
  }

  /**
   * Adds a header to the upgrade of each session, replacing any of the same name
   * (case-insensitive), including the client's and the API key's.
   *
   * @param name letters, digits and a few signs
   * @param value printable ASCII; never shown
   * @return a changed copy
   */
  public TunnelOptions header(String name, String value) {
    return new TunnelOptions(ports, opening, windowBytes, headers.with(name, value), listener);
  }

  /**
   * Registers a listener for the events of the tunnel.
   *
   * @param listener replaces an earlier one
   * @return a changed copy
   */
  public TunnelOptions listener(TunnelListener listener) {
    return new TunnelOptions(
        ports, opening, windowBytes, headers, Objects.requireNonNull(listener, "listener"));
  }

  private TunnelOptions with(Opening changed) {
    return new TunnelOptions(ports, changed, windowBytes, headers, listener);
  }

  int remotePort() {
    return ports.remote;
  }

  int localPort() {
    return ports.local;
  }

  boolean probe() {
    return opening.probe;
  }

  int retries() {
    return opening.retries;
  }

  Duration dialTimeout() {
    return opening.dialTimeout;
  }

  int windowBytes() {
    return windowBytes;
  }

  HeaderMap headers() {
    return headers;
  }

  TunnelListener listener() {
    return listener;
  }

  /** Returns the ports and limits, and the names of the headers, never their values. */
  @Override
  public String toString() {
    return "TunnelOptions[remote port "
        + ports.remote
        + ", local port "
        + (ports.local == 0 ? "any" : ports.local)
        + (opening.probe ? "" : ", no probe")
        + ", retries "
        + opening.retries
        + ", dial timeout "
        + opening.dialTimeout
        + ", window "
        + windowBytes
        + " bytes, headers "
        + headers
        + "]";
  }

  private static int port(String name, int port, int least) {
    if (port < least || port > 65535) {
      throw new IllegalArgumentException(name + " must be " + least + " to 65535 but was " + port);
    }
    return port;
  }
}
