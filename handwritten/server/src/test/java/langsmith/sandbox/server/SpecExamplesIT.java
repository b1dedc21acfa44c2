// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.RequestValidator;
import io.vertx.openapi.validation.ValidatableRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.Specification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The validator of this server, which is independent of the generator, understands the keywords of
 * the specification: unions, dependent members, and bounds.
 */
final class SpecExamplesIT {
  private static Vertx vertx;
  private static OpenAPIContract contract;
  private static RequestValidator validator;
  private static JsonObject specification;

  @BeforeAll
  static void load() throws Exception {
    specification = Specification.json();
    vertx = Vertx.vertx();
    contract = ApiContract.load(vertx).toCompletionStage().toCompletableFuture().join();
    validator = RequestValidator.create(vertx, contract);
  }

  @AfterAll
  static void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void everyExampleOfARequest_isAccepted() {
    List<String> refused = new ArrayList<>();
    int count = 0;
    for (Operation operation : contract.operations()) {
      for (JsonObject example : examples(operation)) {
        count++;
        String problem = problem(operation, example);
        if (problem != null) {
          refused.add(operation.getOperationId() + " " + example.encode() + ": " + problem);
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(count).isGreaterThan(30);
  }

  @Test
  void mountOfTwoKinds_isRefused() {
    JsonObject mount =
        new JsonObject()
            .put("id", "a")
            .put("type", "git")
            .put("mount_path", "/mnt/mounts/a")
            .put("s3", new JsonObject().put("bucket", "b").put("region", "r"));
    assertThat(problem(create(), box("mount_config", "mounts", List.of(mount)))).isNotNull();
    mount.put("type", "s3");
    assertThat(problem(create(), box("mount_config", "mounts", List.of(mount)))).isNull();
  }

  @Test
  void halfOfAKey_isRefused() {
    JsonObject secret = new JsonObject().put("type", "opaque").put("value", "v");
    JsonObject rule = new JsonObject().put("name", "a").put("type", "aws");
    rule.put("aws", new JsonObject().put("access_key_id", secret));
    assertThat(problem(create(), box("proxy_config", "rules", List.of(rule)))).isNotNull();
    rule.getJsonObject("aws").put("secret_access_key", secret);
    assertThat(problem(create(), box("proxy_config", "rules", List.of(rule)))).isNull();
  }

  private static JsonObject box(String config, String list, List<JsonObject> entries) {
    return new JsonObject().put(config, new JsonObject().put(list, entries));
  }

  private static Operation create() {
    return contract.operations().stream()
        .filter(operation -> operation.getOperationId().startsWith("createBox"))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonObject> examples(Operation operation) {
    String id = ApiContract.specifiedId(operation.getOperationId());
    List<JsonObject> examples = new ArrayList<>();
    for (Map.Entry<String, Object> path : specification.getJsonObject("paths")) {
      for (Map.Entry<String, Object> method : (JsonObject) path.getValue()) {
        if (method.getValue() instanceof JsonObject specified
            && id.equals(specified.getString("operationId"))) {
          addExamples(specified, examples);
        }
      }
    }
    return examples;
  }

  private static void addExamples(JsonObject operation, List<JsonObject> examples) {
    JsonObject content =
        operation
            .getJsonObject("requestBody", new JsonObject())
            .getJsonObject("content", new JsonObject())
            .getJsonObject("application/json", new JsonObject());
    if (content.containsKey("example")) {
      examples.add(content.getJsonObject("example"));
    }
    content
        .getJsonObject("examples", new JsonObject())
        .forEach(named -> examples.add(((JsonObject) named.getValue()).getJsonObject("value")));
  }

  private static @Nullable String problem(Operation operation, JsonObject body) {
    Map<String, RequestParameter> path = new HashMap<>();
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.isRequired()) {
        path.put(parameter.getName(), new Value("\"x\""));
      }
    }
    Value content = new Value(Buffer.buffer(body.encode()));
    try {
      validator
          .validate(new Request(path, content), operation.getOperationId())
          .toCompletionStage()
          .toCompletableFuture()
          .join();
      return null;
    } catch (CompletionException e) {
      return String.valueOf(e.getCause());
    }
  }

  private record Value(@Nullable Object get) implements RequestParameter {}

  private record Request(Map<String, RequestParameter> getPathParameters, RequestParameter getBody)
      implements ValidatableRequest {
    @Override
    public Map<String, RequestParameter> getHeaders() {
      return Map.of();
    }

    @Override
    public Map<String, RequestParameter> getCookies() {
      return Map.of();
    }

    @Override
    public Map<String, RequestParameter> getQuery() {
      return Map.of();
    }

    @Override
    public String getContentType() {
      return "application/json";
    }
  }
}
