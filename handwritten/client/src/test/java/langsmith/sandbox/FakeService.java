// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.runtime.FakePacing;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.protocol.ReconnectPolicy;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.QueueDispatcher;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * A service that answers what it is told to, and a client of it whose time does not really pass.
 */
final class FakeService implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final QueueDispatcher answers = new QueueDispatcher();
  private final FakePacing pacing = new FakePacing();
  private @Nullable ClientRuntime runtime;
  private @Nullable SandboxContext context;

  void start() throws IOException {
    server.setDispatcher(answers);
    server.start();
  }

  Sandboxes sandboxes() {
    return new Sandboxes(context());
  }

  SandboxContext context() {
    if (context == null) {
      ClientConfig config =
          ClientConfig.builder()
              .environment(Map.<String, String>of()::get)
              .endpoint("http://127.0.0.1:" + server.getPort())
              .apiKey("the-key")
              .build();
      runtime = ClientRuntime.of(config, pacing, null);
      context =
          SandboxContext.of(
              config,
              CommandService.of(config, ReconnectPolicy.standard(), runtime),
              (sandbox, commandId) -> CommandListener.NONE);
    }
    return context;
  }

  FakePacing pacing() {
    return pacing;
  }

  void answer(int status, String body) {
    answer(new MockResponse().setResponseCode(status).setBody(body));
  }

  void answer(MockResponse response) {
    answers.enqueueResponse(response);
  }

  /** Answers everything after what is queued in the same way. */
  void answerForever(int status, String body) {
    MockResponse response = new MockResponse().setResponseCode(status).setBody(body);
    server.setDispatcher(
        new Dispatcher() {
          private int queued = 1;

          @Override
          public synchronized MockResponse dispatch(RecordedRequest request)
              throws InterruptedException {
            return queued-- > 0 ? answers.dispatch(request) : response;
          }
        });
  }

  /** Returns a box whose data plane is this service, under {@code /sb/1}. */
  String box(String status) {
    return "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\""
        + status
        + "\",\"dataplane_url\":\"http://127.0.0.1:"
        + server.getPort()
        + "/sb/1\"}";
  }

  /** Returns the oldest request that was not taken yet. */
  Received take() {
    try {
      RecordedRequest request = server.takeRequest(30, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no request came");
      }
      return new Received(
          request.getMethod() + " " + request.getPath(), request.getBody().readUtf8(), request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Returns method and path, below the control plane, and the body of the oldest request. */
  String call() {
    Received received = take();
    String line = received.line().replace("/api/v2/sandboxes", "");
    return received.body().isEmpty() ? line : line + " " + received.body();
  }

  /** Returns how many requests came. */
  int requests() {
    return server.getRequestCount();
  }

  @Override
  public void close() throws IOException {
    if (runtime != null) {
      runtime.close();
    }
    server.shutdown();
  }

  record Received(String line, String body, RecordedRequest request) {}
}
