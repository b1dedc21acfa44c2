// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A transport without a network, whose connections do what the test says. */
final class ScriptedTransport implements Transport {
  final VirtualLoop loop = new VirtualLoop();
  final List<Opened> connections = new ArrayList<>();
  boolean closed;

  @Override
  public CommandConnection open(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop chosen,
      CommandConnection.Listener listener) {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
    Opened opened = new Opened(target, listener);
    connections.add(opened);
    return opened;
  }

  @Override
  public ByteConnection openBytes(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop chosen,
      ByteConnection.Listener listener) {
    throw new AssertionError("no tunnel here");
  }

  @Override
  public EventLoop nextEventLoop() {
    return loop;
  }

  @Override
  public void close() {
    loop.run();
    closed = true;
    loop.close();
  }

  /** One connection. */
  final class Opened implements CommandConnection {
    final WebSocketTarget target;
    final List<String> sent = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    private final Listener listener;

    Opened(WebSocketTarget target, Listener listener) {
      this.target = target;
      this.listener = listener;
    }

    Opened upgraded() {
      listener.opened();
      loop.run();
      return this;
    }

    void refused() {
      listener.refused(new UpgradeRefusal(503, null, "said so", null, null));
      loop.run();
    }

    void receives(String text) {
      listener.frame(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
      loop.run();
    }

    void ends(int code) {
      listener.closed(code, "");
      loop.run();
    }

    @Override
    public void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed) {
      sent.add(jsonText);
    }

    @Override
    public void pauseReads() {
      calls.add("pause");
    }

    @Override
    public void resumeReads() {
      calls.add("resume");
    }

    @Override
    public void close(int code) {
      calls.add("close " + code);
    }

    @Override
    public void abort() {
      calls.add("abort");
    }
  }
}
