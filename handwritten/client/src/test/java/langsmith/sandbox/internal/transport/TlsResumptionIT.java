// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Opened;
import langsmith.sandbox.internal.transport.TestServer.Peer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The connections of a transport share TLS sessions. */
@ExtendWith(NoLeaks.class)
class TlsResumptionIT {
  private final TestCertificates certificates;

  TlsResumptionIT() throws Exception {
    certificates = new TestCertificates();
  }

  @ParameterizedTest
  @CsvSource({"RUNTIME, TLSv1.2", "RUNTIME, TLSv1.3", "NATIVE, TLSv1.2", "NATIVE, TLSv1.3"})
  void laterConnections_resume(TlsUnderTest provider, String protocol) throws Exception {
    TlsOptions client = certificates.options(null);
    SSLContext server = certificates.context(certificates.forLoopback());
    ServerHellos hellos = new ServerHellos();
    try (TestServer running = TestServer.webSocket(() -> tls(server, protocol, hellos));
        LoopbackTester tester =
            new LoopbackTester(
                TransportOptions.builder().tls(() -> provider.context(client)).build())) {
      for (String expected : List.of("full", "resumed", "resumed", "resumed")) {
        tester.open(running.target());
        tester.events().take(Opened.class);
        Peer peer = running.takePeer();
        tester.send("up");
        assertThat(peer.take()).isEqualTo("text up");
        peer.send(new CloseWebSocketFrame(1000, ""));
        tester.events().take(Closed.class);
        assertThat(peer.take()).isEqualTo("close 1000");
        assertThat(hellos.take()).isEqualTo(expected);
      }
    }
  }

  private static List<ChannelHandler> tls(
      SSLContext context, String protocol, ServerHellos hellos) {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    engine.setEnabledProtocols(new String[] {protocol});
    return List.of(hellos.handler(), new SslHandler(engine));
  }
}
