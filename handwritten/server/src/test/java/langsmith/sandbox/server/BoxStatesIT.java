// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import langsmith.sandbox.server.time.ManualTimers;
import langsmith.sandbox.testing.HostProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting, stopping, deleting, finding and limiting boxes, with a virtual clock. */
final class BoxStatesIT {
  /** Texts that are, or look like, JSON, parts of a query, or patterns. */
  private static final List<String> NASTY_VALUES =
      List.of(
          "\"",
          "\\",
          "\"quoted\"",
          "\"open",
          "C:\\dir\\",
          "\\u0041",
          "a&b",
          "a&label=b",
          "&label=",
          "a=b",
          "",
          "null",
          "true",
          "12.50",
          "{}",
          "[1,2]",
          "a,b",
          "a+b c",
          "%41",
          "%",
          "#;?/",
          "'x' `y` $z",
          "line\nend\r\t",
          "grün 😀",
          "\u2028");

  private static final String NASTY_CHARACTERS = "\"\\&=,;%+ #?/[]{}:'\n\t1aé😀";

  private static final String BOXES = Caller.PREFIX + "/boxes";
  private static final long GIB = 1L << 30;

  private final ManualTimers timers = new ManualTimers();
  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = builder().start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private SandboxServer.Builder builder() {
    return SandboxServer.builder().timers(timers);
  }

  private void restart(SandboxServer.Builder other) {
    stop();
    server = other.start();
    caller = new Caller(server);
  }

  private JsonObject read(JsonObject box) throws Exception {
    return caller.get(BOXES + "/" + box.getString("id")).json();
  }

  private Caller.Answer act(JsonObject box, String action) throws Exception {
    return caller.post(BOXES + "/" + box.getString("name") + "/" + action, new JsonObject());
  }

  private JsonObject run(JsonObject box, String command) throws Exception {
    return caller
        .post(Caller.data(box, "/execute", ""), new JsonObject().put("command", command))
        .json();
  }

  @Test
  void stop_endsCommandsAndKeepsFiles() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    assertThat(caller.upload(box, "kept", new byte[3]).status()).isEqualTo(200);
    String left = HostProcesses.uniqueSleep();
    run(box, "(" + left + " >/dev/null 2>&1 & )");
    assertThat(act(box, "stop").status()).isEqualTo(204);
    await().until(() -> HostProcesses.running(left) == 0);

    JsonObject stopped = read(box);
    assertThat(stopped.getString("status")).isEqualTo("stopped");
    assertThat(stopped.getString("stopped_at")).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(stopped.getString("dataplane_url")).isEqualTo(box.getString("dataplane_url"));

    assertThat(act(box, "start").status()).isEqualTo(202);
    await().until(() -> read(box).getString("status").equals("ready"));
    assertThat(read(box).getValue("stopped_at")).isNull();
    assertThat(caller.download(box, "kept").body()).hasSize(3);
  }

  @Test
  void wrongState_isSaid() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    Caller.Answer started = act(box, "start");
    assertThat(started.status()).isEqualTo(400);
    assertThat(started.error()).isEqualTo("InvalidRequest");
    assertThat(act(box, "stop").status()).isEqualTo(204);
    assertThat(act(box, "stop").status()).isEqualTo(400);
    JsonObject nobody = new JsonObject().put("name", "nobody");
    assertThat(act(nobody, "start").status()).isEqualTo(404);
    assertThat(act(nobody, "stop").status()).isEqualTo(404);
  }

  @Test
  void start_needsNoBodyAndIgnoresOne() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    String path = BOXES + "/" + box.getString("name");
    assertThat(caller.call("POST", path + "/stop", null).status()).isEqualTo(204);
    assertThat(caller.call("POST", path + "/start", null).status()).isEqualTo(202);
  }

  @Test
  void dataPlaneOfAStoppedBox_startsIt() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    assertThat(act(box, "stop").status()).isEqualTo(204);
    assertThat(run(box, "echo up").getString("stdout")).isEqualTo("up\n");
    assertThat(read(box).getString("status")).isEqualTo("ready");
  }

  @Test
  void disposableBox_forgetsWhatWasWritten() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("persistent", false));
    assertThat(box.getBoolean("persistent")).isFalse();
    assertThat(caller.upload(box, "gone", new byte[3]).status()).isEqualTo(200);
    assertThat(act(box, "stop").status()).isEqualTo(204);
    assertThat(caller.download(box, "gone").status()).isEqualTo(404);
  }

  @Test
  void contradictions_areRefused() throws Exception {
    JsonObject memory =
        new JsonObject().put("persistent", false).put("preserve_memory_on_stop", true);
    assertThat(caller.post(BOXES, memory).status()).isEqualTo(400);
    JsonObject restored = new JsonObject().put("restore_memory", true);
    assertThat(caller.post(BOXES, restored).status()).isEqualTo(400);
    JsonObject explicit =
        new JsonObject().put("access_delegation", new JsonObject().put("mode", "EXPLICIT"));
    Caller.Answer refused = caller.post(BOXES, explicit);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.location()).isEqualTo(List.of("body", "access_delegation"));
    JsonObject size = new JsonObject().put("vcpus", 1).put("mem_bytes", 7 * GIB);
    assertThat(caller.post(BOXES, size).location()).isEqualTo(List.of("body", "mem_bytes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/..", "/a/../../b", "/nul\0byte"})
  void directoryThatNoBoxHas_isRefusedAtOnce(String path) throws Exception {
    JsonObject run = new JsonObject().put("run_config", new JsonObject().put("work_dir", path));
    assertThat(caller.post(BOXES, run).location()).isEqualTo(List.of("body", "run_config"));
    String box = BOXES + "/" + caller.box(new JsonObject()).getString("name");
    assertThat(caller.patch(box, run).location()).isEqualTo(List.of("body", "run_config"));
    JsonObject capture = run.copy().put("name", "s");
    assertThat(caller.post(box + "/snapshot", capture).location())
        .isEqualTo(List.of("body", "run_config"));
    JsonObject mount =
        new JsonObject()
            .put("id", "code")
            .put("type", "git")
            .put("mount_path", "/mnt/mounts/../../" + path)
            .put("git", new JsonObject().put("remote_url", "https://git.example.com/code.git"));
    JsonObject mounts = new JsonObject().put("mounts", new JsonArray().add(mount));
    JsonObject mounting = new JsonObject().put("mount_config", mounts);
    assertThat(caller.post(BOXES, mounting).location()).isEqualTo(List.of("body", "mount_config"));
    mount.put("mount_path", "/mnt/mounts/../elsewhere");
    assertThat(caller.post(BOXES, mounting).location()).isEqualTo(List.of("body", "mount_config"));
  }

  @Test
  void delayedProvisioning_canBeWaitedForAndCutShort() throws Exception {
    restart(builder().provisioningDelay(Duration.ofSeconds(5)));
    JsonObject box = caller.box(new JsonObject().put("wait_for_ready", false));
    assertThat(read(box).getString("status")).isEqualTo("provisioning");
    await()
        .until(
            () -> {
              timers.advance(Duration.ofSeconds(5));
              return read(box).getString("status").equals("ready");
            });
    JsonObject slow = new JsonObject().put("name", "slow").put("timeout", 1);
    Caller.Answer late = caller.postWhile(timers, Duration.ofSeconds(1), BOXES, slow);
    assertThat(late.status()).isEqualTo(504);
    assertThat(caller.delete(BOXES + "/slow").status()).isEqualTo(204);
  }

  @Test
  void batchDelete_saysWhatBecameOfEach() throws Exception {
    JsonObject one = caller.box(new JsonObject().put("name", "one"));
    caller.box(new JsonObject().put("name", "two"));
    JsonArray names = new JsonArray().add("one").add("nobody").add("two").add(one.getString("id"));
    Caller.Answer answer =
        caller.post(BOXES + "/batch-delete", new JsonObject().put("names", names));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getJsonArray("deleted"))
        .isEqualTo(new JsonArray().add("one").add("two"));
    JsonArray skipped = answer.json().getJsonArray("skipped");
    assertThat(skipped.stream().map(item -> ((JsonObject) item).getString("name")))
        .containsExactly("nobody", one.getString("id"));
    assertThat(caller.get(BOXES).json().getJsonArray("items")).isEmpty();
    assertThat(caller.post(BOXES + "/batch-delete", new JsonObject()).status()).isEqualTo(422);
  }

  private List<String> names(String query) throws Exception {
    Caller.Answer answer = caller.get(BOXES + "?" + query);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getString("name"))
        .toList();
  }

  @Test
  void filters_areAllToBeSatisfied() throws Exception {
    String tag = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    JsonObject red = new JsonObject().put("team", "red").put("ci", "yes");
    caller.box(new JsonObject().put("name", "a-red").put("labels", red));
    caller.box(
        new JsonObject()
            .put("name", "b-blue")
            .put("labels", new JsonObject().put("team", "blue"))
            .put("tag_value_ids", new JsonArray().add(tag).add(other)));
    assertThat(act(caller.box(new JsonObject().put("name", "c-plain")), "stop").status())
        .isEqualTo(204);

    assertThat(names("label=team")).containsExactly("b-blue", "a-red");
    assertThat(names("label=team%3Dred&label=ci")).containsExactly("a-red");
    assertThat(names("label=team%3Dblue&label=ci")).isEmpty();
    assertThat(names("tag_value_id=" + tag + "&tag_value_id=" + other)).containsExactly("b-blue");
    assertThat(names("tag_value_id=" + UUID.randomUUID())).isEmpty();
    assertThat(names("status=stopped")).containsExactly("c-plain");
    assertThat(names("name_contains=-B")).containsExactly("b-blue");
    assertThat(names("created_by=me")).hasSize(3);
  }

  @Test
  void labelsOfAnyCharacters_areFound() throws Exception {
    List<String> nasty = new ArrayList<>(NASTY_VALUES);
    Random random = new Random(42);
    for (int i = 0; i < 20; i++) {
      StringBuilder value = new StringBuilder();
      random
          .ints(1 + random.nextInt(8), 0, NASTY_CHARACTERS.length())
          .forEach(at -> value.append(NASTY_CHARACTERS.charAt(at)));
      nasty.add(value.toString());
    }
    JsonObject labels = new JsonObject();
    for (int i = 0; i < nasty.size(); i++) {
      labels.put("k" + i, nasty.get(i)).put(nasty.get(i).replace("=", "") + "-key" + i, "v");
    }
    caller.box(new JsonObject().put("name", "nasty").put("labels", labels));
    for (int i = 0; i < nasty.size(); i++) {
      String value = nasty.get(i);
      String key = value.replace("=", "") + "-key" + i;
      assertThat(names(label("k" + i + "=" + value))).as(value).containsExactly("nasty");
      assertThat(names(label("k" + i + "=" + value + "\\"))).as(value).isEmpty();
      assertThat(names(label(key))).as(key).containsExactly("nasty");
      assertThat(names(label(key + "=v") + "&" + label("k" + i))).containsExactly("nasty");
    }
  }

  private static String label(String filter) {
    return "label=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  @Test
  void orders_goBothWaysAndPageByCursor() throws Exception {
    caller.box(new JsonObject().put("name", "b").put("idle_ttl_seconds", 60));
    caller.box(new JsonObject().put("name", "c").put("idle_ttl_seconds", 1200));
    caller.box(new JsonObject().put("name", "a").put("idle_ttl_seconds", 60));
    assertThat(names("")).containsExactly("a", "c", "b");
    assertThat(names("sort_order=asc")).containsExactly("b", "c", "a");
    assertThat(names("sort_by=name")).containsExactly("c", "b", "a");
    assertThat(names("sort_by=name&sort_direction=asc")).containsExactly("a", "b", "c");
    assertThat(names("sort_by=idle_ttl_seconds&sort_order=asc")).containsExactly("b", "a", "c");
    String query = BOXES + "?sort_by=idle_ttl_seconds&sort_order=asc&page_size=1";
    JsonObject page = caller.get(query).json();
    String cursor = page.getString("next_cursor");
    assertThat(names("sort_by=idle_ttl_seconds&sort_order=asc&page_size=5&cursor=" + cursor))
        .containsExactly("a", "c");
    assertThat(caller.get(BOXES + "?sort_by=name&cursor=" + cursor).location())
        .isEqualTo(List.of("query", "cursor"));
    assertThat(caller.get(BOXES + "?sort_by=colour").status()).isEqualTo(422);
  }

  @Test
  void quotas_answer429AndNameWhatIsUsedUp() throws Exception {
    restart(
        builder()
            .quotas(
                SandboxQuotas.defaults().sandboxes(3).cpuMillicores(3000).memoryBytes(10 * GIB)));
    JsonObject first = caller.box(new JsonObject().put("vcpus", 2).put("mem_bytes", 4 * GIB));
    Caller.Answer cpu =
        caller.post(BOXES, new JsonObject().put("vcpus", 2).put("mem_bytes", 4 * GIB));
    assertThat(cpu.status()).isEqualTo(429);
    assertThat(cpu.error()).isEqualTo("QuotaExceeded");
    assertThat(cpu.message()).contains("cpu");
    Caller.Answer memory =
        caller.post(BOXES, new JsonObject().put("mem_bytes", 7 * GIB).put("cpu_millicores", 1200));
    assertThat(memory.message()).containsAnyOf("cpu", "memory");
    // A stopped box counts only as a box.
    assertThat(act(first, "stop").status()).isEqualTo(204);
    JsonObject second = caller.box(new JsonObject().put("vcpus", 2).put("mem_bytes", 8 * GIB));
    assertThat(act(first, "start").message()).contains("cpu");
    assertThat(act(second, "stop").status()).isEqualTo(204);
    caller.box(new JsonObject());
    Caller.Answer count = caller.post(BOXES, new JsonObject());
    assertThat(count.status()).isEqualTo(429);
    assertThat(count.message()).contains("sandbox count limit");
  }

  @Test
  void changedRunConfig_reachesTheNextCommand() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("env_vars", new JsonObject().put("A", "box")));
    JsonObject config =
        new JsonObject()
            .put("work_dir", "/srv/new")
            .put("env_vars", new JsonObject().put("A", "config").put("B", "config"));
    assertThat(
            caller
                .patch(
                    BOXES + "/" + box.getString("name"), new JsonObject().put("run_config", config))
                .status())
        .isEqualTo(200);
    assertThat(run(box, "echo $A $B; pwd").getString("stdout"))
        .startsWith("box config\n")
        .endsWith("/srv/new\n");
    assertThat(caller.upload(box, "/srv/new/f", "x".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(200);
  }
}
