// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP proxy that knows {@code CONNECT} only and takes every host for the loopback address, so
 * that a name which works can only have been resolved by the proxy.
 */
final class TestProxy implements AutoCloseable {

  private final ServerSocket listening;
  private final String answerToAll;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private TestProxy(String answerToAll) throws IOException {
    this.answerToAll = answerToAll;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Connects. */
  static TestProxy connecting() throws IOException {
    return new TestProxy("");
  }

  /** Answers everything with these bytes and hangs up. */
  static TestProxy answering(String answer) throws IOException {
    return new TestProxy(answer);
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved("127.0.0.1", listening.getLocalPort());
  }

  /** The heads of the requests, with line ends as they came. */
  List<String> requests() {
    return requests;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      requests.add(head);
      OutputStream toClient = client.getOutputStream();
      if (!answerToAll.isEmpty()) {
        toClient.write(answerToAll.getBytes(StandardCharsets.US_ASCII));
        return;
      }
      String authority = head.split(" ", 3)[1];
      int port = Integer.parseInt(authority.substring(authority.lastIndexOf(':') + 1));
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
        open.add(server);
        toClient.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        threads.execute(() -> pipe(server, client));
        pipe(client, server);
      }
    } catch (IOException ended) {
      // So has the connection.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static void pipe(Socket from, Socket to) {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // So has the connection.
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Closeable socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
