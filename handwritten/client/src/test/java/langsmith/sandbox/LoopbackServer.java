// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A TCP server with a thread for each connection, in the place of a program in a sandbox. */
final class LoopbackServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Conversation conversation;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  private LoopbackServer(Conversation conversation) {
    this.conversation = conversation;
    try {
      listener = new ServerSocket(0, 2000, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** What one connection does; it is closed afterwards. */
  interface Conversation {
    void with(Socket socket) throws IOException;
  }

  static LoopbackServer start(Conversation conversation) {
    return new LoopbackServer(conversation);
  }

  /** Sends back what it gets, and ends when the other side does. */
  static LoopbackServer echo() {
    return start(
        socket -> {
          socket.getInputStream().transferTo(socket.getOutputStream());
          socket.shutdownOutput();
        });
  }

  int port() {
    return listener.getLocalPort();
  }

  int connections() {
    return sockets.size();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        threads.execute(() -> converse(socket));
      }
    } catch (IOException e) {
      // The listener was closed.
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      conversation.with(socket);
    } catch (IOException e) {
      // The connection broke, which is the test's business.
    } finally {
      sockets.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
