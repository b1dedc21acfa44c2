// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamEndpointTest {
  private final FakeTunnel tunnel = new FakeTunnel();
  private int gone;
  private final StreamEndpoint endpoint =
      new StreamEndpoint(tunnel, FakeTunnel.TARGET, FakeTunnel.LIMITS, closed -> gone++);

  @BeforeEach
  void connect() {
    CompletableFuture<StreamEndpoint> connected = endpoint.connect(5432, FakeTunnel.LIMITS);
    tunnel.loop.run();
    tunnel.link().open().stream().accept();
    assertThat(connected).isCompletedWithValue(endpoint);
  }

  /** What was sent last is released where it arrives. */
  @AfterEach
  void letEverythingArrive() {
    tunnel.loop.run();
  }

  // --- writes that wait ---

  @Test
  void connectionBreaksWhileAWriteWaits_theWriteThrows() throws Exception {
    tunnel.link().writable(false);
    CompletableFuture<@Nullable IOException> write = write();
    tunnel.loop.awaitTask();
    assertThat(write).isNotDone();

    tunnel.link().cut();

    assertThat(write.get()).hasMessageContaining("session was lost");
  }

  @Test
  void endpointClosedWhileAWriteWaits_theWriteThrows() throws Exception {
    tunnel.link().writable(false);
    CompletableFuture<@Nullable IOException> write = write();
    tunnel.loop.awaitTask();

    var unused = endpoint.close();

    assertThat(write.get()).hasMessageContaining("closed the connection");
  }

  @Test
  void clientClosedBeforeAWrite_theWriteThrows() throws Exception {
    tunnel.loop.close();
    assertThat(write().get()).hasMessageContaining("client is closed");
  }

  @Test
  void connectionThatTakesTheBytes_letsTheWriteReturn() throws Exception {
    CompletableFuture<@Nullable IOException> write = write();
    tunnel.loop.awaitTask();

    assertThat(write.get()).isNull();
    assertThat(tunnel.link().stream().received()).hasSize(32 << 10);
  }

  /** Writes 32 KiB in a thread of the user's; completes with what it throws. */
  private CompletableFuture<@Nullable IOException> write() {
    CompletableFuture<@Nullable IOException> done = new CompletableFuture<>();
    new Thread(
            () -> {
              try {
                endpoint.output().write(new byte[32 << 10]);
                done.complete(null);
              } catch (IOException e) {
                done.complete(e);
              }
            })
        .start();
    return done;
  }
}
