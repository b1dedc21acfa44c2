// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.server.http.ApiContract;
import org.junit.jupiter.api.Test;

/** The server knows every operation of the specification. */
final class RoutesIT {
  private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";

  @Test
  void everyOperation_isRouted() throws Exception {
    Vertx vertx = Vertx.vertx();
    List<String> lost = new ArrayList<>();
    try (SandboxServer server = SandboxServer.builder().start();
        Caller caller = new Caller(server)) {
      OpenAPIContract contract =
          ApiContract.load(vertx).toCompletionStage().toCompletableFuture().join();
      for (Operation operation : contract.operations()) {
        String method = operation.getHttpMethod().name();
        String path = operation.getAbsoluteOpenAPIPath().replaceAll("\\{[a-z_]+}", UNKNOWN_ID);
        Caller.Answer answer = caller.call(method, path, null);
        boolean known =
            switch (answer.status()) {
              case 404 -> method.equals("HEAD") || answer.body().contains(UNKNOWN_ID);
              case 405, 500, 501 -> false;
              default -> true;
            };
        if (!known) {
          lost.add(method + " " + path + ": " + answer.status() + " " + answer.body());
        }
      }
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
    assertThat(lost).isEmpty();
  }
}
