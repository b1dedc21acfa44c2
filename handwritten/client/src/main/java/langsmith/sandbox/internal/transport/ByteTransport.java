// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import java.time.Duration;

/** Opens WebSockets to {@code /tunnel}. Thread-safe. */
public interface ByteTransport {
  /**
   * See {@link SocketTransport#open}.
   *
   * @param target the address
   * @param openTimeout one limit for everything up to the upgrade; positive
   * @param loop the event loop of the connection
   * @param listener receives the events
   * @return the connection, still opening
   */
  ByteConnection openBytes(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      ByteConnection.Listener listener);

  /** See {@link SocketTransport#nextEventLoop}. */
  EventLoop nextEventLoop();
}
