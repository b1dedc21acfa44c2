// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.server.time.ManualTimers;
import org.jspecify.annotations.Nullable;

/** Calls a server over plain HTTP and checks each answer against the specification. */
final class Caller implements AutoCloseable {
  static final String PREFIX = "/v2/sandboxes";
  private static final String BOUNDARY = "----boundary-of-the-test";

  private final SandboxServer server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SpecCheck spec = new SpecCheck();

  Caller(SandboxServer server) {
    this.server = server;
  }

  /** A response. */
  record Answer(int status, String body, HttpResponse<String> response) {
    JsonObject json() {
      return new JsonObject(body);
    }

    /** {@code detail.error} of an envelope. */
    String error() {
      return json().getJsonObject("detail").getString("error");
    }

    String message() {
      return json().getJsonObject("detail").getString("message");
    }

    /** {@code loc} of the first item of a list-shaped detail. */
    List<?> location() {
      return json().getJsonArray("detail").getJsonObject(0).getJsonArray("loc").getList();
    }
  }

  Answer get(String path) throws Exception {
    return call("GET", path, null);
  }

  Answer post(String path, JsonObject body) throws Exception {
    return call("POST", path, body.encode());
  }

  /** Posts, and advances the clock in steps until there is a response. */
  Answer postWhile(ManualTimers time, Duration step, String path, JsonObject body)
      throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.encode()));
    CompletableFuture<HttpResponse<String>> answer = sendAsync(request);
    await()
        .pollInterval(Duration.ofMillis(2))
        .until(
            () -> {
              time.advance(step);
              return answer.isDone();
            });
    return checked(answer.get());
  }

  Answer patch(String path, JsonObject body) throws Exception {
    return call("PATCH", path, body.encode());
  }

  Answer delete(String path) throws Exception {
    return call("DELETE", path, null);
  }

  Answer call(String method, String path, @Nullable String json) throws Exception {
    HttpRequest.Builder request = request(path);
    if (json == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json; charset=UTF-8")
          .method(method, BodyPublishers.ofString(json));
    }
    return send(request);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.endpoint() + path))
        .header("X-Api-Key", server.apiKey());
  }

  Answer send(HttpRequest.Builder request) throws Exception {
    return checked(http.send(request.build(), BodyHandlers.ofString()));
  }

  private Answer checked(HttpResponse<String> response) throws Exception {
    spec.check(
        response.request().method(),
        response.request().uri().getRawPath(),
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
    return new Answer(response.statusCode(), response.body(), response);
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws Exception {
    return http.send(request, handler);
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString());
  }

  /** Creates a ready box and returns it. */
  JsonObject box(JsonObject body) throws Exception {
    Answer answer = post(PREFIX + "/boxes", body);
    if (answer.status() != 201) {
      throw new AssertionError("no box: " + answer.body());
    }
    return answer.json();
  }

  /** Returns the path of a box's data plane. */
  static String data(JsonObject box, String operation, String file) {
    String query = "?path=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    return "/sb/" + box.getString("id") + operation + (operation.equals("/execute") ? "" : query);
  }

  Answer upload(JsonObject box, String file, byte[] content) throws Exception {
    return send(upload(data(box, "/upload", file), "file", BodyPublishers.ofByteArray(content)));
  }

  HttpRequest.Builder upload(String path, String part, BodyPublisher content) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + part
            + "\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                content,
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
  }

  Answer download(JsonObject box, String file) throws Exception {
    return get(data(box, "/download", file));
  }

  /** Returns the checker of responses. */
  SpecCheck spec() {
    return spec;
  }

  @Override
  public void close() {
    spec.close();
  }
}
