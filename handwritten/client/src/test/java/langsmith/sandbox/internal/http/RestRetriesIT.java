// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static langsmith.sandbox.internal.http.RestService.BOX;
import static langsmith.sandbox.internal.http.RestService.CREATE;
import static langsmith.sandbox.internal.http.RestService.DELETE;
import static langsmith.sandbox.internal.http.RestService.GET;
import static langsmith.sandbox.internal.http.RestService.TIMEOUT;
import static langsmith.sandbox.internal.http.RestService.config;
import static langsmith.sandbox.internal.http.RestService.createBox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.internal.wire.HeaderMap;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent again, what is not, and how failures of connections are told. */
class RestRetriesIT {
  @RegisterExtension final RestService service = new RestService();

  @Test
  void unavailableService_isAskedAgainAfterItsRetryAfter() {
    service
        .server()
        .enqueue(
            new MockResponse()
                .setResponseCode(503)
                .setHeader("Retry-After", "Thu, 01 Jan 2026 00:00:05 GMT"));
    service.server().enqueue(new MockResponse().setBody(BOX));

    assertThat(service.getBox().name()).isEqualTo("box");
    assertThat(service.pacing().pauses()).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void createThatWasAnswered503_isSentOnce() {
    service.server().enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "0"));
    service.server().enqueue(new MockResponse().setResponseCode(201).setBody(BOX));

    assertThatThrownBy(service::createBox).hasMessageContaining("503");
    assertThat(service.server().getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = SocketPolicy.class,
      names = {"DISCONNECT_AFTER_REQUEST", "DISCONNECT_DURING_RESPONSE_BODY"})
  void createWhoseAnswerIsLost_isSentOnce(SocketPolicy policy) {
    service.server().enqueue(new MockResponse().setBody(BOX).setSocketPolicy(policy));
    service.server().enqueue(new MockResponse().setResponseCode(201).setBody(BOX));

    SandboxConnectionException e =
        catchThrowableOfType(SandboxConnectionException.class, service::createBox);

    assertThat(e).hasMessageContaining("it may have been done nevertheless");
    assertThat(e.retryable()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(service.server().getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = SocketPolicy.class,
      names = {"DISCONNECT_AFTER_REQUEST", "DISCONNECT_DURING_RESPONSE_BODY"})
  void getWhoseAnswerIsLost_isRepeated(SocketPolicy policy) {
    service.server().enqueue(new MockResponse().setBody(BOX).setSocketPolicy(policy));
    service.server().enqueue(new MockResponse().setBody(BOX));

    assertThat(service.getBox().name()).isEqualTo("box");
  }

  @Test
  void refusedConnection_isTriedAgainEvenForCreate() throws IOException {
    try (RestClient nobody =
        new RestClient(config("http://127.0.0.1:" + unusedPort()), service.pacing())) {
      SandboxConnectionException e =
          catchThrowableOfType(
              SandboxConnectionException.class,
              () ->
                  nobody.fetch(
                      CREATE,
                      TIMEOUT,
                      nobody.boxes().createBox(CreateBoxRequest.builder().build())));

      assertThat(e.attempts()).isEqualTo(4);
      assertThat(e.retryable()).isTrue();
      assertThat(e)
          .hasMessageContaining("no connection to 127.0.0.1:")
          .hasMessageContaining("(4 attempts)")
          .hasMessageContaining("check the endpoint");
      assertThat(e.getCause()).isInstanceOf(ConnectException.class);
      assertThat(service.pacing().pauses()).hasSize(3);
    }
  }

  @Test
  void unknownHost_isSaidSo() {
    try (RestClient nobody =
        new RestClient(config("http://no-such-host.invalid"), service.pacing())) {
      assertThatThrownBy(() -> nobody.fetch(GET, TIMEOUT, nobody.boxes().getBox("box")))
          .isInstanceOf(SandboxConnectionException.class)
          .hasMessageContaining("the host name of no-such-host.invalid:80 cannot be resolved");
    }
  }

  @Test
  void tlsToAServerWithoutTls_isNotRepeated() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread greeter = new Thread(() -> greetOne(plain));
      greeter.start();
      String endpoint = "https://127.0.0.1:" + plain.getLocalPort();
      try (RestClient tls = new RestClient(config(endpoint), service.pacing())) {
        assertThatThrownBy(() -> tls.fetch(GET, TIMEOUT, tls.boxes().getBox("box")))
            .isInstanceOf(SandboxConnectionException.class)
            .hasMessageContaining("TLS with 127.0.0.1:");
      }
      assertThat(service.pacing().pauses()).isEmpty();
      greeter.join();
    }
  }

  @Test
  void slowAnswer_failsWithinTheTimeoutAndSaysWhetherItMayBeDone() {
    service.server().enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    SandboxConnectionException e =
        catchThrowableOfType(
            SandboxConnectionException.class,
            () ->
                service
                    .rest()
                    .fetch(
                        CREATE,
                        Duration.ofMillis(100),
                        service.rest().boxes().createBox(CreateBoxRequest.builder().build())));

    assertThat(e).hasMessageContaining("no complete response").hasMessageContaining("within 0.1 s");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void deleteWhoseAnswerIsLost_isDoneWhenNothingIsLeft() {
    service
        .server()
        .enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    // Whichever layer repeats it, the second answer is that there is nothing.
    service.server().enqueue(new MockResponse().setResponseCode(502));
    service.server().enqueue(new MockResponse().setResponseCode(404));

    service.rest().run(DELETE, TIMEOUT, service.rest().boxes().deleteBox("box"));

    assertThat(service.server().getRequestCount()).isEqualTo(3);
  }

  @Test
  void deleteOfNothing_fails() {
    service.server().enqueue(new MockResponse().setResponseCode(404));

    assertThatThrownBy(
            () -> service.rest().run(DELETE, TIMEOUT, service.rest().boxes().deleteBox("box")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void rawApi_neitherRepeatsNorMaps() throws IOException {
    service.server().enqueue(new MockResponse().setResponseCode(503));

    assertThat(service.rest().api().create(BoxesApi.class).getBox("box").execute().code())
        .isEqualTo(503);
    assertThat(service.server().getRequestCount()).isEqualTo(1);
  }

  @Test
  void viewWithTimeout_failsWithinIt() {
    service.server().enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    RestClient view =
        service.rest().with(new CallSettings(HeaderMap.empty(), Duration.ofMillis(100), null));

    assertThatThrownBy(() -> createBox(view)).hasMessageContaining("within 0.1 s");
  }

  @Test
  void viewWithDeadline_boundsAttemptsAndWaits() {
    for (int i = 0; i < 4; i++) {
      service.server().enqueue(new MockResponse().setResponseCode(503));
    }
    RestClient view =
        service.rest().with(new CallSettings(HeaderMap.empty(), null, Duration.ofMillis(1200)));

    assertThatThrownBy(() -> view.fetch(GET, TIMEOUT, view.boxes().getBox("box")))
        .isInstanceOf(SandboxApiException.class);
    // 500 ms, and the second wait of 1 s would end after the deadline.
    assertThat(service.pacing().pauses()).containsExactly(Duration.ofMillis(500));
  }

  /**
   * Answers one connection in plain text, and waits until the other side has closed the connection.
   */
  private static void greetOne(ServerSocket plain) {
    try (Socket socket = plain.accept()) {
      socket.getOutputStream().write("220 hello, no TLS here\r\n".getBytes(US_ASCII));
      while (socket.getInputStream().read() != -1) {
        // What the client says does not matter.
      }
    } catch (IOException e) {
      // A reset is as good an end as any: what the client reports is what the test looks at.
      return;
    }
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
