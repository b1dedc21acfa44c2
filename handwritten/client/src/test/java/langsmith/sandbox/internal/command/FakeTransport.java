// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import langsmith.sandbox.internal.transport.ByteConnection;
import langsmith.sandbox.internal.transport.CommandConnection;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.Transport;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.VirtualLoop;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import org.jspecify.annotations.Nullable;

/**
 * The far end of command streams without a network: connections open, fail and break when the test
 * says so, on a loop whose time the test moves.
 */
final class FakeTransport implements Transport {
  static final WebSocketTarget TARGET = WebSocketTarget.of("http://127.0.0.1:1/sb/1");

  final VirtualLoop loop = new VirtualLoop();
  private final List<Link> links = new ArrayList<>();
  private @Nullable Error refusal;

  /** How often a loop was asked for. */
  int turns;

  /** Throws this instead of opening connections. */
  void refuseToOpen(Error failure) {
    refusal = failure;
  }

  /** Returns how many connections were opened. */
  int count() {
    loop.run();
    return links.size();
  }

  /** Returns the connection that was opened last. */
  Link link() {
    loop.run();
    return links.get(links.size() - 1);
  }

  @Override
  public CommandConnection open(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop chosen,
      CommandConnection.Listener listener) {
    if (refusal != null) {
      throw refusal;
    }
    Link link = new Link(openTimeout, listener);
    links.add(link);
    return link;
  }

  @Override
  public ByteConnection openBytes(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop chosen,
      ByteConnection.Listener listener) {
    throw new AssertionError("commands need no tunnel");
  }

  @Override
  public EventLoop nextEventLoop() {
    turns++;
    return loop;
  }

  @Override
  public void close() {
    loop.run();
    loop.close();
  }

  /** One connection. */
  final class Link implements CommandConnection {
    final Duration openTimeout;
    final List<String> sent = new ArrayList<>();
    private final List<Runnable> unwritten = new ArrayList<>();
    private final Listener listener;
    boolean paused;
    boolean stalled;
    boolean aborted;
    @Nullable Integer closeCode;

    Link(Duration openTimeout, Listener listener) {
      this.openTimeout = openTimeout;
      this.listener = listener;
    }

    Link open() {
      listener.opened();
      loop.run();
      return this;
    }

    void refuse(int status) {
      listener.refused(new UpgradeRefusal(status, null, "said so", null, null));
      loop.run();
    }

    void fail(boolean transientFailure) {
      listener.failed(
          new ConnectFailure(
              ConnectFailure.Kind.CONNECT_FAILED, transientFailure, "cannot open", null));
      loop.run();
    }

    void receive(String json) {
      listener.frame(Unpooled.wrappedBuffer(json.getBytes(StandardCharsets.UTF_8)));
      loop.run();
    }

    Link started(String commandId) {
      receive("{\"type\":\"started\",\"command_id\":\"" + commandId + "\",\"pid\":4711}");
      return this;
    }

    void stdout(long offset, String text) {
      receive("{\"type\":\"stdout\",\"data\":\"" + text + "\",\"offset\":" + offset + "}");
    }

    void exit(int code) {
      receive("{\"type\":\"exit\",\"exit_code\":" + code + "}");
    }

    void close(int code, String reason) {
      listener.closed(code, reason);
      loop.run();
    }

    /** The network takes what it did not take so far. */
    void takeAll() {
      stalled = false;
      List.copyOf(unwritten).forEach(Runnable::run);
      unwritten.clear();
      loop.run();
    }

    @Override
    public void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed) {
      sent.add(jsonText);
      if (stalled) {
        unwritten.add(onWritten);
      } else {
        loop.execute(onWritten);
      }
    }

    @Override
    public void pauseReads() {
      paused = true;
    }

    @Override
    public void resumeReads() {
      paused = false;
    }

    @Override
    public void close(int code) {
      closeCode = code;
    }

    @Override
    public void abort() {
      aborted = true;
    }
  }
}
