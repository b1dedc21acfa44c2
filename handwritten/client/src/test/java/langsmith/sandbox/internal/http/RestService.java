// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.FakePacing;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A service whose answers a test prepares, and a client of it whose waits take no time. */
final class RestService implements BeforeEachCallback, AfterEachCallback {
  static final Duration TIMEOUT = Duration.ofSeconds(30);
  static final String BOX = "{\"name\":\"box\"}";
  static final Task GET = task(Operation.GET_BOX);
  static final Task CREATE = task(Operation.CREATE_BOX);
  static final Task DELETE = task(Operation.DELETE_BOX);

  private final FakePacing pacing = new FakePacing();
  private final MockWebServer server = new MockWebServer();
  private RestClient rest = new RestClient(config("http://127.0.0.1:1"), pacing);

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server.start();
    rest.close();
    rest = new RestClient(config(server.url("/").toString()), pacing);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    rest.close();
    server.shutdown();
  }

  MockWebServer server() {
    return server;
  }

  RestClient rest() {
    return rest;
  }

  FakePacing pacing() {
    return pacing;
  }

  Box getBox() {
    return rest.fetch(GET, TIMEOUT, rest.boxes().getBox("box"));
  }

  Box createBox() {
    return createBox(rest);
  }

  static Box createBox(RestClient rest) {
    return rest.fetch(CREATE, TIMEOUT, rest.boxes().createBox(CreateBoxRequest.builder().build()));
  }

  static ClientConfig config(String endpoint) {
    return ClientConfig.builder()
        .environment(Map.<String, String>of()::get)
        .endpoint(endpoint)
        .apiKey("the-key")
        .build();
  }

  static Task task(Operation operation) {
    return Task.of(operation, "doing it", new Task.Resource("sandbox", "box"));
  }
}
