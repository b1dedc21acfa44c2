// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import langsmith.sandbox.admin.CloneVolume;
import langsmith.sandbox.admin.CreateRegistry;
import langsmith.sandbox.admin.CreateTemplate;
import langsmith.sandbox.admin.CreateVolume;
import langsmith.sandbox.admin.UpdateFirstGenerationVolume;
import langsmith.sandbox.admin.UpdatePool;
import langsmith.sandbox.admin.UpdateRegistry;
import langsmith.sandbox.admin.UpdateVolume;
import langsmith.sandbox.admin.UsageCostQuery;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.request.RequestOptions;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls of the control plane in futures: the same requests, without blocking, and cancelling. */
class AsyncClientIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String OPEN = "POST /boxes ";

  private final MockWebServer server = new MockWebServer();
  private SandboxClient client;
  private AsyncSandboxClient async;

  @BeforeEach
  void start() throws IOException {
    server.start();
    client =
        SandboxClient.builder()
            .endpoint("http://127.0.0.1:" + server.getPort())
            .apiKey("the-key")
            .requestTimeout(Duration.ZERO)
            .build();
    async = client.async();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.shutdown();
  }

  /** What is called, and the requests that it makes. */
  static Stream<Arguments> calls() {
    Instant start = Instant.EPOCH;
    UsageCostQuery day = UsageCostQuery.between(start, start.plus(Duration.ofDays(1)));
    return Stream.of(
        row(c -> c.sandboxes().create(CreateSandbox.fromDefault()), "POST /boxes"),
        row(c -> c.sandboxes().open(CreateSandbox.fromDefault()), OPEN),
        row(c -> c.sandboxes().get("x"), "GET /boxes/x"),
        row(c -> c.sandboxes().list().toList(), "GET /boxes?page_size=100"),
        row(
            c -> c.sandboxes().list(SandboxQuery.all().pageSize(3)).toList(),
            "GET /boxes?page_size=3"),
        row(c -> c.sandboxes().update("x", UpdateSandbox.nothing().vcpus(1)), "PATCH /boxes/x"),
        row(c -> c.sandboxes().delete("x"), "DELETE /boxes/x"),
        row(c -> c.sandboxes().delete(List.of("x")), "POST /boxes/batch-delete"),
        row(c -> c.sandboxes().status("x"), "GET /boxes/x/status"),
        row(c -> c.sandboxes().start("x", Duration.ZERO), "POST /boxes/x/start"),
        row(c -> c.sandboxes().stop("x"), "POST /boxes/x/stop"),
        row(c -> c.sandboxes().waitUntilReady("x", SOON), "GET /boxes/x/status", "GET /boxes/x"),
        row(c -> c.snapshots().create(CreateSnapshot.fromImage("a", "i", 1)), "POST /snapshots"),
        row(c -> c.snapshots().capture("x", CaptureSnapshot.named("a")), "POST /boxes/x/snapshot"),
        row(c -> c.snapshots().get("x"), "GET /snapshots/x"),
        row(c -> c.snapshots().list().toList(), "GET /snapshots?page_size=100"),
        row(
            c -> c.snapshots().list(SnapshotQuery.all().pageSize(3)).toList(),
            "GET /snapshots?page_size=3"),
        row(c -> c.snapshots().tags("x"), "GET /snapshots-by-name/x"),
        row(c -> c.snapshots().delete("x"), "DELETE /snapshots/x"),
        row(c -> c.snapshots().waitUntilReady("x", SOON), "GET /snapshots/x"),
        row(
            c -> c.registries().create(CreateRegistry.withAwsRole("n", "u", "arn:r")),
            "POST /registries"),
        row(c -> c.registries().get("x"), "GET /registries/x"),
        row(c -> c.registries().list().toList(), "GET /registries?page_size=100"),
        row(
            c -> c.registries().list("n").toList(),
            "GET /registries?page_size=100&name_contains=n"),
        row(
            c -> c.registries().update("x", UpdateRegistry.nothing().name("y")),
            "PATCH /registries/x"),
        row(c -> c.registries().delete("x"), "DELETE /registries/x"),
        row(c -> c.volumes().create(CreateVolume.of("v", 1)), "POST /volumes"),
        row(c -> c.volumes().clone("x", CloneVolume.as("v")), "POST /volumes/x/clone"),
        row(c -> c.volumes().get("x"), "GET /volumes/x"),
        row(c -> c.volumes().list().toList(), "GET /volumes?page_size=100"),
        row(c -> c.volumes().list("n").toList(), "GET /volumes?page_size=100&name_contains=n"),
        row(
            c -> c.volumes().update("x", UpdateVolume.nothing().description("y")),
            "PATCH /volumes/x"),
        row(c -> c.volumes().delete("x"), "DELETE /volumes/x"),
        row(c -> c.firstGenerationVolumes().create("v", "1Gi"), "POST /volumes"),
        row(c -> c.firstGenerationVolumes().create("v", "1Gi", SOON), "POST /volumes"),
        row(c -> c.firstGenerationVolumes().get("x"), "GET /volumes/x"),
        row(c -> c.firstGenerationVolumes().list().toList(), "GET /volumes"),
        row(
            c ->
                c.firstGenerationVolumes()
                    .update("x", UpdateFirstGenerationVolume.nothing().name("y")),
            "PATCH /volumes/x"),
        row(c -> c.firstGenerationVolumes().delete("x"), "DELETE /volumes/x"),
        row(c -> c.templates().create(CreateTemplate.of("t", "i")), "POST /templates"),
        row(c -> c.templates().get("x"), "GET /templates/x"),
        row(c -> c.templates().list().toList(), "GET /templates"),
        row(c -> c.templates().rename("x", "y"), "PATCH /templates/x"),
        row(c -> c.templates().delete("x"), "DELETE /templates/x"),
        row(c -> c.pools().create("p", "t", 1), "POST /pools"),
        row(c -> c.pools().create("p", "t", 1, SOON), "POST /pools"),
        row(c -> c.pools().get("x"), "GET /pools/x"),
        row(c -> c.pools().list().toList(), "GET /pools"),
        row(c -> c.pools().update("x", UpdatePool.nothing().replicas(0)), "PATCH /pools/x"),
        row(c -> c.pools().delete("x"), "DELETE /pools/x"),
        row(c -> c.usage().current(), "GET /usage"),
        row(
            c -> c.usage().costs(day).toList(),
            "GET /usage/costs?start_time=1970-01-01T00%3A00%3A00Z"
                + "&end_time=1970-01-02T00%3A00%3A00Z&page_size=100"));
  }

  /** Opening a sandbox ends when it is known what to delete. */
  static Stream<Arguments> callsThatCanEndAtOnce() {
    return calls().filter(call -> !call.get()[1].equals(List.of(OPEN)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("calls")
  void call_makesTheRequestsOfTheBlockingOne(Call call, List<String> requests) throws Exception {
    // One body that fits whatever is asked for.
    answerWith(
        "{\"id\":\"i\",\"name\":\"n\",\"status\":\"ready\",\"dataplane_url\":\"http://h\","
            + "\"image\":\"i\",\"size\":\"1Gi\",\"template_name\":\"t\",\"replicas\":1,"
            + "\"items\":[],\"tags\":[],\"volumes\":[],\"templates\":[],\"pools\":[]}");

    assertThat(async.execute(call::of)).succeedsWithin(SOON);

    for (String request : requests) {
      RecordedRequest seen = server.takeRequest(20, TimeUnit.SECONDS);
      assertThat(seen).as(request).isNotNull();
      assertThat(seen.getMethod() + " " + seen.getPath().replace("/api/v2/sandboxes", ""))
          .isEqualTo(request.strip());
    }
    assertThat(server.getRequestCount()).isEqualTo(requests.size());
  }

  @Test
  void failure_isThatOfTheBlockingCall() {
    answerWith(404, "");

    assertThat(async.call(c -> c.sandboxes().get("box")))
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(ResourceNotFoundException.class);
    assertThat(async.call(c -> c.sandboxes().get(" ")))
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void requestOptions_applyToTheView() throws Exception {
    answerWith("{\"name\":\"n\"}");

    RequestOptions traced = RequestOptions.none().header("X-Trace", "7");
    assertThat(async.call(c -> c.volumes().with(traced).get("x"))).succeedsWithin(SOON);

    assertThat(server.takeRequest().getHeader("X-Trace")).isEqualTo("7");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("callsThatCanEndAtOnce")
  void cancelledCall_endsItsRequest(Call call, List<String> requests) throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<@Nullable Void> future =
        async.execute(
            c -> {
              try {
                call.of(c);
              } finally {
                ended.countDown();
              }
            });
    assertThat(server.takeRequest(20, TimeUnit.SECONDS)).as("a request; %s", future).isNotNull();

    future.cancel(true);

    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void timeOutOfTheFuture_endsTheRequestAsCancellingDoes() throws Exception {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<Sandbox> future =
        async.call(
            c -> {
              try {
                return c.sandboxes().get("box");
              } finally {
                ended.countDown();
              }
            });
    server.takeRequest();

    future.completeExceptionally(new TimeoutException("as orTimeout does"));

    assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void clientOfACall_cannotBeClosed() {
    answerWith("{\"name\":\"n\"}");

    assertThat(async.execute(SandboxClient::close)).succeedsWithin(SOON);

    assertThat(async.call(c -> c.sandboxes().get("box"))).succeedsWithin(SOON);
    assertThat(async.blocking()).isSameAs(client);
  }

  @Test
  void cancelledWait_asksNoMore() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    server.setDispatcher(
        answering(
            () -> {
              asked.countDown();
              return new MockResponse().setBody("{\"status\":\"provisioning\"}");
            }));
    CompletableFuture<Sandbox> future =
        async.call(c -> c.sandboxes().waitUntilReady("box", Duration.ofMinutes(5)));
    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

    future.cancel(true);

    await().during(Duration.ofMillis(1500)).atMost(SOON).until(stands(server::getRequestCount));
  }

  @Test
  void cancelledOpen_deletesWhatItMade() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    CountDownLatch deleted = new CountDownLatch(1);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (request.getMethod().equals("DELETE")) {
              deleted.countDown();
              return new MockResponse().setResponseCode(204);
            }
            made.countDown();
            cancelled.await();
            return new MockResponse()
                .setResponseCode(201)
                .setBody("{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"provisioning\"}");
          }
        });
    CompletableFuture<Sandbox> future =
        async.call(c -> c.sandboxes().open(CreateSandbox.fromDefault()));
    assertThat(made.await(30, TimeUnit.SECONDS)).isTrue();

    future.cancel(true);
    cancelled.countDown();

    assertThat(deleted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void cancelledOpenThatWasReady_isDeletedToo() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    CountDownLatch deleted = new CountDownLatch(1);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (request.getMethod().equals("DELETE")) {
              deleted.countDown();
              return new MockResponse().setResponseCode(204);
            }
            made.countDown();
            cancelled.await();
            return new MockResponse()
                .setResponseCode(201)
                .setBody(
                    "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"ready\","
                        + "\"dataplane_url\":\"http://h\"}");
          }
        });
    CompletableFuture<Sandbox> future =
        async.call(c -> c.sandboxes().open(CreateSandbox.fromDefault()));
    assertThat(made.await(30, TimeUnit.SECONDS)).isTrue();

    future.cancel(true);
    cancelled.countDown();

    assertThat(deleted.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void openedSandbox_isNotBoundToItsFuture() {
    answerWith(
        "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"ready\",\"dataplane_url\":\"http://h\"}");
    CompletableFuture<Sandbox> future =
        async.call(c -> c.sandboxes().open(CreateSandbox.fromDefault()));
    Sandbox sandbox = future.join();

    future.cancel(true);

    assertThat(sandbox.refresh().id()).isEqualTo("id-1");
  }

  @Test
  void closedClient_failsTheFuture() {
    client.close();

    assertThat(async.call(c -> c.sandboxes().get("box")))
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(IllegalStateException.class);
  }

  private void answerWith(String body) {
    answerWith(200, body);
  }

  private void answerWith(int status, String body) {
    server.setDispatcher(answering(() -> new MockResponse().setResponseCode(status).setBody(body)));
  }

  private static Dispatcher answering(Supplier<MockResponse> answer) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        MockResponse response = answer.get();
        boolean silent =
            request.getMethod().equals("DELETE") || request.getPath().endsWith("/stop");
        return silent && response.getStatus().contains(" 200 ")
            ? new MockResponse().setResponseCode(204)
            : response;
      }
    };
  }

  private static Callable<Boolean> stands(Supplier<Integer> count) {
    int before = count.get();
    // One that was on its way may still arrive.
    return () -> count.get() <= before + 1;
  }

  private static Arguments row(Call call, String... requests) {
    return Arguments.of(call, List.of(requests));
  }

  /** One call of the control plane, whatever it returns. */
  @FunctionalInterface
  interface Call {
    void of(SandboxClient client);
  }
}
