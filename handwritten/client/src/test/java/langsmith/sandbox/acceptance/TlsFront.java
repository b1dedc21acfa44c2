// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Ends TLS in front of a local server, as a forwarder does that knows nothing of HTTP. */
final class TlsFront implements AutoCloseable {
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  private final int target;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  TlsFront(String endpoint) throws IOException {
    target = URI.create(endpoint).getPort();
    listener =
        new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .build()
            .sslContext()
            .getServerSocketFactory()
            .createServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** What trusts the certificate. */
  static HandshakeCertificates trust() {
    return new HandshakeCertificates.Builder()
        .addTrustedCertificate(CERTIFICATE.certificate())
        .build();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = listener.accept();
        threads.execute(() -> relay(near));
      }
    } catch (IOException e) {
      // The listener was closed.
    }
  }

  private void relay(Socket near) {
    try (near;
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
      sockets.add(near);
      sockets.add(far);
      threads.execute(() -> copy(far, near));
      copy(near, far);
    } catch (IOException e) {
      // It was cut.
    } finally {
      sockets.remove(near);
    }
  }

  /** A connection whose one side has ended ends. */
  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // It was cut.
    } finally {
      sockets.remove(from);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
