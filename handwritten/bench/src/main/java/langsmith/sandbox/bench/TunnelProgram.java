// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * The program at the end of relay and tunnel. The first byte of a connection says what it does:
 * send, receive, or echo.
 */
final class TunnelProgram implements AutoCloseable {
  static final byte DOWN = 'd';
  static final byte UP = 'u';
  static final byte PING = 'p';
  private static final int BLOCK = 64 << 10;

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  TunnelProgram() throws IOException {
    acceptOn(listener, "program", TunnelProgram::talk);
  }

  /** Talks on one connection until that ends. */
  @FunctionalInterface
  interface Talk {
    void with(Socket socket) throws IOException;
  }

  /** Accepts connections, and gives each a thread. */
  static void acceptOn(ServerSocket listener, String name, Talk talk) {
    start(
        name,
        () -> {
          while (true) {
            Socket socket = listener.accept();
            start(
                name,
                () -> {
                  try (socket) {
                    socket.setTcpNoDelay(true);
                    talk.with(socket);
                  }
                });
          }
        });
  }

  /** Work of a thread, until its connection ends. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private static void start(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The other side has ended, or the benchmark is over.
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private static void talk(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    int what = in.read();
    if (what == PING) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        socket.getOutputStream().write(next);
      }
    } else if (what == DOWN) {
      sendBlocks(socket, readLong(in));
      receive(socket, 1);
    } else if (what == UP) {
      receive(socket, readLong(in));
      socket.getOutputStream().write(1);
    }
  }

  // --- what both ends do ---

  static void send(Socket socket, long length) throws IOException {
    socket.getOutputStream().write(ByteBuffer.allocate(8).putLong(length).array());
  }

  private static long readLong(InputStream in) throws IOException {
    return ByteBuffer.wrap(in.readNBytes(8)).getLong();
  }

  static void sendBlocks(Socket socket, long length) throws IOException {
    byte[] block = new byte[BLOCK];
    OutputStream out = socket.getOutputStream();
    for (long left = length; left > 0; left -= BLOCK) {
      out.write(block, 0, (int) Math.min(left, BLOCK));
    }
  }

  static void receive(Socket socket, long length) throws IOException {
    byte[] block = new byte[BLOCK];
    InputStream in = socket.getInputStream();
    for (long left = length; left > 0; ) {
      int count = in.read(block, 0, (int) Math.min(left, BLOCK));
      if (count < 0) {
        return;
      }
      left -= count;
    }
  }
}
