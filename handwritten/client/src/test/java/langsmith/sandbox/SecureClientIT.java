// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.internal.http.TestSocksProxy;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Trust, certificate and proxy of a client hold for requests, commands and tunnels alike. The peer
 * answers each upgrade with 404, which it can do only after everything before has gone well.
 */
class SecureClientIT {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().commonName("authority").certificateAuthority(0).build();
  private static final HeldCertificate SERVER =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .signedBy(AUTHORITY)
          .build();
  private static final HeldCertificate CLIENT =
      new HeldCertificate.Builder().commonName("the client").signedBy(AUTHORITY).build();
  private static final String[] PATHS = {
    "/api/v2/sandboxes/boxes/box", "/sb/1/execute/ws", "/sb/1/tunnel"
  };

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void trustAndClientCertificate_holdForRequestsCommandsAndTunnels() throws Exception {
    useTls(false);
    server.requireClientAuth();
    String endpoint = "https://localhost:" + server.getPort();
    answerEach(endpoint, false);

    useEach(client(endpoint).tls(trusting().clientCertificate(identity(), password())));

    for (String path : PATHS) {
      RecordedRequest request = server.takeRequest();
      assertThat(request.getPath()).isEqualTo(path);
      assertThat(request.getHandshake().peerPrincipal().getName()).isEqualTo("CN=the client");
      assertThat(request.getHeader("X-Api-Key")).isEqualTo("the-key");
    }
  }

  @Test
  void httpProxy_carriesRequestsCommandsAndTunnelsAndNeverSeesTheKey() throws Exception {
    useTls(true);
    String endpoint = "https://localhost";
    answerEach(endpoint, true);

    useEach(
        client(endpoint)
            .tls(trusting())
            .proxy(
                ProxyOptions.http("127.0.0.1", server.getPort()).credentials("user", "password")));

    for (String path : PATHS) {
      RecordedRequest connect = server.takeRequest();
      assertThat(connect.getRequestLine()).startsWith("CONNECT localhost:443 ");
      assertThat(connect.getHeader("Proxy-Authorization"))
          .isEqualToIgnoringCase("Basic dXNlcjpwYXNzd29yZA==");
      assertThat(connect.getHeader("X-Api-Key")).isNull();
      RecordedRequest request = server.takeRequest();
      assertThat(request.getPath()).isEqualTo(path);
      assertThat(request.getHeader("Proxy-Authorization")).isNull();
      assertThat(request.getHeader("X-Api-Key")).isEqualTo("the-key");
    }
  }

  @Test
  void socksProxy_carriesRequestsCommandsAndTunnels() throws Exception {
    useTls(false);
    String endpoint = "https://localhost:" + server.getPort();
    answerEach(endpoint, false);

    try (TestSocksProxy socks = TestSocksProxy.connecting("user:password")) {
      useEach(
          client(endpoint)
              .tls(trusting())
              .proxy(
                  ProxyOptions.socks5("127.0.0.1", socks.port()).credentials("user", "password")));

      assertThat(socks.targets())
          .containsExactly("name localhost", "name localhost", "name localhost");
    }
    for (String path : PATHS) {
      assertThat(server.takeRequest().getPath()).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void connectionThatEndsInTheHandshake_isRetried(boolean reset) throws Exception {
    AtomicInteger connections = new AtomicInteger();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Future<?> ended =
          thread.submit(
              () -> {
                // One that is not accepted lasts until its time limit.
                while (true) {
                  try (Socket socket = listener.accept()) {
                    connections.incrementAndGet();
                    // The rest of the hello is not read, or the end would be a reset.
                    assertThat(socket.getInputStream().read()).isPositive();
                    if (!reset) {
                      socket.getInputStream().skip(socket.getInputStream().available());
                    }
                  }
                }
              });
      String endpoint = "https://localhost:" + listener.getLocalPort();
      try (SandboxClient client = client(endpoint).tls(trusting()).build()) {
        assertThatThrownBy(() -> client.sandboxes().get("box"))
            .isInstanceOfSatisfying(
                SandboxConnectionException.class,
                e -> {
                  assertThat(e.retryable()).isTrue();
                  assertThat(e).hasMessageNotContaining("authority");
                });
      }
      assertThat(connections).hasValueGreaterThan(1);
      ended.cancel(true);
    } finally {
      thread.shutdownNow();
    }
  }

  private static void useEach(SandboxClient.Builder builder) {
    try (SandboxClient client = builder.build()) {
      Sandbox sandbox = client.sandboxes().get("box");
      assertThatThrownBy(() -> sandbox.run("true")).isInstanceOf(CommandRejectedException.class);
      assertThatThrownBy(() -> sandbox.tunnel(80)).isInstanceOf(TunnelException.class);
    }
  }

  /** One connection each: the answer to a request says that it will be closed. */
  private void answerEach(String endpoint, boolean behindProxy) {
    MockResponse box =
        new MockResponse()
            .setHeader("Connection", "close")
            .setBody("{\"name\":\"box\",\"dataplane_url\":\"" + endpoint + "/sb/1\"}");
    for (MockResponse answer :
        new MockResponse[] {
          box, new MockResponse().setResponseCode(404), new MockResponse().setResponseCode(404)
        }) {
      if (behindProxy) {
        server.enqueue(
            new MockResponse().setSocketPolicy(SocketPolicy.UPGRADE_TO_SSL_AT_END).clearHeaders());
      }
      server.enqueue(answer);
    }
  }

  private void useTls(boolean behindProxy) {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(SERVER)
            .addTrustedCertificate(AUTHORITY.certificate())
            .build();
    server.useHttps(certificates.sslSocketFactory(), behindProxy);
  }

  private static SandboxClient.Builder client(String endpoint) {
    return SandboxClient.builder().endpoint(endpoint).apiKey("the-key");
  }

  private static TlsOptions trusting() throws GeneralSecurityException, IOException {
    KeyStore anchors = store();
    anchors.setCertificateEntry("authority", AUTHORITY.certificate());
    return TlsOptions.defaults().trust(anchors);
  }

  private static KeyStore identity() throws GeneralSecurityException, IOException {
    KeyStore keys = store();
    keys.setKeyEntry(
        "client",
        CLIENT.keyPair().getPrivate(),
        password(),
        new Certificate[] {CLIENT.certificate()});
    return keys;
  }

  private static char[] password() {
    return "password".toCharArray();
  }

  private static KeyStore store() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
