// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Checks answers of the server against the specification. */
final class SpecCheck implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final OpenAPIContract contract;
  private final ResponseValidator validator;

  SpecCheck() {
    contract = ApiContract.load(vertx).toCompletionStage().toCompletableFuture().join();
    validator = ResponseValidator.create(vertx, contract);
  }

  /** Fails unless the specification allows this answer; paths that it does not know pass. */
  void check(String method, String path, int status, String contentType, String body)
      throws Exception {
    Operation operation = contract.findOperation(path, HttpMethod.valueOf(method));
    if (operation == null) {
      return;
    }
    ValidatableResponse response =
        body.isEmpty()
            ? ValidatableResponse.create(status)
            : ValidatableResponse.create(status, Map.of(), Buffer.buffer(body), contentType);
    validator
        .validate(response, operation.getOperationId())
        .toCompletionStage()
        .toCompletableFuture()
        .get(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
