// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.internal.tunnel.TunnelEndpoint;
import langsmith.sandbox.internal.tunnel.TunnelWaiting;

/**
 * A local port whose connections are forwarded to a port of a sandbox.
 *
 * <p>It listens on the loopback interface only. Any number of connections share one WebSocket, and
 * none of them uses a thread. Each direction of a connection ends independently. A slow reader
 * slows down only its own connection, of which at most {@link TunnelOptions#windowBytes} are
 * buffered.
 *
 * <p>If the WebSocket is lost, its connections are reset, and the next connection opens another
 * one. The {@link TunnelListener} receives failures of single connections.
 *
 * <p>A tunnel ends with its client. Safe for use by several threads.
 */
public final class Tunnel implements AutoCloseable {
  private final TunnelEndpoint endpoint;
  private final String sandbox;
  private final int remotePort;

  Tunnel(TunnelEndpoint endpoint, String sandbox, int remotePort) {
    this.endpoint = endpoint;
    this.sandbox = sandbox;
    this.remotePort = remotePort;
  }

  /** {@return the local port, 1 to 65535} */
  public int localPort() {
    return endpoint.localAddress().getPort();
  }

  /** {@return the address to connect to, such as 127.0.0.1:43210} */
  public InetSocketAddress localAddress() {
    return endpoint.localAddress();
  }

  /** {@return the port of the sandbox} */
  public int remotePort() {
    return remotePort;
  }

  /** {@return the current number of connections, including those being opened} */
  public int openConnections() {
    return endpoint.openConnections();
  }

  /** {@return whether neither this tunnel nor its client was closed} */
  public boolean isOpen() {
    return endpoint.isOpen();
  }

  /**
   * Closes the local port, every connection and every session, and waits until they are closed, at
   * most as long as {@link langsmith.sandbox.config.WebSocketOptions#closeTimeout}. Idempotent.
   */
  @Override
  public void close() {
    CompletableFuture<Void> gone = closeAsync();
    if (!endpoint.isOnLoop()) {
      TunnelWaiting.forEnd(gone);
    }
  }

  /**
   * Closes like {@link #close}, without waiting.
   *
   * @return completes when everything is closed
   */
  public CompletableFuture<Void> closeAsync() {
    return endpoint.close().thenRun(() -> {});
  }

  /** Returns the two ports. */
  @Override
  public String toString() {
    return "Tunnel["
        + endpoint.localAddress()
        + " to port "
        + remotePort
        + " of sandbox '"
        + sandbox
        + "']";
  }
}
