// SPDX-License-Identifier: Apache-2.0
package consumer;

import io.netty.util.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.network.Tunnel;

/** What an application does with a sandbox: a file, a command, a tunnel. Fails if any of them does. */
public final class Application {
  private Application() {}

  /** What is done with a sandbox. */
  interface Use {
    void of(Sandbox sandbox) throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    String netty = System.getProperty("netty");
    withSandbox(
        sandbox -> {
          copyAFile(sandbox);
          if (netty.equals("none")) {
            expectAdvice(sandbox);
          } else {
            runACommand(sandbox);
            openATunnel(sandbox);
          }
        });
    System.out.println("application: all of it works with Netty " + netty);
  }

  /** Starts the local server for one sandbox, and ends both. */
  static void withSandbox(Use use) throws Exception {
    String netty = System.getProperty("netty");
    if (!netty.equals("none")) {
      checkNetty(netty);
    }
    Process server = startServer();
    try {
      BufferedReader out =
          new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
      String endpoint = value(out.readLine());
      String key = value(out.readLine());
      try (SandboxClient client = SandboxClient.builder().endpoint(endpoint).apiKey(key).build();
          Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
        use.of(sandbox);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static void checkNetty(String expected) {
    Map<String, Version> versions = Version.identify();
    // In one jar of everything, one of Netty's jars names its version for all.
    Version any = versions.values().iterator().next();
    String seen = versions.getOrDefault("netty-common", any).artifactVersion();
    if (!seen.startsWith(expected)) {
      throw new AssertionError("expected Netty " + expected + ", saw " + seen);
    }
  }

  private static void copyAFile(Sandbox sandbox) {
    sandbox.files().write("greeting.txt", "hello file");
    expect("hello file", sandbox.files().readText("greeting.txt"));
  }

  private static void runACommand(Sandbox sandbox) {
    expect("hello\n", sandbox.run("echo hello").stdout());
  }

  private static void expectAdvice(Sandbox sandbox) {
    try {
      sandbox.run("true");
    } catch (IllegalStateException e) {
      if (e.getMessage().contains("io.netty:netty-codec-http")) {
        return;
      }
      throw e;
    }
    throw new AssertionError("a command ran without Netty");
  }

  private static void openATunnel(Sandbox sandbox) throws Exception {
    try (ServerSocket service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread echo = new Thread(() -> echo(service));
      echo.start();
      try (Tunnel tunnel = sandbox.tunnel(service.getLocalPort());
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), tunnel.localPort())) {
        socket.getOutputStream().write("through".getBytes(StandardCharsets.UTF_8));
        expect("through", new String(socket.getInputStream().readNBytes(7), StandardCharsets.UTF_8));
      }
      echo.join();
    }
  }

  /**
   * The local server, in a process of its own: it needs another Netty than some applications have, and more of a JDK.
   */
  private static Process startServer() throws IOException {
    String classPath = Files.readString(Path.of(System.getProperty("lsbx.classpath"))).strip();
    return new ProcessBuilder(
            Path.of(System.getProperty("jdk", System.getProperty("java.home")), "bin", "java")
                .toString(),
            "-cp",
            classPath,
            "langsmith.sandbox.cli.Main",
            "serve")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1);
  }

  /** Answers the first connection that sends something; the tunnel's probe sends nothing. */
  private static void echo(ServerSocket service) {
    byte[] received = new byte[0];
    while (received.length < 7) {
      try (Socket peer = service.accept()) {
        received = peer.getInputStream().readNBytes(7);
        peer.getOutputStream().write(received);
      } catch (SocketException e) {
        // A probe that was reset.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void expect(String expected, String seen) {
    if (!expected.equals(seen)) {
      throw new AssertionError("expected " + expected + " but saw " + seen);
    }
  }
}
