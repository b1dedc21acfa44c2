// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A failure of this side on an event loop reaches the caller at once, wherever it happens. */
class BrokenClassPathTest {
  private static final Duration A_DAY = Duration.ofDays(1);

  private NettyTransport transport = NettyTransport.create(TransportOptions.builder().build());

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void classMissingWhileTheHostIsResolved_failsAtOnce() {
    ConnectFailure failure =
        failure(
            "ws://127.0.0.1:1",
            (host, addresses) -> {
              throw new NoClassDefFoundError("io/netty/Missing");
            });
    assertOwn(failure, NoClassDefFoundError.class);
    assertThat(failure.message()).contains("io/netty/Missing").contains("class path");
  }

  @Test
  void failureWhileTheConnectionIsMade_failsAtOnce() {
    ConnectFailure failure =
        failure("ws://127.0.0.1:1", (host, addresses) -> addresses.setSuccess(List.of()));
    assertOwn(failure, IndexOutOfBoundsException.class);
  }

  @Test
  void classMissingWhileThePipelineIsFilled_failsAtOnce() {
    transport.close();
    transport =
        NettyTransport.create(TransportOptions.builder().sslContext(new BrokenContext()).build());
    ConnectFailure failure =
        failure(
            "wss://127.0.0.1:1",
            (host, addresses) -> addresses.setSuccess(List.of(InetAddress.getLoopbackAddress())));
    assertOwn(failure, NoClassDefFoundError.class);
  }

  private ConnectFailure failure(String url, HostResolver resolver) {
    var loop = transport.nextEventLoop();
    RecordingListener listener = new RecordingListener(loop);
    transport.open(WebSocketTarget.of(url), A_DAY, loop, listener, resolver);
    return listener.take(RecordingListener.Failed.class).failure();
  }

  private static void assertOwn(ConnectFailure failure, Class<? extends Throwable> cause) {
    assertThat(failure.cause()).isInstanceOf(cause);
    assertThat(failure.transientFailure()).as("worth another attempt").isFalse();
  }

  /** TLS whose classes are not there. */
  private static final class BrokenContext extends SSLContext {
    BrokenContext() {
      super(new BrokenSpi(), null, "TLS");
    }
  }

  private static final class BrokenSpi extends SSLContextSpi {
    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
        throws KeyManagementException {}

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      throw new NoClassDefFoundError("javax/net/ssl/Missing");
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      throw new NoClassDefFoundError("javax/net/ssl/Missing");
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      throw new UnsupportedOperationException();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      throw new UnsupportedOperationException();
    }
  }
}
