// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of this machine, and so of a sandbox on it, that echoes one connection after another. */
final class EchoSocket implements AutoCloseable {
  private final ServerSocket server;

  private EchoSocket(ServerSocket server) {
    this.server = server;
  }

  static EchoSocket start() throws IOException {
    ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> echo(server), "echo");
    thread.setDaemon(true);
    thread.start();
    return new EchoSocket(server);
  }

  private static void echo(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        long unused = socket.getInputStream().transferTo(socket.getOutputStream());
      } catch (IOException e) {
        // The connection was reset, or the server closed.
      }
    }
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
