// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.TunnelConnectionRefusedException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.error.TunnelPortNotAllowedException;
import langsmith.sandbox.error.TunnelRejectedException;
import langsmith.sandbox.internal.transport.RecordingLeakDetector;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.SandboxServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tunnels through the local server. */
class TunnelIT {
  private static final int FORBIDDEN_PORT = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private SandboxServer server;
  private SandboxClient client;
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    server = SandboxServer.builder().tunnelPorts(port -> port != FORBIDDEN_PORT).start();
    client = SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
    sandbox = client.sandboxes().open(CreateSandbox.fromDefault());
  }

  @AfterEach
  void stop() throws Exception {
    sandbox.close();
    client.close();
    server.close();
    assertThat(RecordingLeakDetector.takeLeaks()).as("leaked buffers").isEmpty();
  }

  private static Socket connect(Tunnel tunnel) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), tunnel.localPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static String exchange(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    return new String(socket.getInputStream().readNBytes(text.length()), UTF_8);
  }

  // --- what goes through ---

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
      for (int n = 0; n < 200; n++) {
        read += reading.getInputStream().readNBytes(1 << 20).length;
        assertThat(exchange(other, "ping " + n)).isEqualTo("ping " + n);
      }
      assertThat(read).isEqualTo(200L << 20);
      // Windows, and what the systems' sockets hold, bound what has left for the stalled one.
      assertThat(blocks.get()).isLessThan(200 + 40);
    }
  }

  // --- refusals ---

  @Test
  void portNotAllowed_isToldToTheCaller() {
    TunnelPortNotAllowedException refused =
        catchThrowableOfType(
            TunnelPortNotAllowedException.class, () -> sandbox.tunnel(FORBIDDEN_PORT));
    assertThat(refused.port()).isEqualTo(FORBIDDEN_PORT);
    assertThat(refused.retryable()).isFalse();
    assertThat(refused).hasMessageContaining("does not allow").hasMessageContaining(sandbox.name());
    assertThatThrownBy(() -> sandbox.openStream(FORBIDDEN_PORT))
        .isInstanceOf(TunnelPortNotAllowedException.class);
    assertThat(sandbox.async().tunnel(TunnelOptions.to(FORBIDDEN_PORT)))
        .failsWithin(PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(TunnelPortNotAllowedException.class);
  }

  @Test
  void nothingListening_isToldToTheCallerAndLeavesNoListener() throws Exception {
    int unused = unusedPort();
    int local = unusedPort();
    TunnelConnectionRefusedException refused =
        catchThrowableOfType(
            TunnelConnectionRefusedException.class,
            () -> sandbox.tunnel(TunnelOptions.to(unused).localPort(local)));
    assertThat(refused.port()).isEqualTo(unused);
    assertThat(refused.retryable()).isTrue();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), local).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusalWithoutProbe_isToldToTheListenerAndTheTunnelGoesOn() throws Exception {
    int port = unusedPort();
    LinkedBlockingQueue<SandboxException> failures = new LinkedBlockingQueue<>();
    TunnelOptions options =
        TunnelOptions.to(port)
            .probe(false)
            .listener(
                new TunnelListener() {
                  @Override
                  public void connectionFailed(SandboxException failure) {
                    failures.add(failure);
                  }
                });
    try (Tunnel tunnel = sandbox.tunnel(options)) {
      try (Socket socket = connect(tunnel)) {
        assertBroken(socket);
      }
      assertThat(failures.poll(60, TimeUnit.SECONDS))
          .isInstanceOf(TunnelConnectionRefusedException.class);
      try (ServerSocket late = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
          Socket socket = connect(tunnel);
          Socket accepted = late.accept()) {
        accepted.getOutputStream().write('!');
        assertThat(socket.getInputStream().read()).isEqualTo('!');
      }
    }
  }

  @Test
  void upgradeRefusedForGood_isToldAtOnce() {
    server.faults().next(Fault.refuseUpgrade(403));
    TunnelRejectedException rejected =
        catchThrowableOfType(TunnelRejectedException.class, () -> sandbox.tunnel(80));
    assertThat(rejected.status()).isEqualTo(403);
    assertThat(rejected.retryable()).isFalse();
  }

  @Test
  void upgradeRefusedForNow_isTriedAgain() throws Exception {
    server.faults().next(Fault.refuseUpgrade(503), Fault.refuseUpgrade(502));
    try (LoopbackServer echo = LoopbackServer.echo();
        Tunnel tunnel = sandbox.tunnel(echo.port());
        Socket socket = connect(tunnel)) {
      assertThat(exchange(socket, "third time lucky")).isEqualTo("third time lucky");
    }
  }

  @Test
  void retriesSpent_failWithTheLastRefusal() {
    server.faults().next(Fault.refuseUpgrade(503), Fault.refuseUpgrade(503));
    TunnelRejectedException rejected =
        catchThrowableOfType(
            TunnelRejectedException.class, () -> sandbox.tunnel(TunnelOptions.to(80).retries(1)));
    assertThat(rejected.status()).isEqualTo(503);
    assertThat(rejected.retryable()).isTrue();
    assertThat(rejected).hasMessageContaining("2 attempts");
  }

  @Test
  void noRetries_meansOneAttempt() {
    server.faults().next(Fault.refuseUpgrade(503));
    assertThatThrownBy(() -> sandbox.tunnel(TunnelOptions.to(80).retries(0)))
        .isInstanceOf(TunnelRejectedException.class);
  }

  @Test
  void localPortTaken_isToldBeforeAnythingIsOpened() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.faults().next(Fault.refuseUpgrade(500));
      assertThatThrownBy(() -> sandbox.tunnel(TunnelOptions.to(80).localPort(taken.getLocalPort())))
          .isInstanceOf(TunnelException.class)
          .hasMessageContaining("localPort(0)");
    }
    server.faults().clear();
  }

  @Test
  void headersOfClientAndTunnel_areOnTheUpgrade() throws Exception {
    try (MockWebServer web = new MockWebServer()) {
      web.start(InetAddress.getLoopbackAddress(), 0);
      web.enqueue(
          new MockResponse()
              .setHeader("Content-Type", "application/json")
              .setBody(
                  "{\"id\":\"b\",\"name\":\"b\",\"status\":\"ready\",\"dataplane_url\":\""
                      + web.url("/sb/b/")
                      + "\"}"));
      web.enqueue(new MockResponse().setResponseCode(404));
      try (SandboxClient recorded =
          SandboxClient.builder()
              .endpoint("http://127.0.0.1:" + web.getPort())
              .apiKey("k")
              .header("X-Of-Client", "1")
              .header("X-Of-Both", "client")
              .build()) {
        Sandbox box = recorded.sandboxes().get("b");
        TunnelOptions options =
            TunnelOptions.to(80).header("X-Of-Tunnel", "2").header("x-of-both", "tunnel");
        assertThatThrownBy(() -> box.tunnel(options)).isInstanceOf(TunnelRejectedException.class);
      }
      web.takeRequest();
      var upgrade = web.takeRequest();
      assertThat(upgrade.getPath()).isEqualTo("/sb/b/tunnel");
      assertThat(upgrade.getHeader("X-Api-Key")).isEqualTo("k");
      assertThat(upgrade.getHeader("X-Of-Client")).isEqualTo("1");
      assertThat(upgrade.getHeader("X-Of-Tunnel")).isEqualTo("2");
      assertThat(upgrade.getHeaders().values("X-Of-Both")).containsExactly("tunnel");
    }
  }

  // --- life and death ---

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
        for (int round = 1; round <= 4; round++) {
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
        }
      }
    }
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

  // --- one connection without a listener ---

  @Test
  void stream_carriesBothDirectionsAndEndsThemApart() throws Exception {
    byte[] upload = Bytes.pattern(1_000_000, 5);
    try (LoopbackServer echo = LoopbackServer.echo();
        TunnelStream stream = sandbox.openStream(echo.port())) {
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                try (OutputStream out = stream.outputStream()) {
                  out.write(upload);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThat(stream.inputStream().readAllBytes()).isEqualTo(upload);
      writing.get(60, TimeUnit.SECONDS);
      assertThatThrownBy(() -> stream.outputStream().write(1)).isInstanceOf(IOException.class);
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
        TunnelStream stream = sandbox.openStream(flood.port())) {
      InputStream in = stream.inputStream();
      assertThat(in.read()).isZero();
      await().atMost(PATIENCE).until(() -> in.available() > 0);
      assertThat(blocks.get()).isLessThan(40);
      long rest = 0;
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        rest += count;
      }
      assertThat(rest).isEqualTo((100L << 20) - 1);
    }
  }

  @Test
  void closedStream_failsReadersAndWriters() throws Exception {
    try (LoopbackServer echo = LoopbackServer.echo()) {
      TunnelStream stream =
          sandbox.async().openStream(TunnelOptions.to(echo.port())).get(60, TimeUnit.SECONDS);
      stream.outputStream().write("left over".getBytes(UTF_8));
      assertThat(stream.inputStream().readNBytes(4)).asString(UTF_8).isEqualTo("left");
      stream.close();
      stream.close();
      assertThatThrownBy(() -> stream.outputStream().write(1)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> stream.inputStream().readAllBytes())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("closed");
      await().atMost(PATIENCE).until(() -> echo.connections() == 0);
    }
  }

  /** A port that nobody gets by chance: it is below those that the system gives out itself. */
  private static int unusedPort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException inUse) {
        // Try another.
      }
    }
  }

  /** The connection was reset, or ended before anything came. */
  private static void assertBroken(Socket socket) {
    try {
      socket.getInputStream().readAllBytes();
      socket.getOutputStream().write(0);
    } catch (IOException e) {
      assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
    }
  }
}
