// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import java.time.Duration;

/** Opens WebSockets to {@code /execute/ws}. Thread-safe. */
public interface CommandTransport extends AutoCloseable {

  /**
   * Starts to open one WebSocket and returns at once; never blocks, whatever name resolution does.
   *
   * <p>May be called from any thread. The listener is called on {@code loop} only, never before
   * this method has returned when it is called on {@code loop}, and with exactly one of {@code
   * opened}, {@code refused} and {@code failed} first.
   *
   * @param target where to connect to
   * @param openTimeout one limit for name resolution, TCP, proxy, TLS and the upgrade together;
   *     positive. Zero is refused rather than taken for "no limit", because it is what a used-up
   *     budget looks like
   * @param loop the event loop of the connection, from {@link #nextEventLoop()}
   * @param listener told what happens
   * @return the connection, still opening
   * @throws IllegalArgumentException if {@code openTimeout} is zero or negative
   * @throws IllegalStateException if the transport is closed
   */
  CommandConnection open(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      CommandConnection.Listener listener);

  /**
   * Returns an event loop, one after the other. A caller takes one per command and keeps it for all
   * connections of that command, so that everything about the command happens on one thread.
   */
  EventLoop nextEventLoop();

  /**
   * Aborts every connection, tells its listener, and ends the threads. Blocks until they are gone,
   * at most some seconds; must not be called on an event loop of this transport. Idempotent.
   *
   * @throws IllegalStateException if called on an event loop of this transport, where waiting would
   *     never end
   */
  @Override
  void close();
}
