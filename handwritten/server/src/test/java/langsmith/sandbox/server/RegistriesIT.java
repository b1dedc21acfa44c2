// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistriesIT {
  private static final String REGISTRIES = Caller.PREFIX + "/registries";

  @TempDir Path data;

  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private static JsonObject ghcr() {
    return new JsonObject()
        .put("name", "ghcr")
        .put("url", "https://ghcr.io/team")
        .put("username", "user-name")
        .put("password", "hush");
  }

  private Caller.Answer create(JsonObject body) throws Exception {
    Caller.Answer answer = caller.post(REGISTRIES, body);
    assertThat(answer.body()).doesNotContain("hush").doesNotContain("user-name");
    return answer;
  }

  @Test
  void credentials_areWriteOnlyAndKept() throws Exception {
    JsonObject registry = create(ghcr()).json();
    assertThat(registry.getString("provider")).isEqualTo("GHCR");
    assertThat(registry.getString("auth_type")).isEqualTo("DOCKER_CONFIG");
    assertThat(caller.get(REGISTRIES + "/ghcr").json()).isEqualTo(registry);
    assertThat(caller.get(REGISTRIES + "/" + registry.getString("id")).json()).isEqualTo(registry);
    assertThat(caller.get(REGISTRIES).body()).doesNotContain("hush").contains("ghcr.io");
    stop();
    start();
    assertThat(caller.get(REGISTRIES + "/ghcr").json()).isEqualTo(registry);
    // Without the stored credentials, this change would be refused.
    JsonObject moved =
        new JsonObject().put("url", "harbor.example.com:8443/x").put("name", "moved");
    JsonObject changed = caller.patch(REGISTRIES + "/ghcr", moved).json();
    assertThat(changed.getString("provider")).isEqualTo("HARBOR");
    assertThat(caller.get(REGISTRIES + "/ghcr").status()).isEqualTo(404);
    assertThat(caller.delete(REGISTRIES + "/moved").status()).isEqualTo(204);
    assertThat(caller.delete(REGISTRIES + "/moved").error()).isEqualTo("NotFound");
  }

  @Test
  void missingCredentials_areSaid() throws Exception {
    assertThat(create(new JsonObject().put("name", "a").put("url", "x")).location())
        .isEqualTo(List.of("body", "username"));
    JsonObject role =
        new JsonObject().put("name", "a").put("url", "x").put("auth_type", "AWS_ROLE");
    assertThat(create(role).location()).isEqualTo(List.of("body", "aws_role_arn"));
    assertThat(create(role.put("aws_role_arn", "arn:aws:iam::1:role/r")).status()).isEqualTo(201);
    assertThat(
            caller
                .patch(REGISTRIES + "/a", new JsonObject().put("auth_type", "DOCKER_CONFIG"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void takenName_conflicts() throws Exception {
    create(ghcr());
    assertThat(create(ghcr()).error()).isEqualTo("Conflict");
    create(ghcr().put("name", "other"));
    assertThat(caller.patch(REGISTRIES + "/other", new JsonObject().put("name", "ghcr")).status())
        .isEqualTo(409);
  }

  @Test
  void list_isPagedNewestFirst() throws Exception {
    for (int i = 0; i < 22; i++) {
      create(ghcr().put("name", "r" + i));
    }
    JsonObject page = caller.get(REGISTRIES + "?page_size=20").json();
    assertThat(page.getJsonArray("items")).hasSize(20).isEqualTo(page.getJsonArray("registries"));
    assertThat(page.getJsonArray("items").getJsonObject(0).getString("name")).isEqualTo("r21");
    String cursor = page.getString("next_cursor");
    JsonObject last = caller.get(REGISTRIES + "?cursor=" + cursor).json();
    assertThat(last.getJsonArray("items")).hasSize(2);
    assertThat(last.getString("next_cursor")).isNull();
    assertThat(caller.get(REGISTRIES + "?name_contains=R21").json().getJsonArray("items"))
        .hasSize(1);
    assertThat(caller.get(REGISTRIES + "?page_size=101").status()).isEqualTo(422);
    assertThat(caller.get(REGISTRIES + "?limit=5&offset=20").json().getInteger("offset")).isZero();
  }
}
