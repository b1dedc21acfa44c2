// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

/** Bytes through tunnels of the local server, and the protocols that they make. */
class TunnelIT extends TunnelFixture {
  @Test
  void bytes_goBothWaysAndEachDirectionEndsForItself() throws Exception {
    try (LoopbackServer echo = LoopbackServer.echo();
        Tunnel tunnel = sandbox.tunnel(echo.port());
        Socket socket = connect(tunnel)) {
      assertThat(exchange(socket, "hello")).isEqualTo("hello");
      assertThat(exchange(socket, "again")).isEqualTo("again");
      socket.getOutputStream().write("the rest".getBytes(UTF_8));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).isEqualTo("the rest");
    }
  }

  @Test
  void clientThatHalfCloses_thenReadsTenMegabytes() throws Exception {
    byte[] answer = Bytes.pattern(10_000_000, 7);
    try (LoopbackServer slow =
            LoopbackServer.start(
                socket -> {
                  byte[] question = socket.getInputStream().readAllBytes();
                  assertThat(question).hasSize(3);
                  socket.getOutputStream().write(answer);
                });
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(slow.port()).probe(false));
        Socket socket = connect(tunnel)) {
      socket.getOutputStream().write(new byte[3]);
      socket.shutdownOutput();
      assertThat(socket.getInputStream().readAllBytes()).isEqualTo(answer);
    }
  }

  @Test
  void serverThatHalfCloses_thenReadsTheUpload() throws Exception {
    byte[] upload = Bytes.pattern(2_000_000, 3);
    CompletableFuture<byte[]> received = new CompletableFuture<>();
    try (LoopbackServer reader =
            LoopbackServer.start(
                socket -> {
                  socket.getOutputStream().write(42);
                  socket.shutdownOutput();
                  received.complete(socket.getInputStream().readAllBytes());
                });
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(reader.port()).probe(false));
        Socket socket = connect(tunnel)) {
      assertThat(socket.getInputStream().readAllBytes()).containsExactly(42);
      socket.getOutputStream().write(upload);
      socket.shutdownOutput();
      assertThat(received.get(60, TimeUnit.SECONDS)).isEqualTo(upload);
    }
  }

  @Test
  void httpWithKeepAlive_usesOneConnectionForManyRequests() throws Exception {
    try (MockWebServer web = new MockWebServer()) {
      web.start(InetAddress.getLoopbackAddress(), 0);
      for (int n = 0; n < 20; n++) {
        web.enqueue(new MockResponse().setBody("answer " + n));
      }
      try (Tunnel tunnel = sandbox.tunnel(web.getPort())) {
        OkHttpClient http = new OkHttpClient();
        for (int n = 0; n < 20; n++) {
          Request request =
              new Request.Builder().url("http://127.0.0.1:" + tunnel.localPort() + "/" + n).build();
          try (Response response = http.newCall(request).execute()) {
            assertThat(response.body().string()).isEqualTo("answer " + n);
          }
          assertThat(web.takeRequest().getSequenceNumber()).isEqualTo(n);
        }
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
      }
    }
  }

  @Test
  void webSocketUpgrade_goesThrough() throws Exception {
    try (MockWebServer web = new MockWebServer()) {
      web.start(InetAddress.getLoopbackAddress(), 0);
      web.enqueue(
          new MockResponse()
              .withWebSocketUpgrade(
                  new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket socket, String text) {
                      socket.send("echo " + text);
                    }

                    @Override
                    public void onClosing(WebSocket socket, int code, String reason) {
                      socket.close(code, reason);
                    }
                  }));
      try (Tunnel tunnel = sandbox.tunnel(web.getPort())) {
        LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
        OkHttpClient http = new OkHttpClient();
        WebSocket socket =
            http.newWebSocket(
                new Request.Builder().url("ws://127.0.0.1:" + tunnel.localPort() + "/").build(),
                new WebSocketListener() {
                  @Override
                  public void onMessage(WebSocket webSocket, String text) {
                    messages.add(text);
                  }

                  @Override
                  public void onClosed(WebSocket webSocket, int code, String reason) {
                    messages.add("closed " + code);
                  }
                });
        socket.send("one");
        assertThat(messages.poll(60, TimeUnit.SECONDS)).isEqualTo("echo one");
        socket.close(1000, "");
        assertThat(messages.poll(60, TimeUnit.SECONDS)).isEqualTo("closed 1000");
        http.dispatcher().executorService().shutdown();
      }
    }
  }

  @Test
  void ephemeralLocalPort_isNotTheRemoteOne() throws Exception {
    try (LoopbackServer echo = LoopbackServer.echo();
        Tunnel one = sandbox.tunnel(echo.port());
        Tunnel two = sandbox.tunnel(echo.port())) {
      assertThat(one.localPort()).isNotIn(two.localPort(), echo.port());
      assertThat(one.localAddress().getAddress().isLoopbackAddress()).isTrue();
      assertThat(one.remotePort()).isEqualTo(echo.port());
    }
  }
}
