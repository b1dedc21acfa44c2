// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import langsmith.sandbox.internal.command.CommandSession;
import langsmith.sandbox.internal.command.CommandSink;
import langsmith.sandbox.internal.transport.CommandConnection;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.NettyTransport;
import langsmith.sandbox.internal.transport.SocketTransport;
import langsmith.sandbox.internal.transport.TransportOptions;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.command.CommandPolicy;
import langsmith.sandbox.protocol.command.CommandStreamMachine;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Notice;
import langsmith.sandbox.protocol.command.Outcome;
import org.jspecify.annotations.Nullable;

/** Receives one window after another, each on its own connection, on one event loop. */
final class StreamClient implements AutoCloseable {
  private static final Duration OPEN_TIMEOUT = Duration.ofSeconds(10);
  private static final String ATTACH =
      "{\"type\":\"reconnect\",\"command_id\":\"bench\",\"stdout_offset\":0,\"stderr_offset\":0}";

  private final SocketTransport transport;
  private final WebSocketTarget target;
  private final int frameLength;

  StreamClient(int port, @Nullable SslContext tls, int frameLength) {
    this.transport =
        NettyTransport.create(
            TransportOptions.builder()
                .ioThreads(1)
                .pingInterval(Duration.ZERO)
                .tls(() -> Objects.requireNonNull(tls))
                .build());
    this.target = new WebSocketTarget(tls != null, "127.0.0.1", port, "/execute/ws");
    this.frameLength = frameLength;
  }

  /** Measures the transport with one way to process messages. */
  Window.Figures measure(FramePath path, Window window) throws InterruptedException {
    EventLoop loop = transport.nextEventLoop();
    Listener listener = new Listener(path, window);
    CompletableFuture<CommandConnection> opened = new CompletableFuture<>();
    loop.execute(
        () -> {
          CommandConnection connection = transport.open(target, OPEN_TIMEOUT, loop, listener);
          listener.connection = connection;
          opened.complete(connection);
        });
    Window.Figures figures = await(window.figures());
    CommandConnection connection = await(opened);
    loop.execute(connection::abort);
    await(listener.closed);
    return figures;
  }

  /** Measures everything below a command handle. */
  Window.Figures measureSession(Window window) throws InterruptedException {
    CommandStreamMachine machine =
        CommandStreamMachine.attach(
            "bench", 0, 0, false, true, CommandPolicy.standard(), () -> 0.5);
    Sink sink = new Sink(window);
    CommandSession session =
        new CommandSession(transport.nextEventLoop(), transport, target, machine, ended -> {});
    session.begin(sink);
    Window.Figures figures = await(window.figures());
    session.detach();
    await(sink.finished);
    return figures;
  }

  private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("a window came to no end", e);
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  private static final class Listener implements CommandConnection.Listener {
    private final FramePath path;
    private final Window window;
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
    private long checksum;
    private @Nullable CommandConnection connection;

    Listener(FramePath path, Window window) {
      this.path = path;
      this.window = window;
    }

    @Override
    public void opened() {
      if (connection != null) {
        connection.send(ATTACH, () -> {}, this::fail);
      }
    }

    @Override
    public void frame(ByteBuf message) {
      checksum += path.accept(message);
      window.arrived(message.readableBytes());
    }

    @Override
    public void refused(UpgradeRefusal refusal) {
      fail(new IllegalStateException("refused with " + refusal.status()));
    }

    @Override
    public void failed(ConnectFailure failure) {
      fail(new IllegalStateException(failure.message(), failure.cause()));
    }

    @Override
    public void closed(int code, String reason) {
      if (checksum <= 0) {
        fail(new IllegalStateException("nothing was decoded"));
      }
      fail(new IllegalStateException("closed with " + code));
      closed.complete(null);
    }

    /** Does nothing once the window is full. */
    private void fail(Throwable cause) {
      window.figures().completeExceptionally(cause);
    }
  }

  private final class Sink implements CommandSink {
    private final Window window;
    private final CompletableFuture<@Nullable Void> finished = new CompletableFuture<>();

    Sink(Window window) {
      this.window = window;
    }

    @Override
    public void output(Effect.EmitOutput output) {
      window.arrived(frameLength);
    }

    @Override
    public void gap(Effect.EmitGap gap) {
      window.figures().completeExceptionally(new IllegalStateException("a gap"));
    }

    @Override
    public void commandStarted(Notice.CommandStarted notice) {}

    @Override
    public void reattached(Notice.Reattached notice) {}

    @Override
    public void lost(Notice.Lost notice) {}

    @Override
    public void retrying(Notice.Retrying notice) {}

    @Override
    public void finished(Outcome outcome) {
      window.figures().completeExceptionally(new IllegalStateException("ended: " + outcome));
      finished.complete(null);
    }
  }
}
