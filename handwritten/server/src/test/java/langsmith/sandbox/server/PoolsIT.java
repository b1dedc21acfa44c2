// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Pools of boxes that are ready. */
final class PoolsIT extends FirstGeneration {
  @Test
  void pool_handsOutBoxesThatAreReadyAlready() throws Exception {
    restart(builder().provisioningDelay(Duration.ofSeconds(5)));
    template("python");
    pool("warm", "python", 2);
    assertThat(usage("sandbox_pool_replicas_count")).isEqualTo(2);
    assertThat(caller.get(BOXES).json().getJsonArray("items")).isEmpty();
    // Not ready yet: this one is created like any other.
    JsonObject slow = new JsonObject().put("template_name", "python").put("wait_for_ready", false);
    assertThat(caller.box(slow).getString("status")).isEqualTo("provisioning");

    timers.advance(Duration.ofSeconds(5));
    await()
        .until(
            () ->
                caller
                    .box(slow.copy().put("ttl_seconds", 600))
                    .getString("status")
                    .equals("ready"));
    JsonObject handed = caller.box(slow.copy().put("name", "handed").put("ttl_seconds", 60));
    assertThat(handed.getString("status")).isEqualTo("ready");
    assertThat(handed.getString("expires_at")).isNotNull();
    assertThat(run(handed, "echo works")).isEqualTo("works\n");
    // Two more are being created in their place.
    assertThat(usage("sandbox_pool_replicas_count")).isEqualTo(2);
    refused(caller.post(BOXES, slow.copy().put("name", "handed")), 409, "Conflict");
    timers.advance(Duration.ofSeconds(60));
    await().until(() -> caller.get(BOXES + "/handed").status() == 404);
  }

  @Test
  void pool_isChangedPausedAndDeleted() throws Exception {
    template("python");
    JsonObject body =
        new JsonObject().put("name", "warm").put("template_name", "python").put("replicas", 2);
    JsonObject pool = make(POOLS, body);
    assertThat(caller.get(POOLS + "/warm").json()).isEqualTo(pool);
    assertThat(caller.get(POOLS).json().getJsonArray("pools")).isEqualTo(new JsonArray().add(pool));
    refused(caller.post(POOLS, body), 409, "Conflict");
    pool("other", "python", 1);
    refused(caller.patch(POOLS + "/warm", new JsonObject().put("name", "other")), 409, "Conflict");

    JsonObject paused = new JsonObject().put("replicas", 0).put("name", "cold");
    assertThat(caller.patch(POOLS + "/warm", paused).json().getInteger("replicas")).isZero();
    assertThat(usage("sandbox_pool_replicas_count")).isEqualTo(1);
    assertThat(caller.patch(TEMPLATES + "/python", new JsonObject().put("name", "py")).status())
        .isEqualTo(200);
    assertThat(caller.get(POOLS + "/cold").json().getString("template_name")).isEqualTo("py");
    assertThat(caller.delete(POOLS + "/cold").status()).isEqualTo(204);
    assertThat(caller.delete(POOLS + "/other").status()).isEqualTo(204);
    refused(caller.get(POOLS + "/cold"), 404, "NotFound");
    await().untilAsserted(() -> assertThat(data.resolve("boxes")).isEmptyDirectory());
  }

  @Test
  void poolThatCannotBe_isRefused() throws Exception {
    volume("data");
    template("mounting", "data");
    JsonObject body =
        new JsonObject().put("name", "p").put("template_name", "no").put("replicas", 1);
    refused(caller.post(POOLS, body), 400, "TemplateNotFound");
    refused(caller.post(POOLS, body.put("template_name", "mounting")), 400, "ValidationError");
    assertThat(caller.post(POOLS, body.put("replicas", 101)).status()).isEqualTo(422);
  }

  @Test
  void slowPool_timesOutAndStays() throws Exception {
    restart(builder().provisioningDelay(Duration.ofDays(1)));
    template("python");
    JsonObject body =
        new JsonObject()
            .put("name", "slow")
            .put("template_name", "python")
            .put("replicas", 1)
            .put("timeout", 10);
    CompletableFuture<Caller.Answer> answer =
        CompletableFuture.supplyAsync(() -> post(POOLS, body));
    // Only the wait for the response ends within minutes.
    await()
        .until(
            () -> {
              timers.advance(Duration.ofSeconds(10));
              return answer.isDone();
            });
    refused(answer.join(), 504, "Timeout");
    assertThat(caller.get(POOLS + "/slow").status()).isEqualTo(200);
  }

  private Caller.Answer post(String path, JsonObject body) {
    try {
      return caller.post(path, body);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
