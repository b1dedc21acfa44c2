// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.server.SandboxServer;

/** An HTTP proxy between client and server that can cut every connection at once. */
final class TcpCutter implements AutoCloseable {
  private final InetSocketAddress target;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final Set<Socket> tunnels = ConcurrentHashMap.newKeySet();

  TcpCutter(String endpoint) throws IOException {
    target =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(endpoint).getPort());
    listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** A client that reaches the server through here. */
  SandboxClient client(SandboxServer server) {
    return SandboxClient.builder()
        .endpoint(server.endpoint())
        .apiKey(server.apiKey())
        .proxy(ProxyOptions.http("127.0.0.1", listener.getLocalPort()))
        .build();
  }

  /** How many connections there are that were asked for with CONNECT, as those of WebSockets. */
  int tunnels() {
    return tunnels.size();
  }

  /** Resets every connection. */
  void cut() throws IOException {
    for (Socket socket : List.copyOf(sockets)) {
      try (socket) {
        socket.setSoLinger(true, 0);
      } catch (SocketException e) {
        // It has ended by itself meanwhile.
      }
      sockets.remove(socket);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket near = listener.accept();
        sockets.add(near);
        threads.execute(() -> relay(near));
      }
    } catch (IOException e) {
      // The listener was closed.
    }
  }

  /** Takes CONNECT for any host, and requests with an absolute address by passing them on. */
  private void relay(Socket near) {
    try (near;
        Socket far = new Socket(target.getAddress(), target.getPort())) {
      sockets.add(far);
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = near.getInputStream().read();
        if (next < 0) {
          return;
        }
        head.append((char) next);
      }
      if (head.indexOf("CONNECT ") == 0) {
        tunnels.add(near);
        near.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } else {
        String direct = head.toString().replaceFirst("http://[^/]+/", "/");
        far.getOutputStream().write(direct.getBytes(StandardCharsets.ISO_8859_1));
      }
      threads.execute(() -> copy(far, near));
      copy(near, far);
    } catch (IOException e) {
      // It was cut.
    } finally {
      sockets.remove(near);
      tunnels.remove(near);
    }
  }

  private void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // It was cut.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      cut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
