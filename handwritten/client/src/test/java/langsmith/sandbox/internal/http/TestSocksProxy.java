// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A SOCKS 5 proxy that takes every host for the loopback address, so that a name which works can
 * only have been resolved by the proxy.
 */
public final class TestSocksProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final @Nullable String credentials;
  private final int reply;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private TestSocksProxy(@Nullable String credentials, int reply) throws IOException {
    this.credentials = credentials;
    this.reply = reply;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** Connects anybody. */
  public static TestSocksProxy connecting() throws IOException {
    return new TestSocksProxy(null, 0);
  }

  /** Connects who says {@code user:password}. */
  public static TestSocksProxy connecting(String credentials) throws IOException {
    return new TestSocksProxy(credentials, 0);
  }

  /** Answers every request with this reply. */
  public static TestSocksProxy replying(int reply) throws IOException {
    return new TestSocksProxy(null, reply);
  }

  /** Returns where it listens, on the loopback address. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Returns the targets of the requests, such as {@code name box.invalid}. */
  public List<String> targets() {
    return seen;
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
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      in.readByte();
      in.readNBytes(in.readUnsignedByte());
      out.write(new byte[] {5, (byte) (credentials == null ? 0 : 2)});
      if (credentials != null && !authenticate(in, out)) {
        return;
      }
      in.readNBytes(3);
      String host = host(in);
      int port = in.readUnsignedShort();
      seen.add(host);
      out.write(new byte[] {5, (byte) reply, 0, 3, 1, 'x', 0, 0});
      if (reply != 0) {
        return;
      }
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
        open.add(server);
        threads.execute(() -> pipe(server, client));
        pipe(client, server);
      }
    } catch (IOException ended) {
      // So has the connection.
    }
  }

  private boolean authenticate(DataInputStream in, OutputStream out) throws IOException {
    in.readByte();
    String user = new String(in.readNBytes(in.readUnsignedByte()), UTF_8);
    String password = new String(in.readNBytes(in.readUnsignedByte()), UTF_8);
    boolean known = (user + ":" + password).equals(credentials);
    out.write(new byte[] {1, (byte) (known ? 0 : 1)});
    return known;
  }

  private static String host(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    if (type == 3) {
      return "name " + new String(in.readNBytes(in.readUnsignedByte()), UTF_8);
    }
    byte[] address = in.readNBytes(type == 1 ? 4 : 16);
    return "address " + InetAddress.getByAddress(address).getHostAddress();
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
