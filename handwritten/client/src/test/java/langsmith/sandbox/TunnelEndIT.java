// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import org.junit.jupiter.api.Test;

/** How tunnels and their connections end. */
class TunnelEndIT extends TunnelFixture {
  @Test
  void close_isCompleteAndIdempotent() throws Exception {
    try (LoopbackServer echo = LoopbackServer.echo()) {
      Tunnel tunnel = sandbox.tunnel(echo.port());
      Socket socket = connect(tunnel);
      assertThat(exchange(socket, "x")).isEqualTo("x");
      int port = tunnel.localPort();

      tunnel.close();

      assertThat(tunnel.isOpen()).isFalse();
      assertThat(tunnel.openConnections()).isZero();
      assertBroken(socket);
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
          .isInstanceOf(IOException.class);
      await().atMost(PATIENCE).until(() -> echo.connections() == 0);
      tunnel.close();
      socket.close();
    }
  }

  @Test
  void closingTheClient_closesItsTunnels() throws Exception {
    try (LoopbackServer echo = LoopbackServer.echo()) {
      Tunnel tunnel = sandbox.tunnel(echo.port());
      Socket socket = connect(tunnel);
      assertThat(exchange(socket, "x")).isEqualTo("x");
      sandbox.close();
      client.close();
      assertThat(tunnel.isOpen()).isFalse();
      assertBroken(socket);
      tunnel.close();
      socket.close();
    }
  }

  @Test
  void brokenRemoteConnection_breaksTheLocalOne() throws Exception {
    try (LoopbackServer resetting =
            LoopbackServer.start(
                socket -> {
                  socket.getOutputStream().write(1);
                  socket.getInputStream().read();
                  socket.setSoLinger(true, 0);
                });
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(resetting.port()).probe(false));
        Socket socket = connect(tunnel)) {
      assertThat(socket.getInputStream().read()).isEqualTo(1);
      socket.getOutputStream().write(1);
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void brokenLocalConnection_breaksTheRemoteOne() throws Exception {
    CompletableFuture<Boolean> broken = new CompletableFuture<>();
    try (LoopbackServer reading =
            LoopbackServer.start(
                socket -> {
                  socket.getInputStream().read();
                  try {
                    broken.complete(socket.getInputStream().read() >= 0);
                  } catch (IOException e) {
                    broken.complete(true);
                  }
                });
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(reading.port()).probe(false))) {
      Socket socket = connect(tunnel);
      socket.getOutputStream().write(1);
      await().atMost(PATIENCE).until(() -> reading.connections() == 1);
      socket.setSoLinger(true, 0);
      socket.close();
      assertThat(broken.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void boxThatIsDeleted_endsItsTunnels() throws Exception {
    try (LoopbackServer echo = LoopbackServer.echo();
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(echo.port()).retries(0));
        Socket socket = connect(tunnel)) {
      assertThat(exchange(socket, "x")).isEqualTo("x");
      sandbox.delete();
      assertBroken(socket);
      try (Socket late = connect(tunnel)) {
        assertBroken(late);
      }
    }
  }
}
