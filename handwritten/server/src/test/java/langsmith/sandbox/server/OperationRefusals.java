// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import java.net.http.HttpRequest;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.ErrorResponder;

/** Requests that every operation refuses: without the key, misdirected, malformed. */
final class OperationRefusals {
  private final SandboxServer server;
  private final Caller caller;
  private final ExampleRequests requests;

  OperationRefusals(SandboxServer server, Caller caller) {
    this.server = server;
    this.caller = caller;
    this.requests = new ExampleRequests(server, caller);
  }

  /** Every operation's responses to unauthorised, misdirected and malformed requests. */
  void check(Operation operation) throws Exception {
    String id = ApiContract.specifiedId(operation.getOperationId());
    Caller.Answer withoutKey = send(id, requests.valid(operation, null, null));
    assertThat(withoutKey.status()).as("%s without the key", id).isEqualTo(401);
    Caller.Answer wrongKey = send(id, requests.valid(operation, server.apiKey() + "x", null));
    assertThat(wrongKey.status()).as("%s with a wrong key", id).isEqualTo(401);
    Caller.Answer foreign =
        send(id, requests.valid(operation, server.apiKey(), "http://rebound.example"));
    assertThat(foreign.status()).as("%s from a foreign page", id).isEqualTo(403);
    if (declares(operation, 404)
        && ExampleRequests.path(operation).contains(ExampleRequests.UNKNOWN_ID)) {
      Caller.Answer missing = send(id, requests.valid(operation, server.apiKey(), null));
      assertThat(missing.status()).as("%s of nothing", id).isEqualTo(404);
    }
    if (declares(operation, 422) && operation.getRequestBody() != null) {
      Caller.Answer nonsense =
          caller.call(ExampleRequests.method(operation), ExampleRequests.target(operation), "[]");
      assertThat(nonsense.status()).as("%s with an array", id).isEqualTo(422);
    }
    misdirected(operation);
    // No request makes the server fail, so this checks the response of a failure.
    JsonObject failure = ErrorResponder.body(ApiError.of(500, "InternalError", "why"), "id");
    String said = ExampleRequests.method(operation).equals("HEAD") ? "" : failure.encode();
    caller
        .spec()
        .check(
            ExampleRequests.method(operation),
            ExampleRequests.path(operation),
            500,
            "application/json",
            said);
  }

  private void misdirected(Operation operation) throws Exception {
    RawHttp.Reply reply =
        RawHttp.send(
            server,
            ExampleRequests.method(operation)
                + " "
                + ExampleRequests.target(operation)
                + " HTTP/1.1",
            "Host: rebound.example:" + RawHttp.port(server),
            "X-Api-Key: " + server.apiKey());
    assertThat(reply.status()).as(operation.getOperationId()).isEqualTo(421);
    String type = reply.body().isEmpty() ? "" : "application/json";
    caller
        .spec()
        .check(
            ExampleRequests.method(operation),
            ExampleRequests.path(operation),
            421,
            type,
            reply.body());
  }

  private static boolean declares(Operation operation, int status) {
    return operation.getResponse(status) != null;
  }

  private Caller.Answer send(String id, HttpRequest.Builder request) throws Exception {
    Caller.Answer answer = caller.send(request);
    assertThat(answer.body()).as(id).doesNotContain(server.apiKey());
    return answer;
  }
}
