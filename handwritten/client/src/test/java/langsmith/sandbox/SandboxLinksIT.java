// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import langsmith.sandbox.api.model.CreateDownloadUrlRequest;
import langsmith.sandbox.api.model.CreateServiceUrlRequest;
import langsmith.sandbox.api.model.DownloadUrl;
import langsmith.sandbox.api.model.ServiceAccess;
import langsmith.sandbox.api.model.ServiceUrlEntry;
import langsmith.sandbox.error.ResourceInUseException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.runtime.FakePacing;
import langsmith.sandbox.network.SandboxService;
import langsmith.sandbox.network.ServiceLink;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.http.GET;

class SandboxLinksIT {
  private final FakeService service = new FakeService();
  private final MockWebServer app = new MockWebServer();
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    service.start();
    app.start();
    service.answer(200, service.box("ready"));
    sandbox = service.sandboxes().get("box");
    service.take();
  }

  @AfterEach
  void stop() throws IOException {
    app.shutdown();
    service.close();
  }

  @Test
  void link_isFetchedWhenItIsNeeded() {
    SandboxService port = sandbox.service(8080);
    assertThat(service.requests()).isEqualTo(1);
    answer("t-1", 600);

    ServiceLink link = port.link();

    FakeService.Received request = service.take();
    assertThat(request.line()).isEqualTo("POST /api/v2/sandboxes/boxes/id-1/service-url");
    assertThat(request.body()).isEqualTo("{\"port\":8080,\"expires_in_seconds\":600}");
    assertThat(link.token()).isEqualTo("t-1");
    assertThat(link.url()).isEqualTo(URI.create(base()));
    assertThat(link.browserUrl()).isEqualTo(URI.create(base() + "_svc/auth?token=t-1"));
    assertThat(link.expiresAt()).isEqualTo(FakePacing.START.plusSeconds(600));
    assertThat(port.toString() + link).doesNotContain("t-1");
  }

  @Test
  void otherLifeOfTokens_isAskedFor() {
    answer("t-1", 60);
    ServiceLink unused = sandbox.links().service(1, Duration.ofMinutes(1)).link();
    assertThat(service.take().body()).contains("\"expires_in_seconds\":60");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65_536})
  void portThatCannotBe_isRefusedBeforeAnyRequest(int port) {
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.service(port));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.links().revoke(port));
    assertThat(service.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT86401S", "PT0.5S"})
  void lifeThatCannotBe_isRefusedBeforeAnyRequest(Duration life) {
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.links().service(80, life));
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void missingSandbox_isTyped() {
    service.answer(404, "{\"detail\":{\"error\":\"NotFound\",\"message\":\"no\"}}");
    ResourceNotFoundException e =
        catchThrowableOfType(ResourceNotFoundException.class, () -> sandbox.service(80).link());
    assertThat(e.resourceType()).isEqualTo("sandbox");
  }

  @ParameterizedTest
  @CsvSource({"0, false", "565, false", "569, false", "570, true", "600, true", "900, true"})
  void token_isRenewedThirtySecondsBeforeItsEnd(long age, boolean renewed) {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    ServiceLink first = port.link();
    service.pacing().pass(Duration.ofSeconds(age));
    if (renewed) {
      answer("t-2", 600);
    }
    ServiceLink second = port.link();

    assertThat(second.token()).isEqualTo(renewed ? "t-2" : "t-1");
    assertThat(second.browserUrl().toString()).endsWith(second.token());
    assertThat(second.expiresAt())
        .isEqualTo(renewed ? FakePacing.START.plusSeconds(age + 600) : first.expiresAt());
  }

  @Test
  void shortToken_isNotRenewedWithEveryUse() {
    SandboxService port = sandbox.links().service(80, Duration.ofSeconds(20));
    answer("t-1", 20);
    for (int i = 0; i < 3; i++) {
      assertThat(port.link().token()).isEqualTo("t-1");
      service.pacing().pass(Duration.ofSeconds(4));
    }
    service.pacing().pass(Duration.ofSeconds(3));
    answer("t-2", 20);
    assertThat(port.link().token()).isEqualTo("t-2");
  }

  @Test
  void refresh_fetchesATokenThoughTheLastOneIsValid() {
    SandboxService port = sandbox.service(8080);
    assertThat(port.port()).isEqualTo(8080);
    answer("t-1", 600);
    assertThat(port.link().token()).isEqualTo("t-1");
    answer("t-2", 600);

    assertThat(port.refresh().token()).isEqualTo("t-2");
    assertThat(port.link().token()).isEqualTo("t-2");
  }

  @Test
  void manyThreads_fetchOneToken() {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<CompletableFuture<String>> tokens =
          IntStream.range(0, 8)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> port.link().token(), threads))
              .toList();
      assertThat(tokens).allSatisfy(token -> assertThat(token.join()).isEqualTo("t-1"));
    } finally {
      threads.shutdown();
    }
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void answerWithoutToken_isAnError() {
    service.answer(200, "{\"service_url\":\"http://x/\",\"token\":\"\",\"access\":\"workspace\"}");
    assertThatThrownBy(() -> sandbox.service(80).link())
        .isInstanceOf(SandboxProtocolException.class)
        .hasMessageContaining("no token");
  }

  @Test
  void requests_carryTheTokenAndNothingElse() throws Exception {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    app.enqueue(new MockResponse().setBody("one"));
    app.enqueue(new MockResponse().setBody("two"));
    try (Response answer = port.get("//a/b?c=d")) {
      assertThat(answer.body().string()).isEqualTo("one");
    }
    try (Response answer =
        port.post("x", RequestBody.create("body", MediaType.get("text/plain")))) {
      assertThat(answer.body().string()).isEqualTo("two");
    }
    var get = app.takeRequest();
    assertThat(get.getPath()).isEqualTo("/svc/1/80/a/b?c=d");
    assertThat(get.getHeader(SandboxService.TOKEN_HEADER)).isEqualTo("t-1");
    assertThat(get.getHeader("X-Api-Key")).isNull();
    var post = app.takeRequest();
    assertThat(post.getHeader(SandboxService.TOKEN_HEADER)).isEqualTo("t-1");
    assertThat(post.getBody().readUtf8()).isEqualTo("body");
  }

  @Test
  void headerOfTheCaller_isReplaced() throws Exception {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    app.enqueue(new MockResponse());
    port.http()
        .newCall(port.request("").header("x-langsmith-sandbox-service-token", "old").build())
        .execute()
        .close();
    assertThat(app.takeRequest().getHeaders().values(SandboxService.TOKEN_HEADER))
        .containsExactly("t-1");
  }

  @Test
  void unauthorizedRequest_isRepeatedOnceWithANewToken() throws Exception {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    answer("t-2", 600);
    app.enqueue(new MockResponse().setResponseCode(401));
    app.enqueue(new MockResponse().setBody("in"));
    try (Response answer = port.get("")) {
      assertThat(answer.body().string()).isEqualTo("in");
    }
    assertThat(app.takeRequest().getHeader(SandboxService.TOKEN_HEADER)).isEqualTo("t-1");
    assertThat(app.takeRequest().getHeader(SandboxService.TOKEN_HEADER)).isEqualTo("t-2");

    answer("t-3", 600);
    app.enqueue(new MockResponse().setResponseCode(401));
    app.enqueue(new MockResponse().setResponseCode(401));
    try (Response answer = port.get("")) {
      assertThat(answer.code()).isEqualTo(401);
    }
    assertThat(app.getRequestCount()).isEqualTo(4);
  }

  @Test
  void bodyThatCanBeSentOnce_isNotRepeated() throws Exception {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    app.enqueue(new MockResponse().setResponseCode(401));
    RequestBody once =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get("text/plain");
          }

          @Override
          public boolean isOneShot() {
            return true;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8("once");
          }
        };
    try (Response answer = port.post("", once)) {
      assertThat(answer.code()).isEqualTo(401);
    }
    assertThat(app.getRequestCount()).isEqualTo(1);
  }

  @Test
  void redirectElsewhere_doesNotTakeTheTokenAlong() throws Exception {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      other.enqueue(new MockResponse().setBody("elsewhere"));
      app.enqueue(
          new MockResponse()
              .setResponseCode(302)
              .setHeader("Location", "http://127.0.0.1:" + other.getPort() + "/svc/1/80/"));
      try (Response answer = port.get("")) {
        assertThat(answer.body().string()).isEqualTo("elsewhere");
      }
      assertThat(other.takeRequest().getHeader(SandboxService.TOKEN_HEADER)).isNull();
    }
  }

  @Test
  void retrofit_hasAddressAndToken() throws Exception {
    SandboxService port = sandbox.service(80);
    answer("t-1", 600);
    app.enqueue(new MockResponse());
    assertThat(port.retrofit().build().create(Ping.class).ping().execute().isSuccessful()).isTrue();
    var request = app.takeRequest();
    assertThat(request.getPath()).isEqualTo("/svc/1/80/ping");
    assertThat(request.getHeader(SandboxService.TOKEN_HEADER)).isEqualTo("t-1");
  }

  interface Ping {
    @GET("ping")
    Call<Void> ping();
  }

  @Test
  void loginAndConflict_areTyped() {
    service.answer(409, "{\"detail\":{\"error\":\"Conflict\",\"message\":\"open to people\"}}");
    assertThatThrownBy(() -> sandbox.service(80).link())
        .isInstanceOf(ResourceInUseException.class)
        .hasMessageContaining("open to people");
    service.take();
    service.answer(200, "{\"service_url\":\"http://x/\",\"browser_url\":\"http://x/\"}");
    assertThat(
            sandbox
                .links()
                .create(
                    CreateServiceUrlRequest.builder()
                        .port(80)
                        .access(ServiceAccess.WORKSPACE)
                        .build())
                .browserUrl())
        .isEqualTo("http://x/");
    assertThat(service.take().body()).isEqualTo("{\"port\":80,\"access\":\"workspace\"}");
  }

  @Test
  void openPorts_areListedOverEveryPageAndClosed() {
    service.answer(200, "{\"items\":[{\"port\":80,\"access\":\"token\"}],\"next_cursor\":\"c\"}");
    service.answer(200, "{\"items\":[{\"port\":90}],\"next_cursor\":null}");
    assertThat(sandbox.links().list()).extracting(ServiceUrlEntry::port).containsExactly(80, 90);
    assertThat(service.take().line()).endsWith("/service-urls?page_size=100");
    assertThat(service.take().line()).endsWith("/service-urls?page_size=100&cursor=c");

    service.answer(204, "");
    service.answer(204, "");
    sandbox.links().revoke(80);
    sandbox.links().revokeAll();
    assertThat(service.take().line())
        .isEqualTo("DELETE /api/v2/sandboxes/boxes/id-1/service-urls?port=80");
    assertThat(service.take().line()).isEqualTo("DELETE /api/v2/sandboxes/boxes/id-1/service-urls");
  }

  @Test
  void downloadLink_expiresOrNot() {
    service.answer(
        200, "{\"download_url\":\"http://d/x?t=1\",\"token\":\"1\",\"expires_at\":null}");
    service.answer(200, "{\"download_url\":\"http://d/x?t=1\",\"token\":\"secret\"}");
    assertThat(sandbox.downloadLink("/x", Duration.ofHours(1)))
        .isEqualTo(URI.create("http://d/x?t=1"));
    assertThat(service.take().body()).isEqualTo("{\"path\":\"/x\",\"expires_in_seconds\":3600}");
    DownloadUrl durable =
        sandbox
            .links()
            .download(
                CreateDownloadUrlRequest.builder().path("/x").contentType("text/html").build());
    assertThat(durable.expiresAt()).isNull();
    assertThat(durable.toString()).doesNotContain("secret");
    assertThat(service.take().body()).isEqualTo("{\"path\":\"/x\",\"content_type\":\"text/html\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.downloadLink("/x", Duration.ofMillis(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> sandbox.downloadLink(" ", Duration.ZERO));
  }

  @Test
  void futures_doTheSame() {
    answer("t-1", 600);
    assertThat(sandbox.async().call(bound -> bound.links().service(80).link().token()).join())
        .isEqualTo("t-1");
  }

  private String base() {
    return "http://127.0.0.1:" + app.getPort() + "/svc/1/80/";
  }

  /** The time stands for now, of which tests decide. */
  private void answer(String token, long seconds) {
    Instant expiresAt = service.pacing().now().plusSeconds(seconds);
    service.answer(
        200,
        "{\"service_url\":\""
            + base()
            + "\",\"browser_url\":\""
            + base()
            + "_svc/auth?token="
            + token
            + "\",\"token\":\""
            + token
            + "\",\"expires_at\":\""
            + expiresAt
            + "\"}");
  }
}
