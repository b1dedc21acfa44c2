// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.config.HeaderMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestClientIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String BOX = "{\"name\":\"box\"}";
  private static final Task GET = task(Operation.GET_BOX);
  private static final Task CREATE = task(Operation.CREATE_BOX);
  private static final Task DELETE = task(Operation.DELETE_BOX);

  private final FakePacing pacing = new FakePacing();
  private final MockWebServer server = new MockWebServer();
  private RestClient rest = new RestClient(config("http://127.0.0.1:1"), pacing);

  @BeforeEach
  void start() throws IOException {
    server.start();
    rest.close();
    rest = new RestClient(config(server.url("/").toString()), pacing);
  }

  @AfterEach
  void stop() throws IOException {
    rest.close();
    server.shutdown();
  }

  @Test
  void request_goesUnderTheBaseWithKeyAndUserAgent() throws InterruptedException {
    server.enqueue(new MockResponse().setBody(BOX));

    assertThat(get().name()).isEqualTo("box");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getPath()).isEqualTo("/api/v2/sandboxes/boxes/box");
    assertThat(request.getHeader("X-Api-Key")).isEqualTo("the-key");
    assertThat(request.getHeader("User-Agent")).startsWith("langsmith-sandbox-java/");
  }

  @Test
  void unavailableService_isAskedAgainAfterItsRetryAfter() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(503)
            .setHeader("Retry-After", "Thu, 01 Jan 2026 00:00:05 GMT"));
    server.enqueue(new MockResponse().setBody(BOX));

    assertThat(get().name()).isEqualTo("box");
    assertThat(pacing.pauses()).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void createThatWasAnswered503_isSentOnce() {
    server.enqueue(new MockResponse().setResponseCode(503).setHeader("Retry-After", "0"));
    server.enqueue(new MockResponse().setResponseCode(201).setBody(BOX));

    assertThatThrownBy(this::create).hasMessageContaining("503");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = SocketPolicy.class,
      names = {"DISCONNECT_AFTER_REQUEST", "DISCONNECT_DURING_RESPONSE_BODY"})
  void createWhoseAnswerIsLost_isSentOnce(SocketPolicy policy) {
    server.enqueue(new MockResponse().setBody(BOX).setSocketPolicy(policy));
    server.enqueue(new MockResponse().setResponseCode(201).setBody(BOX));

    SandboxConnectionException e =
        catchThrowableOfType(SandboxConnectionException.class, this::create);

    assertThat(e).hasMessageContaining("it may have been done all the same");
    assertThat(e.retryable()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = SocketPolicy.class,
      names = {"DISCONNECT_AFTER_REQUEST", "DISCONNECT_DURING_RESPONSE_BODY"})
  void getWhoseAnswerIsLost_isRepeated(SocketPolicy policy) {
    server.enqueue(new MockResponse().setBody(BOX).setSocketPolicy(policy));
    server.enqueue(new MockResponse().setBody(BOX));

    assertThat(get().name()).isEqualTo("box");
  }

  @Test
  void refusedConnection_isTriedAgainEvenForCreate() throws IOException {
    try (RestClient nobody = new RestClient(config("http://127.0.0.1:" + unusedPort()), pacing)) {
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
      assertThat(pacing.pauses()).hasSize(3);
    }
  }

  @Test
  void unknownHost_isSaidSo() {
    try (RestClient nobody = new RestClient(config("http://no-such-host.invalid"), pacing)) {
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
      try (RestClient tls = new RestClient(config(endpoint), pacing)) {
        assertThatThrownBy(() -> tls.fetch(GET, TIMEOUT, tls.boxes().getBox("box")))
            .isInstanceOf(SandboxConnectionException.class)
            .hasMessageContaining("TLS with 127.0.0.1:");
      }
      assertThat(pacing.pauses()).isEmpty();
      greeter.join();
    }
  }

  @Test
  void slowAnswer_failsWithinTheTimeoutAndSaysWhetherItMayBeDone() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

    SandboxConnectionException e =
        catchThrowableOfType(
            SandboxConnectionException.class,
            () ->
                rest.fetch(
                    CREATE,
                    Duration.ofMillis(100),
                    rest.boxes().createBox(CreateBoxRequest.builder().build())));

    assertThat(e).hasMessageContaining("no complete answer").hasMessageContaining("within 0.1 s");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void redirect_isNotFollowed() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      server.enqueue(
          new MockResponse().setResponseCode(307).setHeader("Location", other.url("/steal")));

      assertThatThrownBy(this::get)
          .isInstanceOf(SandboxProtocolException.class)
          .hasMessageContaining("307")
          .hasMessageContaining("redirects are not followed");
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void rawApi_doesNotFollowRedirectsEither(int status) throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      server.enqueue(
          new MockResponse().setResponseCode(status).setHeader("Location", other.url("/steal")));

      assertThat(rest.api().create(BoxesApi.class).getBox("box").execute().code())
          .isEqualTo(status);
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Test
  void answerThatIsNotTheService_isAProtocolError() {
    server.enqueue(new MockResponse().setBody("<html>secret</html>"));
    server.enqueue(new MockResponse().setBody("{}"));
    server.enqueue(new MockResponse().setBody(""));
    server.enqueue(new MockResponse().setBody("null"));

    for (int i = 0; i < 4; i++) {
      SandboxProtocolException e = catchThrowableOfType(SandboxProtocolException.class, this::get);
      assertThat(e.clause()).isEqualTo("getBox");
      assertThat(e).hasMessageNotContaining("secret");
    }
    assertThat(pacing.pauses()).isEmpty();
  }

  @Test
  void deleteWhoseAnswerIsLost_isDoneWhenNothingIsLeft() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    // Whichever layer repeats it, the second answer is that there is nothing.
    server.enqueue(new MockResponse().setResponseCode(502));
    server.enqueue(new MockResponse().setResponseCode(404));

    rest.run(DELETE, TIMEOUT, rest.boxes().deleteBox("box"));

    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void deleteOfNothing_fails() {
    server.enqueue(new MockResponse().setResponseCode(404));

    assertThatThrownBy(() -> rest.run(DELETE, TIMEOUT, rest.boxes().deleteBox("box")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void key_goesToTheOriginOfTheDataPlaneOnly() throws Exception {
    server.enqueue(new MockResponse().setBody("x"));
    HttpUrl dataPlane = server.url("/sb/1");

    rest.fetch(
        task(Operation.DOWNLOAD),
        TIMEOUT,
        rest.dataPlane(dataPlane).download("/a b", null, null, null),
        body -> body.string());

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestUrl()).isEqualTo(server.url("/sb/1/download?path=%2Fa%20b"));
    assertThat(request.getHeader("X-Api-Key")).isEqualTo("the-key");

    OriginHeaders elsewhere =
        new OriginHeaders(HttpUrl.get("https://other"), rest.config().headers());
    server.enqueue(new MockResponse());
    new OkHttpClient.Builder()
        .addInterceptor(elsewhere)
        .build()
        .newCall(new Request.Builder().url(dataPlane).build())
        .execute()
        .close();
    assertThat(server.takeRequest().getHeader("X-Api-Key")).isNull();
  }

  @Test
  void rawApi_neitherRepeatsNorMaps() throws IOException {
    server.enqueue(new MockResponse().setResponseCode(503));

    assertThat(rest.api().create(BoxesApi.class).getBox("box").execute().code()).isEqualTo(503);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b?c#d, a%2Fb%3Fc%23d",
    "%2F..%2f, %252F..%252f",
    "../boxes, ..%2Fboxes",
    "name:tag;v=1&x@y, name:tag;v=1&x@y",
    "'a b+c', a%20b+c",
    "é砂🚀, %C3%A9%E7%A0%82%F0%9F%9A%80",
    "a\\b, a%5Cb",
    "{name}, %7Bname%7D",
  })
  void name_isOnePathSegmentWhateverItHolds(String name, String segment)
      throws InterruptedException {
    server.enqueue(new MockResponse().setBody(BOX));

    rest.fetch(GET, TIMEOUT, rest.boxes().getBox(name));

    RecordedRequest request = server.takeRequest();
    assertThat(request.getPath()).isEqualTo("/api/v2/sandboxes/boxes/" + segment);
    assertThat(request.getRequestUrl().pathSegments().get(4)).isEqualTo(name);
  }

  @Test
  void viewWithHeaders_replacesTheClientsInAnyCase() throws InterruptedException {
    server.enqueue(new MockResponse().setBody(BOX));
    server.enqueue(new MockResponse().setBody(BOX));
    HeaderMap headers = HeaderMap.empty().with("x-api-key", "other").with("X-Trace", "7");
    RestClient view = rest.with(new CallSettings(headers, null, null));

    view.fetch(GET, TIMEOUT, view.boxes().getBox("box"));
    get();

    RecordedRequest changed = server.takeRequest();
    assertThat(changed.getHeaders().values("X-Api-Key")).containsExactly("other");
    assertThat(changed.getHeader("X-Trace")).isEqualTo("7");
    RecordedRequest usual = server.takeRequest();
    assertThat(usual.getHeader("X-Api-Key")).isEqualTo("the-key");
    assertThat(usual.getHeader("X-Trace")).isNull();
  }

  @Test
  void viewWithTimeout_failsWithinIt() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    RestClient view = rest.with(new CallSettings(HeaderMap.empty(), Duration.ofMillis(100), null));

    assertThatThrownBy(() -> create(view)).hasMessageContaining("within 0.1 s");
  }

  @Test
  void viewWithDeadline_boundsAttemptsAndWaits() {
    for (int i = 0; i < 4; i++) {
      server.enqueue(new MockResponse().setResponseCode(503));
    }
    RestClient view = rest.with(new CallSettings(HeaderMap.empty(), null, Duration.ofMillis(1200)));

    assertThatThrownBy(() -> view.fetch(GET, TIMEOUT, view.boxes().getBox("box")))
        .isInstanceOf(SandboxApiException.class);
    // 500 ms, and the second wait of 1 s would end after the deadline.
    assertThat(pacing.pauses()).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void closedClient_closesItsViews() {
    RestClient view = rest.with(new CallSettings(HeaderMap.empty(), Duration.ofMillis(100), null));
    rest.close();

    assertThatThrownBy(() -> create(view)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closedClient_saysSo() {
    rest.close();
    rest.close();

    assertThatThrownBy(this::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the client is closed");
  }

  @Test
  void closeWhileWaitingForAnAnswer_endsTheCall() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    Thread closer =
        new Thread(
            () -> {
              try {
                Objects.requireNonNull(server.takeRequest(30, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              rest.close();
            });
    closer.start();

    assertThatThrownBy(this::get)
        .isInstanceOfAny(IllegalStateException.class, SandboxConnectionException.class);
    closer.join();
  }

  @Test
  void unexpectedStatus_keepsStatusAndIds() {
    server.enqueue(
        new MockResponse()
            .setResponseCode(500)
            .setBody(
                "{\"detail\":{\"error\":\"Boom\",\"message\":\"sorry\",\"error_id\":\"e9\"}}"));

    SandboxApiException e = catchThrowableOfType(SandboxApiException.class, this::get);

    assertThat(e.status()).isEqualTo(500);
    assertThat(e.errorType()).isEqualTo("Boom");
    assertThat(e.errorId()).isEqualTo("e9");
  }

  private Box get() {
    return rest.fetch(GET, TIMEOUT, rest.boxes().getBox("box"));
  }

  private Box create() {
    return create(rest);
  }

  private static Box create(RestClient rest) {
    return rest.fetch(CREATE, TIMEOUT, rest.boxes().createBox(CreateBoxRequest.builder().build()));
  }

  private static ClientConfig config(String endpoint) {
    return ClientConfig.builder()
        .environment(Map.<String, String>of()::get)
        .endpoint(endpoint)
        .apiKey("the-key")
        .build();
  }

  private static Task task(Operation operation) {
    return Task.of(operation, "doing it", new Task.Resource("sandbox", "box"));
  }

  /** Answers one connection in plain text, and waits until the other side has hung up. */
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
