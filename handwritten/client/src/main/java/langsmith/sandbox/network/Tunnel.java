// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.internal.tunnel.TunnelEndpoint;
import langsmith.sandbox.internal.tunnel.TunnelWaiting;

/**
 * A port of this machine whose connections arrive at a port of a sandbox.
 *
 * <p>It listens on the loopback interface only. Any number of connections share one WebSocket, and
 * none of them has a thread. Each direction of a connection ends for itself. A slow reader slows
 * down its own connection, and at most {@link TunnelOptions#windowBytes} of it wait in memory.
 *
 * <p>When the WebSocket is lost, the connections in it are reset, and the next connection opens
 * another one. What goes wrong with a single connection is told to the {@link TunnelListener}.
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

  /** {@return the port of this machine, 1 to 65535} */
  public int localPort() {
    return endpoint.localAddress().getPort();
  }

  /** {@return where to connect to, such as 127.0.0.1:43210} */
  public InetSocketAddress localAddress() {
    return endpoint.localAddress();
  }

  /** {@return the port of the sandbox} */
  public int remotePort() {
    return remotePort;
  }

  /** {@return how many connections there are at the moment, those under way included} */
  public int openConnections() {
    return endpoint.openConnections();
  }

  /** {@return whether it was not closed, by itself or with its client} */
  public boolean isOpen() {
    return endpoint.isOpen();
  }

  /**
   * Closes the listener, every connection and every session, and waits until they are gone, at most
   * as long as {@link langsmith.sandbox.config.WebSocketOptions#closeTimeout}. Idempotent.
   */
  @Override
  public void close() {
    CompletableFuture<Void> gone = closeAsync();
    if (!endpoint.isOnLoop()) {
      TunnelWaiting.forEnd(gone);
    }
  }

  /**
   * Closes as {@link #close} does, but does not wait.
   *
   * @return completes when nothing is left
   */
  public CompletableFuture<Void> closeAsync() {
    return endpoint.close().copy();
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
