// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.ErrorResponder;
import org.jspecify.annotations.Nullable;

/** Requests that every operation refuses: without the key, misdirected, malformed. */
final class OperationRefusals {
  private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";

  private final SandboxServer server;
  private final Caller caller;

  OperationRefusals(SandboxServer server, Caller caller) {
    this.server = server;
    this.caller = caller;
  }

  /** Every operation's responses to unauthorised, misdirected and malformed requests. */
  void check(Operation operation) throws Exception {
    String id = ApiContract.specifiedId(operation.getOperationId());
    Caller.Answer withoutKey = send(id, valid(operation, null, null));
    assertThat(withoutKey.status()).as("%s without the key", id).isEqualTo(401);
    Caller.Answer wrongKey = send(id, valid(operation, server.apiKey() + "x", null));
    assertThat(wrongKey.status()).as("%s with a wrong key", id).isEqualTo(401);
    Caller.Answer foreign = send(id, valid(operation, server.apiKey(), "http://rebound.example"));
    assertThat(foreign.status()).as("%s from a foreign page", id).isEqualTo(403);
    if (declares(operation, 404) && path(operation).contains(UNKNOWN_ID)) {
      Caller.Answer missing = send(id, valid(operation, server.apiKey(), null));
      assertThat(missing.status()).as("%s of nothing", id).isEqualTo(404);
    }
    if (declares(operation, 422) && operation.getRequestBody() != null) {
      Caller.Answer nonsense = caller.call(method(operation), target(operation), "[]");
      assertThat(nonsense.status()).as("%s with an array", id).isEqualTo(422);
    }
    misdirected(operation);
    // No request makes the server fail, so this checks the response of a failure.
    JsonObject failure = ErrorResponder.body(ApiError.of(500, "InternalError", "why"), "id");
    String said = method(operation).equals("HEAD") ? "" : failure.encode();
    caller.spec().check(method(operation), path(operation), 500, "application/json", said);
  }

  private void misdirected(Operation operation) throws Exception {
    RawHttp.Reply reply =
        RawHttp.send(
            server,
            method(operation) + " " + target(operation) + " HTTP/1.1",
            "Host: rebound.example:" + RawHttp.port(server),
            "X-Api-Key: " + server.apiKey());
    assertThat(reply.status()).as(operation.getOperationId()).isEqualTo(421);
    String type = reply.body().isEmpty() ? "" : "application/json";
    caller.spec().check(method(operation), path(operation), 421, type, reply.body());
  }

  private static boolean declares(Operation operation, int status) {
    return operation.getResponse(status) != null;
  }

  private static String method(Operation operation) {
    return operation.getHttpMethod().name();
  }

  private static String path(Operation operation) {
    return operation.getAbsoluteOpenAPIPath().replaceAll("\\{[a-z_]+}", UNKNOWN_ID);
  }

  /** Returns a path with the required query. */
  private static String target(Operation operation) {
    StringBuilder path = new StringBuilder(path(operation));
    char before = '?';
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.isRequired() && parameter.getIn() == Location.QUERY) {
        path.append(before).append(parameter.getName()).append("=2026-01-01T00:00:00Z");
        before = '&';
      }
    }
    return path.toString();
  }

  /** A valid request for an unknown resource. */
  private HttpRequest.Builder valid(
      Operation operation, @Nullable String key, @Nullable String origin) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + target(operation)));
    JsonObject body = operation.getOpenAPIModel().getJsonObject("requestBody");
    if (body == null && operation.getOperationId().equals("upload")) {
      request = caller.upload(target(operation), "file", BodyPublishers.ofString("x"));
    } else if (body == null) {
      request.method(method(operation), BodyPublishers.noBody());
    } else {
      JsonObject content = body.getJsonObject("content").getJsonObject("application/json");
      Object example =
          content.containsKey("example")
              ? content.getValue("example")
              : content.getJsonObject("examples").stream()
                  .map(named -> ((JsonObject) named.getValue()).getValue("value"))
                  .findFirst()
                  .orElseThrow();
      request
          .header("Content-Type", "application/json")
          .method(method(operation), BodyPublishers.ofString(((JsonObject) example).encode()));
    }
    if (key == null) {
      request.setHeader("X-Api-Key", "");
    } else {
      request.setHeader("X-Api-Key", key);
    }
    if (origin != null) {
      request.header("Origin", origin);
    }
    return request;
  }

  private Caller.Answer send(String id, HttpRequest.Builder request) throws Exception {
    Caller.Answer answer = caller.send(request);
    assertThat(answer.body()).as(id).doesNotContain(server.apiKey());
    return answer;
  }
}
