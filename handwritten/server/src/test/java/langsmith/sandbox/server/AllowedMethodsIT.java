// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import langsmith.sandbox.server.http.ApiContract;
import org.junit.jupiter.api.Test;

/** Every answer 405 says which methods there are. */
final class AllowedMethodsIT {
  private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND");

  @Test
  void methodThatAResourceDoesNotHave_isAnsweredWithThoseThatItHas() throws Exception {
    List<String> wrong = new ArrayList<>();
    try (SandboxServer server = SandboxServer.builder().start();
        Caller caller = new Caller(server)) {
      JsonObject box = caller.box(new JsonObject());
      for (Map.Entry<String, Set<String>> path : methodsOfPaths(box).entrySet()) {
        for (String method : METHODS) {
          if (path.getValue().contains(method)) {
            continue;
          }
          RawHttp.Reply reply = send(server, method, path.getKey());
          if (reply.status() != 405 || !allow(reply).equals(path.getValue())) {
            wrong.add(
                "%s %s: %d, Allow %s"
                    .formatted(method, path.getKey(), reply.status(), allow(reply)));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Sends without waiting for a body that HEAD does not have. */
  private static RawHttp.Reply send(SandboxServer server, String method, String path)
      throws Exception {
    return RawHttp.send(
        server,
        method + " " + path + " HTTP/1.1",
        "Host: 127.0.0.1:" + RawHttp.port(server),
        "X-Api-Key: " + server.apiKey(),
        "Content-Length: 0",
        "Connection: close");
  }

  private static Set<String> allow(RawHttp.Reply reply) {
    return reply
        .head()
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("allow:"))
        .flatMap(line -> Arrays.stream(line.substring(6).split(",", -1)))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> methodsOfPaths(JsonObject box) {
    Map<String, Set<String>> paths = new TreeMap<>();
    List<Operation> operations = operations();
    for (Operation operation : operations) {
      String path = concrete(operation.getAbsoluteOpenAPIPath());
      paths.put(path, new TreeSet<>());
      // A name can be that of another resource: /boxes/{name} is /boxes/batch-delete too.
      for (Operation other : operations) {
        if (path.matches(other.getAbsoluteOpenAPIPath().replaceAll("\\{[a-z_]+}", "[^/]+"))) {
          paths.get(path).add(other.getHttpMethod().name());
        }
      }
    }
    String sockets = "/sb/" + box.getString("id");
    paths.put(sockets + "/execute/ws", Set.of("GET"));
    paths.put(sockets + "/tunnel", Set.of("GET"));
    paths.put("/v2/sandboxes/" + box.getString("name") + "/execute", Set.of("POST"));
    paths.put("/v2/sandboxes/" + box.getString("name") + "/tunnel", Set.of("GET"));
    paths.put("/dl/" + "0".repeat(64) + "/f", Set.of("GET", "HEAD"));
    paths.put("/.well-known/jwks.json", Set.of("GET"));
    return paths;
  }

  private static String concrete(String path) {
    return path.replaceAll("\\{[a-z_]+}", UNKNOWN_ID);
  }

  private static List<Operation> operations() {
    Vertx vertx = Vertx.vertx();
    try {
      return ApiContract.load(vertx).toCompletionStage().toCompletableFuture().join().operations();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
