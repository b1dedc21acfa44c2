// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.DelegatingSslContext;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLEngine;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.config.TlsMaterial;
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
  void classMissingWhileTlsIsPrepared_failsAtOnce() {
    transport.close();
    transport =
        NettyTransport.create(
            TransportOptions.builder()
                .tls(
                    () -> {
                      throw new NoClassDefFoundError("io/netty/Missing");
                    })
                .build());
    for (int attempt = 0; attempt < 2; attempt++) {
      ConnectFailure failure =
          failure("wss://127.0.0.1:1", (host, addresses) -> addresses.setSuccess(List.of()));
      assertOwn(failure, NoClassDefFoundError.class);
      assertThat(failure.message()).contains("io/netty/Missing").contains("class path");
    }
  }

  @Test
  void classMissingWhileThePipelineIsFilled_failsAtOnce() {
    transport.close();
    transport = NettyTransport.create(TransportOptions.builder().tls(BrokenContext::new).build());
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
  private static final class BrokenContext extends DelegatingSslContext {
    BrokenContext() {
      super(TlsContexts.create(TlsMaterial.of(TlsOptions.defaults().nativeLibrary(false))));
    }

    @Override
    protected void initEngine(SSLEngine engine) {
      throw new NoClassDefFoundError("javax/net/ssl/Missing");
    }
  }
}
