// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import langsmith.sandbox.internal.transport.RecordingListener.Opened;
import langsmith.sandbox.internal.transport.TestServer.Peer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spare connections to a server that sees every connection. */
@ExtendWith(NoLeaks.class)
class SpareConnectionsIT {
  private static final Duration AMPLE = Duration.ofSeconds(20);

  private final TestServer server = TestServer.webSocket();
  private final SpareTransport transport =
      SpareTransport.over(NettyTransport.create(TransportOptions.defaults()), 1, AMPLE, null);

  @AfterEach
  void close() {
    transport.close();
    server.close();
    LoopbackTester.assertNoThreads();
  }

  /** A command on its event loop. */
  private final class Start {
    private final EventLoop loop =
        transport.eventLoopFor(server.target(), transport::nextEventLoop);
    private final RecordingListener events = new RecordingListener(loop);
    private final CommandConnection connection;

    Start() throws Exception {
      connection =
          loop.submit(() -> transport.openForStart(server.target(), AMPLE, loop, events)).get();
      events.take(Opened.class);
    }

    void act(Consumer<CommandConnection> action) throws Exception {
      loop.submit(() -> action.accept(connection)).get();
    }

    void send(String text) throws Exception {
      act(open -> open.send(text, () -> {}, cause -> {}));
    }
  }

  private void awaitSpare(boolean ready) {
    await().until(() -> transport.hasReady(server.target()) == ready);
  }

  @Test
  void start_needsNoNewConnection() throws Exception {
    new Start().send("first");
    assertThat(server.takePeer().take()).isEqualTo("text first");
    Peer spare = server.takePeer();
    awaitSpare(true);

    Start second = new Start();
    second.send("second");

    assertThat(spare.take()).isEqualTo("text second");
    spare.send(new TextWebSocketFrame("started"));
    assertThat(second.events.take(Message.class).text()).isEqualTo("started");
    spare.send(new CloseWebSocketFrame(1000, ""));
    assertThat(second.events.take(Closed.class).code()).isEqualTo(1000);
    server.takePeer().assertNothingMore(); // The next spare.
  }

  @Test
  void spareThatTheServerClosed_isNotUsed() throws Exception {
    new Start().send("first");
    server.takePeer();
    Peer spare = server.takePeer();
    awaitSpare(true);

    spare.send(new CloseWebSocketFrame(1001, ""));
    assertThat(spare.take()).isEqualTo("close 1001");
    awaitSpare(false);
    new Start().send("second");

    assertThat(server.takePeer().take()).isEqualTo("text second");
    spare.assertNothingMore();
  }

  @Test
  void spareIsReset_isNotUsed() throws Exception {
    new Start().send("first");
    server.takePeer();
    Peer spare = server.takePeer();
    awaitSpare(true);

    spare.reset();
    awaitSpare(false);
    new Start().send("second");

    assertThat(server.takePeer().take()).isEqualTo("text second");
  }

  @Test
  void closedTransport_closesItsSpares() throws Exception {
    new Start().send("first");
    server.takePeer();
    Peer spare = server.takePeer();
    awaitSpare(true);

    transport.close();

    await().until(() -> !spare.channel().isActive());
  }
}
