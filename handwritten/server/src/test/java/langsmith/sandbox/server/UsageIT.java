// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UsageIT {
  private static final String COSTS =
      Caller.PREFIX + "/usage/costs?start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z";
  private static final long GIB = 1L << 30;

  private final ManualTimers timers = new ManualTimers();
  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server =
        SandboxServer.builder()
            .timers(timers)
            .quotas(SandboxQuotas.defaults().sandboxes(9).cpuMillicores(8000).memoryBytes(64 * GIB))
            .start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private JsonObject box() throws Exception {
    return caller.box(
        new JsonObject()
            .put("vcpus", 2)
            .put("mem_bytes", 8 * GIB)
            .put("fs_capacity_bytes", 4 * GIB)
            .put("idle_ttl_seconds", 0));
  }

  private void act(JsonObject box, String action) throws Exception {
    assertThat(
            caller
                .post(
                    Caller.PREFIX + "/boxes/" + box.getString("id") + "/" + action,
                    new JsonObject())
                .status())
        .isLessThan(300);
  }

  @Test
  void counts_followWhatThereIs() throws Exception {
    JsonObject stopped = box();
    box();
    act(stopped, "stop");
    JsonObject usage = caller.get(Caller.PREFIX + "/usage").json();
    assertThat(usage)
        .isEqualTo(
            new JsonObject()
                .put("cpu_limit_millicores", 8000)
                .put("cpu_used_millicores", 2000)
                .put("memory_limit_bytes", 64 * GIB)
                .put("memory_used_bytes", 8 * GIB)
                .put("sandboxes_limit", 9)
                .put("sandboxes_used", 2)
                .put("sandbox_running_count", 1)
                .put("sandbox_stopped_count", 1)
                .put("sandbox_direct_count", 2)
                .put("sandbox_pool_replicas_count", 0)
                .put("pools_count", 0)
                .put("templates_count", 0)
                .put("registries_count", 0)
                .put("snapshots_count", 0));
  }

  @Test
  void costs_areTimeAndNoMoney() throws Exception {
    JsonObject box = box();
    timers.advance(Duration.ofMinutes(90));
    act(box, "stop");
    timers.advance(Duration.ofHours(5));
    JsonObject whole = caller.get(COSTS + "&granularity=RESOURCE").json();
    assertThat(whole.getJsonArray("items")).hasSize(1);
    JsonObject cost = whole.getJsonArray("items").getJsonObject(0);
    assertThat(cost.getString("resource_id")).isEqualTo(box.getString("id"));
    assertThat(cost.getString("period_start")).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(cost.getString("vcpu_hours")).isEqualTo("3");
    assertThat(cost.getString("memory_gib_hours")).isEqualTo("12");
    assertThat(cost.getString("storage_gib_hours")).isEqualTo("6");
    assertThat(cost.getString("lcu")).isEqualTo("0");

    JsonObject first = caller.get(COSTS + "&page_size=1").json();
    assertThat(first.getJsonArray("items")).hasSize(1);
    JsonObject second =
        caller.get(COSTS + "&page_size=1&cursor=" + first.getString("next_cursor")).json();
    assertThat(second.getJsonArray("items").getJsonObject(0).getString("period_start"))
        .isEqualTo("2026-01-01T01:00:00Z");
    assertThat(second.getString("next_cursor")).isNull();

    assertThat(caller.get(COSTS + "&resource_type=SNAPSHOT").json().getJsonArray("items"))
        .isEmpty();
    assertThat(
            caller.get(COSTS + "&resource_ids=" + box.getString("id")).json().getJsonArray("items"))
        .hasSize(2);
  }

  @Test
  void rangeThatMakesNoSense_isRefused() throws Exception {
    String path = Caller.PREFIX + "/usage/costs";
    assertThat(caller.get(path).status()).isEqualTo(422);
    for (String query :
        List.of(
            "?start_time=2026-01-02T00:00:00Z&end_time=2026-01-01T00:00:00Z",
            "?start_time=2026-01-01T00:00:00Z&end_time=2026-02-02T00:00:00Z")) {
      assertThat(caller.get(path + query).error()).isEqualTo("InvalidRequest");
    }
    assertThat(caller.get(COSTS + "&include_totals=true").status()).isEqualTo(400);
    assertThat(caller.get(path + "?start_time=x&end_time=2026-02-02T00:00:00Z").status())
        .isEqualTo(422);
  }
}
