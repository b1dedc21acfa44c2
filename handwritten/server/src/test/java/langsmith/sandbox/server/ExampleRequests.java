// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/** Requests as the examples of the specification have them, for resources that do not exist. */
final class ExampleRequests {
  static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";

  private final SandboxServer server;
  private final Caller caller;

  ExampleRequests(SandboxServer server, Caller caller) {
    this.server = server;
    this.caller = caller;
  }

  static String method(Operation operation) {
    return operation.getHttpMethod().name();
  }

  static String path(Operation operation) {
    return operation.getAbsoluteOpenAPIPath().replaceAll("\\{[a-z_]+}", UNKNOWN_ID);
  }

  /** Returns a path with the required query. */
  static String target(Operation operation) {
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
  HttpRequest.Builder valid(Operation operation, @Nullable String key, @Nullable String origin) {
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
}
