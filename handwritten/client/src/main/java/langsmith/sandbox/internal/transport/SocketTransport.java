// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.function.Supplier;

/** Opens WebSockets to {@code /execute/ws}. Thread-safe. */
public interface SocketTransport extends AutoCloseable {

  /**
   * Starts to open one WebSocket and returns at once; never blocks, whatever name resolution does.
   *
   * <p>May be called from any thread. The listener is called on {@code loop} only, never before
   * this method has returned when it is called on {@code loop}, and with exactly one of {@code
   * opened}, {@code refused} and {@code failed} first.
   *
   * @param target the address
   * @param openTimeout one limit for name resolution, TCP, proxy, TLS and the upgrade together;
   *     positive. Zero is rejected rather than meaning "no limit", because it may be a used-up
   *     budget
   * @param loop the event loop of the connection, from {@link #nextEventLoop()}
   * @param listener receives the events
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
   * Like {@link #open}, for the first connection of a command that is to be started: may use one
   * that was opened ahead. Called on the loop.
   */
  default CommandConnection openForStart(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      CommandConnection.Listener listener) {
    return open(target, openTimeout, loop, listener);
  }

  /**
   * Returns an event loop for a command to start: that of a connection opened ahead, if any.
   *
   * @param otherwise supplies one if there is none
   */
  default EventLoop eventLoopFor(WebSocketTarget target, Supplier<EventLoop> otherwise) {
    return otherwise.get();
  }

  /** Returns this transport without connections that were opened ahead. */
  default SocketTransport withoutSpares() {
    return this;
  }

  /**
   * Returns the next event loop, round robin. Use one per command, for all its connections, so that
   * everything about the command happens on one thread.
   */
  EventLoop nextEventLoop();

  /**
   * Aborts every connection, calls its listener, and ends the threads. Blocks until they have
   * ended, at most some seconds; must not be called on an event loop of this transport. Idempotent.
   *
   * @throws IllegalStateException if called on an event loop of this transport, which would be a
   *     deadlock
   */
  @Override
  void close();
}
