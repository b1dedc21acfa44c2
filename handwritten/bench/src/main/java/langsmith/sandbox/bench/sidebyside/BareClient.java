// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.function.IntPredicate;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The plainest client: it opens a socket, sends the frame and drops what comes, up to the end. */
final class BareClient extends Driver {
  private static final byte[] MASK = {0, 0, 0, 0};

  private final URI endpoint;
  private final SocketFactory sockets;

  private BareClient(URI endpoint, SocketFactory sockets) {
    this.endpoint = endpoint;
    this.sockets = sockets;
  }

  /** Measures the row that the arguments name, with the settings in the environment. */
  public static void main(String[] args) throws Exception {
    URI endpoint = URI.create(System.getenv("LANGSMITH_ENDPOINT"));
    SocketFactory sockets =
        "https".equals(endpoint.getScheme())
            ? trusting(Path.of(System.getenv("SSL_CERT_FILE"))).getSocketFactory()
            : SocketFactory.getDefault();
    new BareClient(endpoint, sockets).measure(List.of(args));
  }

  private static SSLContext trusting(Path pem) throws Exception {
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    try (InputStream in = Files.newInputStream(pem)) {
      anchors.setCertificateEntry(
          "stand-in", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Override
  void read(String command, IntPredicate wantsMore) throws IOException {
    try (Socket socket = sockets.createSocket(endpoint.getHost(), endpoint.getPort())) {
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(upgrade());
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
      for (int newlines = 0; newlines < 2; ) {
        int b = in.readByte();
        newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
      }
      socket
          .getOutputStream()
          .write(masked("{\"type\":\"execute\",\"command\":\"" + command + "\"}"));
      byte[] frame = new byte[1 << 18];
      while (true) {
        in.readByte();
        int length = in.readByte();
        if (length == 126) {
          length = in.readUnsignedShort();
        } else if (length == 127) {
          length = (int) in.readLong();
        }
        in.readFully(frame, 0, length);
        // {"type":"exit"
        boolean exit = length > 10 && frame[9] == 'e' && frame[10] == 'x';
        if (exit || !wantsMore.test(length)) {
          return;
        }
      }
    }
  }

  private byte[] upgrade() {
    return """
        GET %s/execute/ws HTTP/1.1\r
        Host: %s\r
        Upgrade: websocket\r
        Connection: Upgrade\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: c2lkZS1ieS1zaWRlLi4uLg==\r
        \r
        """
        .formatted(StandIn.DATA_PLANE, endpoint.getAuthority())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] masked(String text) {
    byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
    byte[] frame = new byte[6 + payload.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) (0x80 | payload.length);
    System.arraycopy(MASK, 0, frame, 2, MASK.length);
    System.arraycopy(payload, 0, frame, 6, payload.length);
    return frame;
  }

  @Override
  void run(String command) throws IOException {
    read(command, length -> true);
  }

  @Override
  void createGetDelete() {
    throw new UnsupportedOperationException("it speaks no REST");
  }

  @Override
  long nanosBetweenBytes(String command) {
    throw new UnsupportedOperationException("it does not come back");
  }
}
