// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Response;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.server.http.ApiContract;

/** Checks answers of the server against the specification. */
final class SpecCheck implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final OpenAPIContract contract;
  private final ResponseValidator validator;
  private final Set<String> checked = ConcurrentHashMap.newKeySet();

  SpecCheck() {
    contract = ApiContract.load(vertx).toCompletionStage().toCompletableFuture().join();
    validator = ResponseValidator.create(vertx, contract);
  }

  /**
   * Fails unless the specification allows this response; ignores unknown paths.
   *
   * @param body empty if there is none
   */
  void check(String method, String path, int status, String contentType, String body)
      throws Exception {
    Operation operation = contract.findOperation(path, HttpMethod.valueOf(method));
    if (operation == null) {
      return;
    }
    String key = operation.getResponse(status) == null ? "default" : Integer.toString(status);
    if (method.equals("HEAD") || !contentType.startsWith("application/json")) {
      checkWithoutSchema(operation, status, contentType, body);
    } else {
      validator
          .validate(
              ValidatableResponse.create(status, Map.of(), Buffer.buffer(body), contentType),
              operation.getOperationId())
          .toCompletionStage()
          .toCompletableFuture()
          .get(30, TimeUnit.SECONDS);
    }
    checked.add(ApiContract.specifiedId(operation.getOperationId()) + " " + key);
  }

  private static void checkWithoutSchema(
      Operation operation, int status, String contentType, String body) {
    String answer = operation.getOperationId() + " " + status;
    Response declared = operation.getResponse(status);
    Response response = declared == null ? operation.getDefaultResponse() : declared;
    assertThat(response).as("%s is specified", answer).isNotNull();
    if (status == 416) {
      // The response to a range after the end is plain text, not JSON.
      assertThat(contentType).as("type of %s", answer).isEqualTo("text/plain");
    } else if (operation.getHttpMethod().equals(HttpMethod.HEAD)
        || response.getContent().isEmpty()) {
      assertThat(body).as("body of %s", answer).isEmpty();
    } else {
      // The contract of the server has no event streams, see ApiContract.
      String inContract =
          contentType.equals("text/event-stream") ? "application/octet-stream" : contentType;
      assertThat(response.getContent()).as("type of %s", answer).containsKey(inContract);
    }
  }

  /** Returns the operations of the specification by their ids, each below one of its prefixes. */
  Map<String, Operation> operations() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    for (Operation operation : contract.operations()) {
      operations.putIfAbsent(ApiContract.specifiedId(operation.getOperationId()), operation);
    }
    return operations;
  }

  /** Returns the checked responses: operations with statuses, or {@code default}. */
  Set<String> checked() {
    return checked;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
