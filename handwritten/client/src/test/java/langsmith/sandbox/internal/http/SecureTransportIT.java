// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.FakePacing;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** TLS with a private authority, client certificates, and proxies. */
class SecureTransportIT {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().commonName("authority").certificateAuthority(0).build();
  private static final HeldCertificate SERVER =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .signedBy(AUTHORITY)
          .build();
  private static final HeldCertificate CLIENT =
      new HeldCertificate.Builder().commonName("the client").signedBy(AUTHORITY).build();
  private static final MockResponse BOX = new MockResponse().setBody("{\"name\":\"box\"}");
  private static final MockResponse TUNNEL =
      new MockResponse().setSocketPolicy(SocketPolicy.UPGRADE_TO_SSL_AT_END).clearHeaders();

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void privateAuthority_isTrustedWhenNamed() throws Exception {
    useTls(false);
    server.enqueue(BOX);

    assertThat(get(https().tls(TlsOptions.defaults().trust(anchors())))).isEqualTo("box");
    assertThat(server.takeRequest().getTlsVersion()).isNotNull();
  }

  @Test
  void plainControlPlane_mayHaveSecureDataPlanesAndLinks() throws Exception {
    useTls(false);
    server.enqueue(new MockResponse().setBody("file"));
    server.enqueue(new MockResponse().setBody("link"));
    ClientConfig.Builder config =
        config("http://localhost:1").tls(TlsOptions.defaults().trust(anchors()));

    try (RestClient rest = new RestClient(config.build(), new FakePacing())) {
      ResponseBody file = rest.dataPlane(server.url("/sb/1")).download("/a").execute().body();
      assertThat(Objects.requireNonNull(file).string()).isEqualTo("file");
      Request request = new Request.Builder().url(server.url("/link")).build();
      ResponseBody link = rest.foreign().build().newCall(request).execute().body();
      assertThat(Objects.requireNonNull(link).string()).isEqualTo("link");
    }
  }

  @Test
  void privateAuthority_isNotTrustedOtherwise() {
    useTls(false);

    assertThatThrownBy(() -> get(https()))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("TLS with localhost")
        .hasMessageContaining("trustPem");
  }

  @Test
  void otherHostName_isRefused() throws Exception {
    useTls(false);
    ClientConfig.Builder config =
        config("https://127.0.0.1:" + server.getPort()).tls(TlsOptions.defaults().trust(anchors()));

    assertThatThrownBy(() -> get(config))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("TLS with 127.0.0.1");
  }

  @Test
  void clientCertificate_isShown() throws Exception {
    useTls(false);
    server.requireClientAuth();
    server.enqueue(BOX);
    KeyStore keys = store();
    char[] password = "password".toCharArray();
    keys.setKeyEntry(
        "client",
        CLIENT.keyPair().getPrivate(),
        password,
        new Certificate[] {CLIENT.certificate()});
    TlsOptions tls = TlsOptions.defaults().trust(anchors()).clientCertificate(keys, password);

    assertThat(get(https().tls(tls))).isEqualTo("box");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getHandshake().peerPrincipal().getName()).isEqualTo("CN=the client");
  }

  @Test
  void proxy_isToldCredentialsInConnectAndNobodyElseIs() throws Exception {
    useTls(true);
    server.enqueue(TUNNEL);
    server.enqueue(BOX);
    ClientConfig.Builder config =
        config("https://localhost")
            .tls(TlsOptions.defaults().trust(anchors()))
            .proxy(proxy().credentials("user", "password"));

    assertThat(get(config)).isEqualTo("box");

    RecordedRequest connect = server.takeRequest();
    assertThat(connect.getRequestLine()).isEqualTo("CONNECT localhost:443 HTTP/1.1");
    assertThat(connect.getHeader("Proxy-Authorization")).isEqualTo("Basic dXNlcjpwYXNzd29yZA==");
    assertThat(connect.getHeader("X-Api-Key")).isNull();
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeader("Proxy-Authorization")).isNull();
    assertThat(request.getHeader("X-Api-Key")).isEqualTo("the-key");
  }

  @Test
  void proxyThatRefusesCredentials_isSaidSo() throws Exception {
    useTls(true);
    for (int i = 0; i < 4; i++) {
      server.enqueue(
          new MockResponse()
              .setResponseCode(407)
              .setHeader("Proxy-Authenticate", "Basic realm=\"proxy\""));
    }
    ClientConfig.Builder config =
        config("https://localhost").proxy(proxy().credentials("user", "wrong-password"));

    assertThatThrownBy(() -> get(config))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("through the proxy")
        .hasMessageContaining("authenticate with proxy")
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  void proxyWithoutTls_isToldCredentialsAtOnce() throws Exception {
    server.start();
    server.enqueue(BOX);
    ClientConfig.Builder config =
        config("http://sandboxes.invalid").proxy(proxy().credentials("user", "password"));

    assertThat(get(config)).isEqualTo("box");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine())
        .isEqualTo("GET http://sandboxes.invalid/api/v2/sandboxes/boxes/box HTTP/1.1");
    assertThat(request.getHeader("Proxy-Authorization")).isNotNull();
  }

  @Test
  void socksProxy_resolvesNamesAndNeverSeesTheKey() throws Exception {
    useTls(false);
    server.enqueue(BOX);
    try (TestSocksProxy socks = TestSocksProxy.connecting("user:pässword")) {
      ClientConfig.Builder config =
          config("https://localhost:" + server.getPort())
              .tls(TlsOptions.defaults().trust(anchors()))
              .proxy(
                  ProxyOptions.socks5("127.0.0.1", socks.port()).credentials("user", "pässword"));

      assertThat(get(config)).isEqualTo("box");
      assertThat(socks.targets()).containsExactly("name localhost");
    }
    assertThat(server.takeRequest().getHeader("X-Api-Key")).isEqualTo("the-key");
  }

  @Test
  void socksProxyWithoutCredentials_connectsToAddressesToo() throws Exception {
    server.start();
    server.enqueue(BOX);
    try (TestSocksProxy socks = TestSocksProxy.connecting()) {
      ClientConfig.Builder config =
          config("http://127.0.0.1:" + server.getPort())
              .proxy(ProxyOptions.socks5("127.0.0.1", socks.port()));

      assertThat(get(config)).isEqualTo("box");
      assertThat(socks.targets()).containsExactly("address 127.0.0.1");
    }
  }

  @Test
  void socksProxyThatRefuses_isSaidSoAndNothingWasSent() throws Exception {
    try (TestSocksProxy strict = TestSocksProxy.connecting("user:password");
        TestSocksProxy lost = TestSocksProxy.replying(4)) {
      ProxyOptions wrong =
          ProxyOptions.socks5("127.0.0.1", strict.port()).credentials("user", "wrong-password");

      assertThatThrownBy(() -> get(config("http://box.invalid").proxy(wrong)))
          .isInstanceOf(SandboxConnectionException.class)
          .hasMessageContaining("box.invalid:80 through the proxy")
          .hasMessageContaining("refused user and password")
          .hasMessageNotContaining("wrong-password");
      ProxyOptions anonymous = ProxyOptions.socks5("127.0.0.1", strict.port());
      assertThatThrownBy(() -> get(config("http://box.invalid").proxy(anonymous)))
          .hasMessageContaining("requires credentials");
      ProxyOptions unreachable = ProxyOptions.socks5("127.0.0.1", lost.port());
      assertThatThrownBy(() -> get(config("http://box.invalid").proxy(unreachable)))
          .hasMessageContaining("the host is unreachable");
    }
  }

  private void useTls(boolean behindTunnel) {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(SERVER)
            .addTrustedCertificate(AUTHORITY.certificate())
            .build();
    server.useHttps(certificates.sslSocketFactory(), behindTunnel);
  }

  private String get(ClientConfig.Builder config) {
    try (RestClient rest = new RestClient(config.build(), new FakePacing())) {
      Task task = Task.of(Operation.GET_BOX, "getting it", new Task.Resource("sandbox", "box"));
      return rest.fetch(task, Duration.ofSeconds(30), rest.boxes().getBox("box")).name();
    }
  }

  private ClientConfig.Builder https() {
    return config("https://localhost:" + server.getPort());
  }

  private ProxyOptions proxy() {
    return ProxyOptions.http("127.0.0.1", server.getPort());
  }

  private static ClientConfig.Builder config(String endpoint) {
    return ClientConfig.builder()
        .environment(Map.<String, String>of()::get)
        .endpoint(endpoint)
        .apiKey("the-key");
  }

  private static KeyStore anchors() throws GeneralSecurityException, IOException {
    KeyStore anchors = store();
    anchors.setCertificateEntry("authority", AUTHORITY.certificate());
    return anchors;
  }

  private static KeyStore store() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
