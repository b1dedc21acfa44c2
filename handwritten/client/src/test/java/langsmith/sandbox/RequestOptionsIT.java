// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.files.SandboxFiles;
import langsmith.sandbox.files.TransferOptions;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.request.RequestOptions;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What options of a view mean for the sandboxes that come from it. */
class RequestOptionsIT {
  private static final Duration SHORT = Duration.ofMillis(100);

  private final FakeService service = new FakeService();

  @BeforeEach
  void start() throws IOException {
    service.start();
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void headersOfAView_areOnTheUpgradesOfCommandsAndTunnels() {
    Sandbox sandbox =
        sandbox(RequestOptions.none().header("X-Trace", "7").header("X-Api-Key", "o"));
    service.answer(404, "");
    service.answer(404, "");
    service.answer(404, "");

    assertThatThrownBy(() -> sandbox.run("true")).isInstanceOf(CommandRejectedException.class);
    assertThatThrownBy(() -> sandbox.attach("c1").result())
        .isInstanceOf(CommandRejectedException.class);
    assertThatThrownBy(() -> sandbox.tunnel(80)).isInstanceOf(TunnelException.class);

    for (String path : new String[] {"/sb/1/execute/ws", "/sb/1/execute/ws", "/sb/1/tunnel"}) {
      FakeService.Received upgrade = service.take();
      assertThat(upgrade.line()).isEqualTo("GET " + path);
      assertThat(upgrade.request().getHeader("X-Trace")).isEqualTo("7");
      assertThat(upgrade.request().getHeaders().values("X-Api-Key")).containsExactly("o");
    }
  }

  @Test
  void headersOfACommandOrTunnel_replaceThoseOfTheView() {
    Sandbox sandbox =
        sandbox(RequestOptions.none().header("X-Trace", "view").header("X-View", "1"));
    service.answer(404, "");
    service.answer(404, "");

    assertThatThrownBy(() -> sandbox.run(Command.of("true").header("x-trace", "own")))
        .isInstanceOf(CommandRejectedException.class);
    assertThatThrownBy(() -> sandbox.tunnel(TunnelOptions.to(80).header("x-trace", "own")))
        .isInstanceOf(TunnelException.class);

    for (int i = 0; i < 2; i++) {
      FakeService.Received upgrade = service.take();
      assertThat(upgrade.request().getHeaders().values("X-Trace")).containsExactly("own");
      assertThat(upgrade.request().getHeader("X-View")).isEqualTo("1");
    }
  }

  @Test
  void headerOfAnAttachment_replacesThatOfTheView() {
    Sandbox sandbox = sandbox(RequestOptions.none().header("X-Trace", "view"));
    service.answer(404, "");

    assertThatThrownBy(() -> sandbox.attach(Attachment.to("c1").header("x-trace", "own")).result())
        .isInstanceOf(CommandRejectedException.class);

    assertThat(service.take().request().getHeaders().values("X-Trace")).containsExactly("own");
  }

  @Test
  void timeoutOfAView_limitsTransfersThatHaveNone() {
    SandboxFiles files = sandbox(RequestOptions.none().timeout(SHORT)).files();
    service.answer(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    service.answer(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    assertThatThrownBy(() -> files.write("f", "x"))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("within 0.1 s");
    assertThatThrownBy(() -> files.read("f"))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("0.1 s");
  }

  @Test
  void timeoutOfATransfer_replacesTheViews() {
    SandboxFiles files = sandbox(RequestOptions.none().timeout(Duration.ofMinutes(5))).files();
    TransferOptions quick = TransferOptions.defaults().timeout(SHORT);
    service.answer(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    service.answer(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    assertThatThrownBy(() -> files.write("f", new ByteArrayInputStream(new byte[1]), 1, quick))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("0.1 s");
    assertThatThrownBy(() -> files.read("f", new ByteArrayOutputStream(), quick))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("0.1 s");
  }

  private Sandbox sandbox(RequestOptions options) {
    service.answer(200, service.box("ready"));
    Sandbox sandbox = service.sandboxes().with(options).get("box");
    FakeService.Received unused = service.take();
    return sandbox;
  }
}
