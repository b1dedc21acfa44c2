// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelListener;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.network.TunnelStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many connections through one tunnel, and slow ones among them. */
@Tag("long")
class TunnelLoadIT extends TunnelFixture {
  private static final int MEBIBYTES = Boolean.getBoolean("soak") ? 1000 : 100;

  @Test
  void thousandConnectionsAtOnce_allGoThroughOneSession() throws Exception {
    AtomicInteger sessions = new AtomicInteger();
    TunnelListener counting =
        new TunnelListener() {
          @Override
          public void sessionOpened() {
            sessions.incrementAndGet();
          }
        };
    try (EchoServer echo = EchoServer.start();
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(echo.port()).listener(counting))) {
      int threads = Thread.activeCount();
      List<Socket> sockets = new ArrayList<>();
      try {
        for (int n = 0; n < 1000; n++) {
          sockets.add(connect(tunnel));
        }
        for (int n = 0; n < 1000; n++) {
          sockets.get(n).getOutputStream().write(("connection " + n).getBytes(UTF_8));
        }
        for (int n = 0; n < 1000; n++) {
          String expected = "connection " + n;
          byte[] echoed = sockets.get(n).getInputStream().readNBytes(expected.length());
          assertThat(new String(echoed, UTF_8)).isEqualTo(expected);
        }
        assertThat(tunnel.openConnections()).isEqualTo(1000);
        assertThat(Thread.activeCount()).as("threads").isLessThan(threads + 20);
      } finally {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
      await().atMost(PATIENCE).until(() -> tunnel.openConnections() == 0);
      assertThat(sessions).hasValue(1);
    }
  }

  @Test
  void slowReader_blocksOnlyItselfAndKeepsLittle() throws Exception {
    byte[] block = new byte[1 << 20];
    AtomicInteger blocks = new AtomicInteger();
    try (LoopbackServer flood =
            LoopbackServer.start(
                socket -> {
                  while (true) {
                    socket.getOutputStream().write(block);
                    blocks.incrementAndGet();
                  }
                });
        LoopbackServer echo = LoopbackServer.echo();
        Tunnel flooding = sandbox.tunnel(TunnelOptions.to(flood.port()).probe(false));
        Tunnel echoing = sandbox.tunnel(echo.port());
        Socket stalled = connect(flooding);
        Socket reading = connect(flooding);
        Socket other = connect(echoing)) {
      // The first byte shows that it is connected; nothing is read after it.
      assertThat(stalled.getInputStream().read()).isZero();
      long read = 0;
      for (int n = 0; n < MEBIBYTES; n++) {
        read += reading.getInputStream().readNBytes(1 << 20).length;
        assertThat(exchange(other, "ping " + n)).isEqualTo("ping " + n);
      }
      assertThat(read).isEqualTo((long) MEBIBYTES << 20);
      // Windows, and what the systems' sockets hold, bound what has left for the stalled one.
      assertThat(blocks.get()).isLessThan(MEBIBYTES + 40);
    }
  }

  @Test
  void streamThatNobodyReads_holdsOneWindow() throws Exception {
    AtomicInteger blocks = new AtomicInteger();
    byte[] block = new byte[1 << 20];
    try (LoopbackServer flood =
            LoopbackServer.start(
                socket -> {
                  for (int n = 0; n < 100; n++) {
                    socket.getOutputStream().write(block);
                    blocks.incrementAndGet();
                  }
                });
        TunnelStream stream = sandbox.openStream(flood.port());
        TunnelStream other = sandbox.openStream(flood.port())) {
      assertThat(stream.inputStream().read()).isZero();

      // All of the other one passes meanwhile, which would be time enough for all of this one.
      assertThat(drain(other)).isEqualTo(100L << 20);
      assertThat(blocks.get()).isLessThan(140);
      assertThat(drain(stream)).isEqualTo((100L << 20) - 1);
    }
  }

  private static long drain(TunnelStream stream) throws IOException {
    return stream.inputStream().transferTo(OutputStream.nullOutputStream());
  }

  @Test
  void manyConnectionsWithoutASession_shareOneAttempt() throws Exception {
    AtomicInteger sessions = new AtomicInteger();
    TunnelListener listener =
        new TunnelListener() {
          @Override
          public void sessionOpened() {
            sessions.incrementAndGet();
          }
        };
    try (EchoServer echo = EchoServer.start();
        TcpCutter cutter = new TcpCutter(server.endpoint());
        SandboxClient through = cutter.client(server)) {
      Sandbox box = through.sandboxes().get(sandbox.name());
      try (Tunnel tunnel = box.tunnel(TunnelOptions.to(echo.port()).listener(listener))) {
        cutter.cut();
        List<Socket> sockets = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
          sockets.add(connect(tunnel));
        }
        for (Socket socket : sockets) {
          assertThat(exchange(socket, "x")).isEqualTo("x");
          socket.close();
        }
        assertThat(sessions).hasValue(2);
      }
    }
  }

  @Test
  void sessionLostUnderLoad_openConnectionsFailAndNewOnesWork() throws Exception {
    ConcurrentLinkedQueue<String> losses = new ConcurrentLinkedQueue<>();
    TunnelListener listener =
        new TunnelListener() {
          @Override
          public void sessionLost(String reason) {
            losses.add(reason);
          }
        };
    try (EchoServer echo = EchoServer.start();
        TcpCutter cutter = new TcpCutter(server.endpoint());
        SandboxClient through = cutter.client(server)) {
      Sandbox box = through.sandboxes().get(sandbox.name());
      try (Tunnel tunnel = box.tunnel(TunnelOptions.to(echo.port()).listener(listener))) {
        for (int round = 1; round <= 3; round++) {
          List<Socket> sockets = new ArrayList<>();
          for (int n = 0; n < 25; n++) {
            Socket socket = connect(tunnel);
            assertThat(exchange(socket, "alive")).isEqualTo("alive");
            socket.getOutputStream().write(new byte[20_000]);
            sockets.add(socket);
          }
          cutter.cut();
          for (Socket socket : sockets) {
            assertBroken(socket);
            socket.close();
          }
          int expected = round;
          await().atMost(PATIENCE).until(() -> losses.size() == expected);
        }
        await().atMost(PATIENCE).until(() -> tunnel.openConnections() == 0);
        await().atMost(PATIENCE).until(() -> echo.connections() == 0);
        try (Socket socket = connect(tunnel)) {
          assertThat(exchange(socket, "still there")).isEqualTo("still there");
          assertThat(cutter.tunnels()).as("connections to the server").isEqualTo(1);
        }
      }
      await().atMost(PATIENCE).until(() -> cutter.tunnels() == 0);
    }
  }
}
