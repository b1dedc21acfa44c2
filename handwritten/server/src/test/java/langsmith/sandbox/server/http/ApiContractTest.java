// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

final class ApiContractTest {
  private static JsonObject operation(String id) {
    return new JsonObject()
        .put("operationId", id)
        .put("security", new JsonArray())
        .put("responses", new JsonObject());
  }

  private static JsonObject body(String mediaType) {
    return new JsonObject().put("content", new JsonObject().put(mediaType, new JsonObject()));
  }

  private final JsonObject specification =
      new JsonObject()
          .put("servers", new JsonArray().add(new JsonObject().put("url", "https://a/b")))
          .put(
              "paths",
              new JsonObject()
                  .put(
                      "/boxes",
                      new JsonObject()
                          .put("get", operation("listBoxes"))
                          .put(
                              "post",
                              operation("createBox")
                                  .put("requestBody", body("application/json")))));

  private final JsonObject dataPlane =
      new JsonObject()
          .put(
              "paths",
              new JsonObject()
                  .put(
                      "/upload",
                      new JsonObject()
                          .put(
                              "post",
                              operation("upload")
                                  .put("requestBody", body("multipart/form-data")))));

  private JsonObject mounted() {
    return ApiContract.mounted(specification, dataPlane);
  }

  @Test
  void controlPlane_isMountedUnderBothPrefixes() {
    JsonObject paths = mounted().getJsonObject("paths");
    assertThat(paths.fieldNames())
        .containsExactlyInAnyOrder(
            "/api/v2/sandboxes/boxes", "/v2/sandboxes/boxes", "/sb/{box_id}/upload");
    for (String prefix : ApiContract.CONTROL_PREFIXES) {
      JsonObject create = paths.getJsonObject(prefix + "/boxes").getJsonObject("post");
      assertThat(create.containsKey("requestBody")).isTrue();
      assertThat(ApiContract.specifiedId(create.getString("operationId"))).isEqualTo("createBox");
    }
  }

  @Test
  void operationIds_areUniqueAgain() {
    JsonObject paths = mounted().getJsonObject("paths");
    assertThat(
            paths
                .getJsonObject("/api/v2/sandboxes/boxes")
                .getJsonObject("get")
                .getString("operationId"))
        .isNotEqualTo(
            paths
                .getJsonObject("/v2/sandboxes/boxes")
                .getJsonObject("get")
                .getString("operationId"));
  }

  @Test
  void stream_isNotValidatedAsABody() {
    JsonObject item = mounted().getJsonObject("paths").getJsonObject("/sb/{box_id}/upload");
    assertThat(item.getJsonObject("post").containsKey("requestBody")).isFalse();
    assertThat(item.getJsonArray("parameters").getJsonObject(0).getString("name"))
        .isEqualTo("box_id");
  }

  @Test
  void sharedComponent_isThatOfTheControlPlane() {
    JsonObject schema = new JsonObject().put("type", "object");
    JsonObject reference = new JsonObject().put("$ref", "openapi.yaml#/components/schemas/Both");
    specification.put("components", schemas(new JsonObject().put("Both", schema)));
    dataPlane.put(
        "components", schemas(new JsonObject().put("Both", reference).put("Own", schema)));

    assertThat(mounted().getJsonObject("components").getJsonObject("schemas"))
        .isEqualTo(new JsonObject().put("Both", schema).put("Own", schema));
  }

  @Test
  void openEnumeration_isClosedForRequests() {
    JsonArray values = new JsonArray().add("ready");
    JsonObject open = new JsonObject().put("type", "string").put("x-extensible-enum", values);
    specification.put("components", schemas(new JsonObject().put("Status", open)));

    assertThat(mounted().getJsonObject("components"))
        .isEqualTo(schemas(new JsonObject().put("Status", open.copy().put("enum", values))));
  }

  private static JsonObject schemas(JsonObject schemas) {
    return new JsonObject().put("schemas", schemas);
  }

  @Test
  void specification_isLeftAlone() {
    JsonObject before = specification.copy();
    JsonObject mounted = mounted();
    assertThat(specification).isEqualTo(before);
    assertThat(mounted.containsKey("servers")).isFalse();
  }
}
