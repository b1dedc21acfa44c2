// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TunnelCommandIT {
  private SandboxServer server;
  private SandboxClient client;
  private Sandbox sandbox;
  private ServerSocket program;

  @BeforeEach
  void start() throws IOException {
    server = SandboxServer.start();
    client = Backend.client(server).build();
    sandbox = client.sandboxes().open(CreateSandbox.fromDefault().name("box"));
    program = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    program.close();
    sandbox.close();
    client.close();
    server.close();
  }

  private JavaProcess tunnel(String... arguments) {
    Map<String, String> settings =
        Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
    return JavaProcess.main(settings, arguments);
  }

  private String programsPort() {
    return Integer.toString(program.getLocalPort());
  }

  @Test
  void tunnel_printsItsAddressAndCarriesConnectionsUntilInterrupted() throws Exception {
    try (JavaProcess main = tunnel("tunnel", "--no-probe", "box", programsPort())) {
      String address = main.readLine();
      assertThat(address).matches("127\\.0\\.0\\.1:\\d+");
      int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
          Socket accepted = program.accept()) {
        accepted.getOutputStream().write("hello".getBytes(UTF_8));
        assertThat(socket.getInputStream().readNBytes(5)).asString(UTF_8).isEqualTo("hello");
      }
      main.interrupt();
      assertThat(main.exitCode()).isEqualTo(130);
    }
  }

  @Test
  void stdio_carriesOneConnectionAndEndsEachDirectionForItself() throws Exception {
    CompletableFuture<byte[]> question =
        CompletableFuture.supplyAsync(
            () -> {
              try (Socket accepted = program.accept()) {
                byte[] all = accepted.getInputStream().readAllBytes();
                accepted.getOutputStream().write("answer".getBytes(UTF_8));
                return all;
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    try (JavaProcess main = tunnel("tunnel", "--stdio", "box", programsPort())) {
      main.in().write("question".getBytes(UTF_8));
      main.in().close();
      assertThat(main.out()).isEqualTo("answer\n");
      assertThat(main.exitCode()).isZero();
    }
    assertThat(question.get()).asString(UTF_8).isEqualTo("question");
  }

  @Test
  void nothingListening_isAClearErrorAndAnExitCode() throws Exception {
    String port = programsPort();
    program.close();
    try (JavaProcess main = tunnel("tunnel", "box", port)) {
      assertThat(main.exitCode()).isEqualTo(Main.UNAVAILABLE);
      assertThat(main.err()).contains("nothing listens on this port");
    }
  }
}
