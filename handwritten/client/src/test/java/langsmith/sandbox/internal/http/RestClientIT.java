// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static langsmith.sandbox.internal.http.RestService.BOX;
import static langsmith.sandbox.internal.http.RestService.GET;
import static langsmith.sandbox.internal.http.RestService.TIMEOUT;
import static langsmith.sandbox.internal.http.RestService.createBox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonDataException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.api.DownloadHeaders;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.wire.HeaderMap;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as they are sent, and answers as they are read. */
class RestClientIT {
  @RegisterExtension final RestService service = new RestService();

  @Test
  void request_goesUnderTheBaseWithKeyAndUserAgent() throws InterruptedException {
    service.server().enqueue(new MockResponse().setBody(BOX));

    assertThat(service.getBox().name()).isEqualTo("box");

    RecordedRequest request = service.server().takeRequest();
    assertThat(request.getPath()).isEqualTo("/api/v2/sandboxes/boxes/box");
    assertThat(request.getHeader("X-Api-Key")).isEqualTo("the-key");
    assertThat(request.getHeader("User-Agent")).startsWith("langsmith-sandbox-java/");
  }

  @Test
  void answerThatIsNotTheService_isAProtocolError() {
    service.server().enqueue(new MockResponse().setBody("<html>secret</html>"));
    service.server().enqueue(new MockResponse().setBody("{}"));
    service.server().enqueue(new MockResponse().setBody(""));
    service.server().enqueue(new MockResponse().setBody("null"));

    for (int i = 0; i < 4; i++) {
      SandboxProtocolException e =
          catchThrowableOfType(SandboxProtocolException.class, service::getBox);
      assertThat(e.clause()).isEqualTo("getBox");
      assertThat(e).hasMessageNotContaining("secret");
    }
    assertThat(service.pacing().pauses()).isEmpty();
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
    service.server().enqueue(new MockResponse().setBody(BOX));

    service.rest().fetch(GET, TIMEOUT, service.rest().boxes().getBox(name));

    RecordedRequest request = service.server().takeRequest();
    assertThat(request.getPath()).isEqualTo("/api/v2/sandboxes/boxes/" + segment);
    assertThat(request.getRequestUrl().pathSegments().get(4)).isEqualTo(name);
  }

  @Test
  void viewWithHeaders_replacesTheClientsInAnyCase() throws InterruptedException {
    service.server().enqueue(new MockResponse().setBody(BOX));
    service.server().enqueue(new MockResponse().setBody(BOX));
    HeaderMap headers = HeaderMap.empty().with("x-api-key", "other").with("X-Trace", "7");
    RestClient view = service.rest().with(new CallSettings(headers, null, null));

    view.fetch(GET, TIMEOUT, view.boxes().getBox("box"));
    service.getBox();

    RecordedRequest changed = service.server().takeRequest();
    assertThat(changed.getHeaders().values("X-Api-Key")).containsExactly("other");
    assertThat(changed.getHeader("X-Trace")).isEqualTo("7");
    RecordedRequest usual = service.server().takeRequest();
    assertThat(usual.getHeader("X-Api-Key")).isEqualTo("the-key");
    assertThat(usual.getHeader("X-Trace")).isNull();
  }

  @Test
  void closedClient_closesItsViews() {
    RestClient view =
        service.rest().with(new CallSettings(HeaderMap.empty(), Duration.ofMillis(100), null));
    service.rest().close();

    assertThatThrownBy(() -> createBox(view)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closedClient_saysSo() {
    service.rest().close();
    service.rest().close();

    assertThatThrownBy(service::getBox)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the client is closed");
  }

  @Test
  void closeWhileWaitingForAnAnswer_endsTheCall() throws Exception {
    service.server().enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    Thread closer =
        new Thread(
            () -> {
              try {
                Objects.requireNonNull(service.server().takeRequest(30, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              service.rest().close();
            });
    closer.start();

    assertThatThrownBy(service::getBox)
        .isInstanceOfAny(IllegalStateException.class, SandboxConnectionException.class);
    closer.join();
  }

  @Test
  void unexpectedStatus_keepsStatusAndIds() {
    service
        .server()
        .enqueue(
            new MockResponse()
                .setResponseCode(500)
                .setBody(
                    "{\"detail\":{\"error\":\"Boom\",\"message\":\"sorry\",\"error_id\":\"e9\"}}"));

    SandboxApiException e = catchThrowableOfType(SandboxApiException.class, service::getBox);

    assertThat(e.status()).isEqualTo(500);
    assertThat(e.errorType()).isEqualTo("Boom");
    assertThat(e.errorId()).isEqualTo("e9");
  }

  @Test
  void cancelledWhileWaitingForAnAnswerOfSeveralStatuses_endsTheCall() {
    service.server().enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CancelSignal signal = new CancelSignal();
    Thread canceller =
        new Thread(
            () -> {
              try {
                Objects.requireNonNull(service.server().takeRequest(30, TimeUnit.SECONDS));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              signal.cancel();
            });
    canceller.start();

    assertThatThrownBy(() -> readPart(service.rest().with(signal), answer -> "unreachable"))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void answerOfSeveralStatusesThatCannotBeRead_isAProtocolError() {
    service.server().enqueue(new MockResponse().setResponseCode(304));

    assertThatThrownBy(
            () ->
                readPart(
                    service.rest(),
                    answer -> {
                      throw new JsonDataException("not as specified");
                    }))
        .isInstanceOf(SandboxProtocolException.class)
        .hasMessageContaining("not as specified");
  }

  private String readPart(RestClient rest, RestClient.ResponseReader<String> reader) {
    return rest.fetch(
        GET,
        TIMEOUT,
        rest.dataPlane(service.server().url("/"))
            .download("/file", DownloadHeaders.builder().range("bytes=0-1").build()),
        status -> status == 304,
        reader);
  }
}
