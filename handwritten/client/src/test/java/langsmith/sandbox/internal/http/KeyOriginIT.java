// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static langsmith.sandbox.internal.http.RestService.TIMEOUT;
import static langsmith.sandbox.internal.http.RestService.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.error.SandboxProtocolException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key goes to the service and the sandbox, and nowhere else. */
class KeyOriginIT {
  @RegisterExtension final RestService service = new RestService();

  @Test
  void redirect_isNotFollowed() throws IOException {
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      service
          .server()
          .enqueue(
              new MockResponse().setResponseCode(307).setHeader("Location", other.url("/steal")));

      assertThatThrownBy(service::getBox)
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
      service
          .server()
          .enqueue(
              new MockResponse()
                  .setResponseCode(status)
                  .setHeader("Location", other.url("/steal")));

      assertThat(service.rest().api().create(BoxesApi.class).getBox("box").execute().code())
          .isEqualTo(status);
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Test
  void key_goesToTheOriginOfTheDataPlaneOnly() throws Exception {
    service.server().enqueue(new MockResponse().setBody("x"));
    HttpUrl dataPlane = service.server().url("/sb/1");

    service
        .rest()
        .fetch(
            task(Operation.DOWNLOAD),
            TIMEOUT,
            service.rest().dataPlane(dataPlane).download("/a b"),
            body -> body.string());

    RecordedRequest request = service.server().takeRequest();
    assertThat(request.getRequestUrl())
        .isEqualTo(service.server().url("/sb/1/download?path=%2Fa%20b"));
    assertThat(request.getHeader("X-Api-Key")).isEqualTo("the-key");

    OriginHeaders elsewhere =
        new OriginHeaders(HttpUrl.get("https://other"), service.rest().config()::headers);
    service.server().enqueue(new MockResponse());
    new OkHttpClient.Builder()
        .addInterceptor(elsewhere)
        .build()
        .newCall(new Request.Builder().url(dataPlane).build())
        .execute()
        .close();
    assertThat(service.server().takeRequest().getHeader("X-Api-Key")).isNull();
  }
}
