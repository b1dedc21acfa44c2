// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.TunnelConnectionRefusedException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.error.TunnelPortNotAllowedException;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelListener;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.server.Fault;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

/** Tunnels that there cannot be, and who is told so. */
class TunnelRefusalsIT extends TunnelFixture {
  @Test
  void portNotAllowed_isToldToTheCaller() {
    TunnelPortNotAllowedException refused =
        catchThrowableOfType(
            TunnelPortNotAllowedException.class, () -> sandbox.tunnel(FORBIDDEN_PORT));
    assertThat(refused.port()).isEqualTo(FORBIDDEN_PORT);
    assertThat(refused.retryable()).isFalse();
    assertThat(refused).hasMessageContaining("does not allow").hasMessageContaining(sandbox.name());
    assertThatThrownBy(() -> sandbox.openStream(FORBIDDEN_PORT))
        .isInstanceOf(TunnelPortNotAllowedException.class);
    assertThat(sandbox.async().tunnel(TunnelOptions.to(FORBIDDEN_PORT)))
        .failsWithin(PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(TunnelPortNotAllowedException.class);
  }

  @Test
  void nothingListening_isToldToTheCallerAndLeavesNoListener() throws Exception {
    int unused = unusedPort();
    int local = unusedPort();
    TunnelConnectionRefusedException refused =
        catchThrowableOfType(
            TunnelConnectionRefusedException.class,
            () -> sandbox.tunnel(TunnelOptions.to(unused).localPort(local)));
    assertThat(refused.port()).isEqualTo(unused);
    assertThat(refused.retryable()).isTrue();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), local).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void failedStart_leavesNoConnectionToTheServer() throws Exception {
    try (TcpCutter cutter = new TcpCutter(server.endpoint());
        SandboxClient through = cutter.client(server)) {
      Sandbox box = through.sandboxes().get(sandbox.name());
      assertThatThrownBy(() -> box.tunnel(unusedPort()))
          .isInstanceOf(TunnelConnectionRefusedException.class);
      await().atMost(PATIENCE).until(() -> cutter.tunnels() == 0);
    }
  }

  @Test
  void refusalWithoutProbe_isToldToTheListenerAndTheTunnelGoesOn() throws Exception {
    int port = unusedPort();
    LinkedBlockingQueue<SandboxException> failures = new LinkedBlockingQueue<>();
    TunnelOptions options =
        TunnelOptions.to(port)
            .probe(false)
            .listener(
                new TunnelListener() {
                  @Override
                  public void connectionFailed(SandboxException failure) {
                    failures.add(failure);
                  }
                });
    try (Tunnel tunnel = sandbox.tunnel(options)) {
      try (Socket socket = connect(tunnel)) {
        assertBroken(socket);
      }
      assertThat(failures.poll(60, TimeUnit.SECONDS))
          .isInstanceOf(TunnelConnectionRefusedException.class);
      try (ServerSocket late = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
          Socket socket = connect(tunnel);
          Socket accepted = late.accept()) {
        accepted.getOutputStream().write('!');
        assertThat(socket.getInputStream().read()).isEqualTo('!');
      }
    }
  }

  @Test
  void upgradeRefusedForGood_isToldAtOnce() {
    server.faults().next(Fault.refuseUpgrade(403));
    TunnelException rejected =
        catchThrowableOfType(TunnelException.class, () -> sandbox.tunnel(80));
    assertThat(rejected.status()).hasValue(403);
    assertThat(rejected.retryable()).isFalse();
  }

  @Test
  void upgradeRefusedForNow_isTriedAgain() throws Exception {
    server.faults().next(Fault.refuseUpgrade(503), Fault.refuseUpgrade(502));
    try (LoopbackServer echo = LoopbackServer.echo();
        Tunnel tunnel = sandbox.tunnel(echo.port());
        Socket socket = connect(tunnel)) {
      assertThat(exchange(socket, "third time lucky")).isEqualTo("third time lucky");
    }
  }

  @Test
  void retriesSpent_failWithTheLastRefusal() {
    server.faults().next(Fault.refuseUpgrade(503), Fault.refuseUpgrade(503));
    TunnelException rejected =
        catchThrowableOfType(
            TunnelException.class, () -> sandbox.tunnel(TunnelOptions.to(80).retries(1)));
    assertThat(rejected.status()).hasValue(503);
    assertThat(rejected.retryable()).isTrue();
    assertThat(rejected).hasMessageContaining("2 attempts");
  }

  @Test
  void noRetries_meansOneAttempt() {
    server.faults().next(Fault.refuseUpgrade(503));
    assertThatThrownBy(() -> sandbox.tunnel(TunnelOptions.to(80).retries(0)))
        .isInstanceOf(TunnelException.class);
  }

  @Test
  void localPortTaken_isToldBeforeAnythingIsOpened() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.faults().next(Fault.refuseUpgrade(500));
      assertThatThrownBy(() -> sandbox.tunnel(TunnelOptions.to(80).localPort(taken.getLocalPort())))
          .isInstanceOf(TunnelException.class)
          .hasMessageContaining("localPort(0)");
    }
    // Nobody has met the fault yet.
    assertThatThrownBy(() -> sandbox.tunnel(TunnelOptions.to(80).retries(0)))
        .isInstanceOf(TunnelException.class);
  }

  @Test
  void headersOfClientAndTunnel_areOnTheUpgrade() throws Exception {
    try (MockWebServer web = new MockWebServer()) {
      web.start(InetAddress.getLoopbackAddress(), 0);
      web.enqueue(
          new MockResponse()
              .setHeader("Content-Type", "application/json")
              .setBody(
                  "{\"id\":\"b\",\"name\":\"b\",\"status\":\"ready\",\"dataplane_url\":\""
                      + web.url("/sb/b/")
                      + "\"}"));
      web.enqueue(new MockResponse().setResponseCode(404));
      try (SandboxClient recorded =
          SandboxClient.builder()
              .endpoint("http://127.0.0.1:" + web.getPort())
              .apiKey("k")
              .header("X-Of-Client", "1")
              .header("X-Of-Both", "client")
              .build()) {
        Sandbox box = recorded.sandboxes().get("b");
        TunnelOptions options =
            TunnelOptions.to(80).header("X-Of-Tunnel", "2").header("x-of-both", "tunnel");
        assertThatThrownBy(() -> box.tunnel(options)).isInstanceOf(TunnelException.class);
      }
      web.takeRequest();
      var upgrade = web.takeRequest();
      assertThat(upgrade.getPath()).isEqualTo("/sb/b/tunnel");
      assertThat(upgrade.getHeader("X-Api-Key")).isEqualTo("k");
      assertThat(upgrade.getHeader("X-Of-Client")).isEqualTo("1");
      assertThat(upgrade.getHeader("X-Of-Tunnel")).isEqualTo("2");
      assertThat(upgrade.getHeaders().values("X-Of-Both")).containsExactly("tunnel");
    }
  }
}
