// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxesIT {
  private static SandboxServer server;
  private static Caller caller;

  @BeforeAll
  static void start() {
    server = SandboxServer.builder().template("python").start();
    caller = new Caller(server);
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  private static String boxes() {
    return Caller.PREFIX + "/boxes";
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v2/sandboxes", "/api/v2/sandboxes"})
  void wholeLife_worksUnderEitherPrefix(String prefix) throws Exception {
    String name = "life-" + UUID.randomUUID().toString().substring(0, 8);
    Caller.Answer created = caller.post(prefix + "/boxes", new JsonObject().put("name", name));
    assertThat(created.status()).isEqualTo(201);
    JsonObject box = created.json();
    assertThat(box.getString("status")).isEqualTo("ready");
    assertThat(box.getString("dataplane_url"))
        .isEqualTo(server.endpoint() + "/sb/" + box.getString("id"));

    assertThat(caller.get(prefix + "/boxes/" + name).json()).isEqualTo(box);
    assertThat(caller.get(prefix + "/boxes/" + box.getString("id")).json()).isEqualTo(box);
    assertThat(caller.get(prefix + "/boxes/" + name + "/status").json().getString("status"))
        .isEqualTo("ready");

    Caller.Answer renamed =
        caller.patch(
            prefix + "/boxes/" + name,
            new JsonObject().put("name", name + "-b").put("idle_ttl_seconds", 120));
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.json().getString("id")).isEqualTo(box.getString("id"));
    assertThat(renamed.json().getInteger("idle_ttl_seconds")).isEqualTo(120);
    assertThat(caller.get(prefix + "/boxes/" + name).status()).isEqualTo(404);

    assertThat(caller.delete(prefix + "/boxes/" + name + "-b").status()).isEqualTo(204);
    Caller.Answer gone = caller.get(prefix + "/boxes/" + box.getString("id"));
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.error()).isEqualTo("NotFound");
    assertThat(gone.json().getJsonObject("detail").getString("error_id")).hasSize(32);
  }

  @Test
  void templateBox_carriesWhatTheFirstGenerationCarries() throws Exception {
    JsonObject box =
        caller.box(new JsonObject().put("template_name", "python").put("ttl_seconds", 3600));
    assertThat(box.getString("template_name")).isEqualTo("python");
    assertThat(box.getInteger("ttl_seconds")).isEqualTo(3600);
    assertThat(box.getString("expires_at")).isNotNull();
    assertThat(box.containsKey("snapshot_id")).isFalse();
  }

  @Test
  void snapshotBox_carriesWhatTheCurrentGenerationCarries() throws Exception {
    JsonObject box =
        caller.box(
            new JsonObject()
                .put("vcpus", 2)
                .put("labels", new JsonObject().put("team", "red"))
                .put("env_vars", new JsonObject().put("SECRET", "hush")));
    assertThat(box.getString("snapshot_id"))
        .isEqualTo(
            caller.get(Caller.PREFIX + "/snapshots/system%2Fdefault").json().getString("id"));
    assertThat(box.getInteger("vcpus")).isEqualTo(2);
    assertThat(box.getInteger("idle_ttl_seconds")).isEqualTo(600);
    assertThat(box.getInteger("delete_after_stop_seconds")).isEqualTo(1209600);
    assertThat(box.getJsonObject("labels")).isEqualTo(new JsonObject().put("team", "red"));
    assertThat(box.encode()).doesNotContain("hush").doesNotContain("template_name");
  }

  @Test
  void changedSizesAndRunConfig_areReported() throws Exception {
    JsonObject config =
        new JsonObject()
            .put("work_dir", "/srv")
            .put("env_vars", new JsonObject().put("A", "1").put("B", "2"));
    JsonObject box = caller.box(new JsonObject().put("vcpus", 1).put("run_config", config));
    assertThat(box.getJsonObject("run_config")).isEqualTo(config);
    JsonObject change =
        new JsonObject()
            .put("mem_bytes", 4L << 30)
            .put("run_config", new JsonObject().put("env_vars", new JsonObject().put("B", "3")));
    JsonObject changed = caller.patch(boxes() + "/" + box.getString("name"), change).json();
    assertThat(changed.getInteger("vcpus")).isEqualTo(1);
    assertThat(changed.getLong("mem_bytes")).isEqualTo(4L << 30);
    assertThat(changed.getJsonObject("run_config"))
        .isEqualTo(
            new JsonObject()
                .put("work_dir", "/srv")
                .put("env_vars", new JsonObject().put("A", "1").put("B", "3")));
    JsonObject relative = new JsonObject().put("run_config", new JsonObject().put("work_dir", "x"));
    Caller.Answer refused = caller.post(boxes(), relative);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.location()).isEqualTo(List.of("body", "run_config", "work_dir"));
  }

  @Test
  void notWaiting_answersBeforeTheBoxIsReady() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("wait_for_ready", false));
    assertThat(box.getString("status")).isEqualTo("provisioning");
    assertThat(box.containsKey("dataplane_url")).isFalse();
    // Provisioned on demand: requests that start the box wait for that.
    assertThat(caller.download(box, "nothing").error()).isEqualTo("FileNotFound");
    assertThat(caller.get(boxes() + "/" + box.getString("name")).json().getString("status"))
        .isEqualTo("ready");
  }

  @Test
  void takenName_conflicts() throws Exception {
    JsonObject one = caller.box(new JsonObject());
    JsonObject two = caller.box(new JsonObject());
    JsonObject taken = new JsonObject().put("name", one.getString("name"));
    assertThat(caller.post(boxes(), taken).status()).isEqualTo(409);
    Caller.Answer renamed = caller.patch(boxes() + "/" + two.getString("name"), taken);
    assertThat(renamed.status()).isEqualTo(409);
    assertThat(renamed.error()).isEqualTo("Conflict");
    assertThat(caller.get(boxes() + "/" + two.getString("name")).json()).isEqualTo(two);
    assertThat(caller.patch(boxes() + "/" + one.getString("name"), taken).status()).isEqualTo(200);
  }

  @Test
  void contradictingSnapshots_areABadRequest() throws Exception {
    for (String member : List.of("snapshot", "snapshot_name")) {
      Caller.Answer answer =
          caller.post(
              boxes(),
              new JsonObject().put("snapshot_id", UUID.randomUUID().toString()).put(member, "a"));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.error()).isEqualTo("InvalidRequest");
    }
  }

  @Test
  void snapshotUnderBothOfItsNames_isOneSnapshot() throws Exception {
    JsonObject twice =
        new JsonObject().put("snapshot", "system/default").put("snapshot_name", "system/default");
    JsonObject box = caller.box(twice);
    JsonObject byId = new JsonObject().put("snapshot", box.getString("snapshot_id"));
    assertThat(caller.box(byId).getString("snapshot_id")).isEqualTo(box.getString("snapshot_id"));

    Caller.Answer different =
        caller.post(boxes(), twice.put("snapshot_name", "system/custom-apps"));
    assertThat(different.status()).isEqualTo(400);
    assertThat(different.error()).isEqualTo("InvalidRequest");
  }

  @Test
  void emptyUpdate_isAccepted() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    Caller.Answer same = caller.patch(boxes() + "/" + box.getString("name"), new JsonObject());
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.json().getString("id")).isEqualTo(box.getString("id"));
  }

  @Test
  void ruleOfTheSpecificationBroken_isListed() throws Exception {
    Caller.Answer answer = caller.post(boxes(), new JsonObject().put("ttl_seconds", 61));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.location()).isEqualTo(List.of("body", "ttl_seconds"));
    assertThat(answer.json().getJsonArray("detail")).hasSize(1);
    assertThat(answer.json().getJsonArray("detail").getJsonObject(0).getString("type"))
        .isEqualTo("value_error");
    assertThat(answer.json().getString("error_id")).hasSize(32);
  }

  @Test
  void everyBrokenRule_isListed() throws Exception {
    Caller.Answer answer =
        caller.post(
            boxes(), new JsonObject().put("ttl_seconds", "soon").put("wait_for_ready", "yes"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().getJsonArray("detail").encode())
        .contains("ttl_seconds")
        .contains("wait_for_ready");
  }

  @Test
  void numberBeyondItsFormat_isInvalidToo() throws Exception {
    Caller.Answer answer =
        caller.post(boxes(), new JsonObject().put("ttl_seconds", 6_000_000_000L));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.location()).isEqualTo(List.of("body", "ttl_seconds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Upper", "-a", "a-", "a_b", "a.b", "1a", "ä", "a/b"})
  void badName_isInvalid(String name) throws Exception {
    Caller.Answer answer = caller.post(boxes(), new JsonObject().put("name", name));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.location()).isEqualTo(List.of("body", "name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "[]", "3", "\"text\"", "null"})
  void bodyThatIsNoObject_isInvalid(String body) throws Exception {
    Caller.Answer answer = caller.call("POST", boxes(), body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.location().get(0)).isEqualTo("body");
  }

  @Test
  void bodyOfAnotherType_isUnsupported() throws Exception {
    Caller.Answer answer =
        caller.send(
            caller
                .request(boxes())
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void hugeBody_isRefused() throws Exception {
    JsonObject labels = new JsonObject().put("x", "y".repeat(1 << 20));
    Caller.Answer answer = caller.post(boxes(), new JsonObject().put("labels", labels));
    assertThat(answer.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=501", "limit=x", "offset=-1", "status=asleep", "limit="})
  void badQuery_isInvalid(String query) throws Exception {
    Caller.Answer answer = caller.get(boxes() + "?" + query);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.location())
        .isEqualTo(List.of("query", query.substring(0, query.indexOf('='))));
  }

  @Test
  void cursorOfSomeoneElse_isInvalid() throws Exception {
    Caller.Answer answer = caller.get(boxes() + "?cursor=abc");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.location()).isEqualTo(List.of("query", "cursor"));
  }

  @Test
  void unknownBox_isNotFoundEverywhere() throws Exception {
    String path = boxes() + "/nobody";
    assertThat(caller.get(path).status()).isEqualTo(404);
    assertThat(caller.get(path + "/status").status()).isEqualTo(404);
    assertThat(caller.patch(path, new JsonObject()).status()).isEqualTo(404);
    assertThat(caller.delete(path).status()).isEqualTo(404);
    JsonObject box = new JsonObject().put("id", UUID.randomUUID().toString());
    assertThat(caller.download(box, "x").error()).isEqualTo("NotFound");
    assertThat(caller.upload(box, "x", new byte[1]).error()).isEqualTo("NotFound");
    Caller.Answer execute =
        caller.post(Caller.data(box, "/execute", ""), new JsonObject().put("command", "true"));
    assertThat(execute.error()).isEqualTo("NotFound");
  }

  @Test
  void unknownPathOrMethod_isAnsweredWithAnEnvelope() throws Exception {
    assertThat(caller.get("/nowhere").error()).isEqualTo("NotFound");
    assertThat(caller.get("/").error()).isEqualTo("NotFound");
    Caller.Answer answer = caller.call("PUT", boxes(), "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.error()).isEqualTo("MethodNotAllowed");
  }

  @Test
  void moreThanFiftyBoxes_areListedInPages() throws Exception {
    String part = "page-" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 60; i++) {
      caller.box(new JsonObject().put("name", part + "-" + i));
    }
    String query = boxes() + "?name_contains=" + part.toUpperCase(Locale.ROOT);
    JsonObject first = caller.get(query).json();
    assertThat(first.getJsonArray("items")).hasSize(50).isEqualTo(first.getJsonArray("sandboxes"));
    assertThat(first.getInteger("offset")).isEqualTo(50);
    assertThat(first.getJsonArray("items").getJsonObject(0).getString("name"))
        .isEqualTo(part + "-59");
    JsonObject second = caller.get(query + "&offset=50").json();
    assertThat(second.getJsonArray("items")).hasSize(10);
    assertThat(second.getInteger("offset")).isZero();
    assertThat(second.containsKey("next_cursor")).isTrue();
    assertThat(second.getString("next_cursor")).isNull();

    JsonObject page = caller.get(query + "&page_size=25").json();
    List<String> names = new ArrayList<>();
    int pages = 1;
    while (true) {
      page.getJsonArray("items").forEach(item -> names.add(((JsonObject) item).getString("name")));
      String cursor = page.getString("next_cursor");
      if (cursor == null) {
        break;
      }
      // A box created or deleted between two pages does not shift them.
      caller.box(new JsonObject().put("name", part + "-late-" + pages));
      assertThat(caller.delete(boxes() + "/" + names.get(names.size() - 1)).status())
          .isEqualTo(204);
      page = caller.get(query + "&page_size=25&cursor=" + cursor).json();
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(names).hasSize(60).doesNotHaveDuplicates().noneMatch(name -> name.contains("late"));
    assertThat(caller.get(query + "&status=stopped").json().getJsonArray("items")).isEmpty();
  }
}
