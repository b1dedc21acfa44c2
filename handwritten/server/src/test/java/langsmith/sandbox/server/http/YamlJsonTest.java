// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

final class YamlJsonTest {
  private static JsonObject read(String yaml) {
    return YamlJson.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
  }

  @Test
  void document_becomesJson() {
    assertThat(read("a: {b: [1, 'x', true, null, {c: 2.5}]}\n200: ok"))
        .isEqualTo(
            new JsonObject()
                .put(
                    "a",
                    new JsonObject()
                        .put(
                            "b",
                            new JsonArray()
                                .add(1)
                                .add("x")
                                .add(true)
                                .addNull()
                                .add(new JsonObject().put("c", 2.5))))
                .put("200", "ok"));
  }

  @Test
  void moment_staysAText() {
    assertThat(read("at: 2026-11-02T09:30:00Z\nday: 2026-11-02").encode())
        .isEqualTo("{\"at\":\"2026-11-02T09:30:00Z\",\"day\":\"2026-11-02\"}");
  }
}
