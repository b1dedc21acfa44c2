// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.internal.transport.CommandConnection;
import langsmith.sandbox.internal.transport.SocketTransport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Event;
import langsmith.sandbox.protocol.command.FrameEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The WebSockets of one command. */
final class SocketLink implements CommandLink {
  private static final Logger log = Loggers.COMMAND;
  private static final FrameEncoder ENCODER = new FrameEncoder();

  private final SocketTransport transport;
  private final WebSocketTarget target;
  private final EventLoop loop;
  private Consumer<Event> machine = event -> {};
  private @Nullable CommandConnection connection;
  private boolean paused;
  private boolean fresh;

  SocketLink(SocketTransport transport, WebSocketTarget target, EventLoop loop) {
    this.transport = transport;
    this.target = target;
    this.loop = loop;
  }

  @Override
  public void open(Effect.OpenConnection effect, Consumer<Event> events) {
    machine = events;
    ConnectionEvents listener = new ConnectionEvents(effect.connection(), events, this::opened);
    // Only the first: what was opened ahead may have been lost together with it.
    connection =
        fresh
            ? transport.open(target, effect.timeout(), loop, listener)
            : transport.openForStart(target, effect.timeout(), loop, listener);
    fresh = true;
  }

  private void opened() {
    if (paused && connection != null) {
      connection.pauseReads();
    }
  }

  @Override
  public void send(Effect.SendFrame effect) {
    CommandConnection current = connection;
    if (current == null) {
      return;
    }
    int number = effect.connection();
    long token = effect.token();
    current.send(
        ENCODER.encode(effect.frame()),
        () -> {
          if (token != 0) {
            machine.accept(new Event.Written(number, token));
          }
        },
        // The connection reports its own end.
        cause -> log.debug("connection {}: a frame was not written", number, cause));
  }

  @Override
  public void close(int code) {
    CommandConnection current = connection;
    connection = null;
    if (current != null) {
      // A paused connection would not receive the answer to its close frame.
      current.resumeReads();
      current.close(code);
    }
  }

  @Override
  public void abort() {
    CommandConnection current = connection;
    connection = null;
    if (current != null) {
      current.abort();
    }
  }

  @Override
  public void pauseReads() {
    paused = true;
    if (connection != null) {
      connection.pauseReads();
    }
  }

  @Override
  public void resumeReads() {
    paused = false;
    if (connection != null) {
      connection.resumeReads();
    }
  }
}
