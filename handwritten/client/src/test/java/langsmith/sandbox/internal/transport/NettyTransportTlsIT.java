// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.InetAddress;
import java.util.List;
import javax.net.ssl.SSLContext;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.transport.ConnectFailure.Kind;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Failed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import langsmith.sandbox.internal.transport.RecordingListener.Opened;
import langsmith.sandbox.internal.transport.TestServer.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The transport over TLS, of the Java runtime and of the native library. */
@ExtendWith(NoLeaks.class)
@ParameterizedClass
@EnumSource(TlsUnderTest.class)
class NettyTransportTlsIT {

  private final TlsUnderTest provider;
  private final TestCertificates certificates;

  NettyTransportTlsIT(TlsUnderTest provider) throws Exception {
    this.provider = provider;
    certificates = new TestCertificates();
  }

  private LoopbackTester client(TlsOptions options) {
    return new LoopbackTester(
        TransportOptions.builder().tls(() -> provider.context(options)).build());
  }

  private static void assertRoundTrip(LoopbackTester tester, TestServer server) throws Exception {
    tester.events().take(Opened.class);
    Peer peer = server.takePeer();
    tester.send("up");
    assertThat(peer.take()).isEqualTo("text up");
    peer.send(new TextWebSocketFrame("d".repeat(1 << 20)));
    assertThat(tester.events().take(Message.class).text()).hasSize(1 << 20);
    peer.send(new CloseWebSocketFrame(1000, ""));
    assertThat(tester.events().take(Closed.class).code()).isEqualTo(1000);
    assertThat(peer.take()).isEqualTo("close 1000");
  }

  private static void assertFinal(LoopbackTester tester, String... messageParts) {
    ConnectFailure failure = tester.events().take(Failed.class).failure();
    assertThat(failure.kind()).isEqualTo(Kind.TLS_FAILED);
    assertThat(failure.transientFailure()).as(failure.message()).isFalse();
    assertThat(failure.message()).contains(messageParts);
    assertThat(failure.cause()).isNotNull();
  }

  @Test
  void privateAuthorityThatIsTrusted_works() throws Exception {
    SSLContext server = certificates.context(certificates.forLoopback());
    try (TestServer running = TestServer.webSocket(server, false);
        LoopbackTester tester = client(certificates.options(null))) {
      tester.open(running.target());
      assertRoundTrip(tester, running);
    }
  }

  @Test
  void hostName_isCheckedAgainstTheTargetNotTheAddress() throws Exception {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    SSLContext server = certificates.context(certificates.forLoopback());
    try (TestServer running = TestServer.webSocket(server, false);
        LoopbackTester tester = client(certificates.options(null))) {
      tester.open(running.target("wss", "box.example"), List.of(loopback));
      assertRoundTrip(tester, running);
    }
  }

  @Test
  void unknownAuthority_isFinal() throws Exception {
    SSLContext server = certificates.context(certificates.forLoopback());
    try (TestServer running = TestServer.webSocket(server, false);
        LoopbackTester tester = client(TlsOptions.defaults())) {
      tester.open(running.target());
      assertFinal(tester, "certificate is not trusted", "trust store", "wss://127.0.0.1");
    }
  }

  @Test
  void certificateOfAnotherHost_isFinal() throws Exception {
    SSLContext server = certificates.context(certificates.forOther());
    try (TestServer running = TestServer.webSocket(server, false);
        LoopbackTester tester = client(certificates.options(null))) {
      tester.open(running.target());
      assertFinal(tester, "certificate is not trusted", "127.0.0.1", "host name");
    }
  }

  @Test
  void clientCertificate_isShown() throws Exception {
    SSLContext server = certificates.context(certificates.forLoopback());
    try (TestServer running = TestServer.webSocket(server, true);
        LoopbackTester tester = client(certificates.options(certificates.forClient()))) {
      tester.open(running.target());
      assertRoundTrip(tester, running);
    }
  }

  @Test
  void clientCertificateMissing_isFinal() throws Exception {
    SSLContext server = certificates.context(certificates.forLoopback());
    try (TestServer running = TestServer.webSocket(server, true);
        LoopbackTester tester = client(certificates.options(null))) {
      tester.open(running.target());
      assertFinal(tester, "TLS failed");
    }
  }

  @Test
  void serverWithoutTls_isFinal() throws Exception {
    String answer = "HTTP/1.1 400 Bad Request\r\n\r\n";
    try (TestServer running = TestServer.raw(() -> TestServer.greeter(answer));
        LoopbackTester tester = client(certificates.options(null))) {
      tester.open(running.target("wss", "127.0.0.1"));
      assertFinal(tester, "does not speak TLS");
    }
  }
}
