// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import langsmith.sandbox.internal.transport.RecordingLeakDetector;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox of the local server for each test of tunnels, which must leave nothing behind. */
abstract class TunnelFixture {
  static final int FORBIDDEN_PORT = 6;
  static final Duration PATIENCE = Duration.ofSeconds(60);

  SandboxServer server;
  SandboxClient client;
  Sandbox sandbox;

  @BeforeEach
  final void start() {
    server = SandboxServer.builder().tunnelPorts(port -> port != FORBIDDEN_PORT).start();
    client = SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
    sandbox = client.sandboxes().open(CreateSandbox.fromDefault());
  }

  @AfterEach
  final void stop() throws Exception {
    sandbox.close();
    client.close();
    server.close();
    assertThat(RecordingLeakDetector.takeLeaks()).as("leaked buffers").isEmpty();
  }

  static Socket connect(Tunnel tunnel) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), tunnel.localPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  static String exchange(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    return new String(socket.getInputStream().readNBytes(text.length()), UTF_8);
  }

  /** The connection broke, which its program can tell from an end. */
  static void assertBroken(Socket socket) {
    assertThatThrownBy(() -> socket.getInputStream().readAllBytes())
        .isInstanceOf(SocketException.class);
  }

  /** A port that nobody gets by chance: it is below those that the system gives out itself. */
  static int unusedPort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException inUse) {
        // Try another.
      }
    }
  }
}
