// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.config.TlsMaterial;
import langsmith.sandbox.internal.http.TestSocksProxy;
import langsmith.sandbox.internal.transport.ConnectFailure.Kind;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Failed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import langsmith.sandbox.internal.transport.RecordingListener.Opened;
import langsmith.sandbox.internal.transport.TestServer.Peer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transport through an HTTP proxy. */
@ExtendWith(NoLeaks.class)
class NettyTransportProxyIT {

  private static LoopbackTester via(InetSocketAddress proxy, @Nullable TlsOptions trust) {
    TlsOptions tls = trust == null ? TlsOptions.defaults() : trust;
    return new LoopbackTester(
        TransportOptions.builder()
            .headers(Map.of("X-Api-Key", "secret-key"))
            .proxy(new TransportOptions.Proxy(proxy, "alice", "open sesame"))
            .tls(() -> TlsContexts.create(TlsMaterial.of(tls)))
            .build());
  }

  private static LoopbackTester viaSocks(TestSocksProxy proxy, @Nullable String password) {
    return new LoopbackTester(
        TransportOptions.builder()
            .headers(Map.of("X-Api-Key", "secret-key"))
            .proxy(
                new TransportOptions.Proxy(
                    ProxyOptions.Kind.SOCKS5,
                    InetSocketAddress.createUnresolved("127.0.0.1", proxy.port()),
                    password == null ? null : "alice",
                    password))
            .build());
  }

  private static ConnectFailure failure(TestProxy proxy) {
    try (LoopbackTester tester = via(proxy.address(), null)) {
      tester.open(WebSocketTarget.of("ws://box.invalid"));
      return tester.events().take(Failed.class).failure();
    }
  }

  private static void assertRoundTrip(LoopbackTester tester, TestServer server) throws Exception {
    tester.events().take(Opened.class);
    Peer peer = server.takePeer();
    assertThat(peer.headers()).containsEntry("key", "secret-key");
    tester.send("up");
    assertThat(peer.take()).isEqualTo("text up");
    peer.send(new TextWebSocketFrame("down"), new CloseWebSocketFrame(1000, ""));
    assertThat(tester.events().take(Message.class).text()).isEqualTo("down");
    assertThat(tester.events().take(Closed.class).code()).isEqualTo(1000);
  }

  @Test
  void plainTarget_isConnectedToWithCredentialsAndWithoutTheKey() throws Exception {
    try (TestServer server = TestServer.webSocket();
        TestProxy proxy = TestProxy.connecting();
        LoopbackTester tester = via(proxy.address(), null)) {
      tester.open(server.target("ws", "box.invalid"));
      assertRoundTrip(tester, server);
      assertThat(proxy.requests()).hasSize(1);
      assertThat(proxy.requests().get(0))
          .startsWith("CONNECT box.invalid:" + server.port() + " HTTP/1.1\r\n")
          .containsIgnoringCase("proxy-authorization: Basic YWxpY2U6b3BlbiBzZXNhbWU=\r\n")
          .doesNotContain("secret-key");
    }
  }

  @Test
  void socksProxy_resolvesTheNameAndTakesCredentials() throws Exception {
    try (TestServer server = TestServer.webSocket();
        TestSocksProxy proxy = TestSocksProxy.connecting("alice:open sesame");
        LoopbackTester tester = viaSocks(proxy, "open sesame")) {
      tester.open(server.target("ws", "box.invalid"));
      assertRoundTrip(tester, server);
      assertThat(proxy.targets()).containsExactly("name box.invalid");
    }
  }

  @Test
  void socksProxyThatRefusesCredentials_isFinal() throws Exception {
    try (TestSocksProxy proxy = TestSocksProxy.connecting("alice:something else");
        LoopbackTester tester = viaSocks(proxy, "open sesame")) {
      tester.open(WebSocketTarget.of("ws://box.invalid"));
      ConnectFailure failure = tester.events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.PROXY_FAILED);
      assertThat(failure.transientFailure()).isFalse();
      assertThat(failure.message()).contains("check the proxy").doesNotContain("sesame");
    }
  }

  @Test
  void socksProxyThatCannotConnect_mayBeTriedAgain() throws Exception {
    try (TestSocksProxy proxy = TestSocksProxy.replying(5);
        LoopbackTester tester = viaSocks(proxy, null)) {
      tester.open(WebSocketTarget.of("ws://box.invalid"));
      ConnectFailure failure = tester.events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.PROXY_FAILED);
      assertThat(failure.transientFailure()).isTrue();
    }
  }

  @Test
  void tlsTarget_isCheckedEndToEnd() throws Exception {
    TestCertificates certificates = new TestCertificates();
    SSLContext context = certificates.context(certificates.forLoopback());
    try (TestServer server = TestServer.webSocket(context, false);
        TestProxy proxy = TestProxy.connecting();
        LoopbackTester tester = via(proxy.address(), certificates.options(null))) {
      tester.open(server.target("wss", "box.example"));
      assertRoundTrip(tester, server);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407, false, check the proxy user name and password",
    "403, false, answered CONNECT with 403",
    "502, true, answered CONNECT with 502",
    "429, true, answered CONNECT with 429",
  })
  void proxyRefuses_itsStatusDecides(int status, boolean mayPass, String message) throws Exception {
    try (TestProxy proxy =
        TestProxy.answering("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")) {
      ConnectFailure failure = failure(proxy);
      assertThat(failure.kind()).isEqualTo(Kind.PROXY_FAILED);
      assertThat(failure.transientFailure()).isEqualTo(mayPass);
      assertThat(failure.message()).contains(message).doesNotContain("sesame", "secret-key");
      assertThat(String.valueOf(failure.cause())).doesNotContain("sesame", "secret-key");
    }
  }

  @Test
  void proxySpeaksSomethingElse_isTheProxysFailure() throws Exception {
    try (TestProxy proxy = TestProxy.answering("SSH-2.0-OpenSSH_9.6\r\n")) {
      assertThat(failure(proxy).kind()).isEqualTo(Kind.PROXY_FAILED);
    }
  }

  @Test
  void proxyHangsUp_isTheProxysFailure() throws Exception {
    try (TestProxy proxy = TestProxy.answering("HTTP/1.1 ")) {
      assertThat(failure(proxy).kind()).isEqualTo(Kind.PROXY_FAILED);
    }
  }

  @Test
  void proxyIsDown_isTheProxysFailure() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    InetSocketAddress down = InetSocketAddress.createUnresolved("127.0.0.1", port);
    try (LoopbackTester tester = via(down, null)) {
      tester.open(WebSocketTarget.of("wss://box.invalid"));
      ConnectFailure failure = tester.events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.PROXY_FAILED);
      assertThat(failure.transientFailure()).isTrue();
      assertThat(failure.message()).contains("proxy", "refused");
    }
  }

  @Test
  void proxySaysNothing_timesOutAndNamesTheStep() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        LoopbackTester tester =
            via(InetSocketAddress.createUnresolved("127.0.0.1", mute.getLocalPort()), null)) {
      tester.open(WebSocketTarget.of("wss://box.invalid"), Duration.ofSeconds(1));
      ConnectFailure failure = tester.events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMEOUT);
      assertThat(failure.message()).contains("waiting for the proxy");
    }
  }
}
