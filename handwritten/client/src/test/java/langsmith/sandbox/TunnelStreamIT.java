// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.network.TunnelStream;
import org.junit.jupiter.api.Test;

/** One connection to a port, without a listener. */
class TunnelStreamIT extends TunnelFixture {
  @Test
  void stream_carriesBothDirectionsAndEndsThemApart() throws Exception {
    byte[] upload = Bytes.pattern(1_000_000, 5);
    try (LoopbackServer echo = LoopbackServer.echo();
        TunnelStream stream = sandbox.openStream(echo.port())) {
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                try (OutputStream out = stream.outputStream()) {
                  out.write(upload);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThat(stream.inputStream().readAllBytes()).isEqualTo(upload);
      writing.get(60, TimeUnit.SECONDS);
      assertThatThrownBy(() -> stream.outputStream().write(1)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void closedStream_failsReadersAndWriters() throws Exception {
    try (LoopbackServer echo = LoopbackServer.echo()) {
      TunnelStream stream =
          sandbox.async().openStream(TunnelOptions.to(echo.port())).get(60, TimeUnit.SECONDS);
      stream.outputStream().write("left over".getBytes(UTF_8));
      assertThat(stream.inputStream().readNBytes(4)).asString(UTF_8).isEqualTo("left");
      stream.close();
      stream.close();
      assertThatThrownBy(() -> stream.outputStream().write(1)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> stream.inputStream().readAllBytes())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("closed");
      await().atMost(PATIENCE).until(() -> echo.connections() == 0);
    }
  }
}
