// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations of proxies and mounts: stored, reported without secrets, updated, copied. */
final class ProxyAndMountsIT {
  private static final String BOXES = Caller.PREFIX + "/boxes";

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

  private static JsonObject opaque(String name) {
    return new JsonObject().put("name", name).put("type", "opaque");
  }

  private static JsonObject rules(JsonObject... headers) {
    JsonObject rule =
        new JsonObject()
            .put("name", "api")
            .put("match_hosts", new JsonArray().add("api.example.com"))
            .put("headers", new JsonArray(List.of(headers)))
            .put("env_vars", new JsonObject().put("FROM_RULE", "rule").put("A", "rule"));
    return new JsonObject().put("rules", new JsonArray().add(rule));
  }

  private static JsonObject firstHeader(JsonObject box) {
    return box.getJsonObject("proxy_config")
        .getJsonArray("rules")
        .getJsonObject(0)
        .getJsonArray("headers")
        .getJsonObject(0);
  }

  private static JsonObject mounts() {
    JsonObject secret = new JsonObject().put("type", "opaque").put("value", "hush-mount");
    JsonObject name = new JsonObject().put("type", "workspace_secret").put("value", "{KEY}");
    JsonObject mount =
        new JsonObject()
            .put("id", "data")
            .put("type", "s3")
            .put("mount_path", "/mnt/mounts/data")
            .put("s3", new JsonObject().put("bucket", "b").put("region", "us-east-1"));
    return new JsonObject()
        .put(
            "auth",
            new JsonObject()
                .put(
                    "aws",
                    new JsonObject().put("access_key_id", name).put("secret_access_key", secret)))
        .put("mounts", new JsonArray().add(mount));
  }

  private String run(JsonObject box, String command) throws Exception {
    return caller
        .post(Caller.data(box, "/execute", ""), new JsonObject().put("command", command))
        .json()
        .getString("stdout");
  }

  @Test
  void secrets_areNeverShown() throws Exception {
    Caller.Answer created =
        caller.post(
            BOXES,
            new JsonObject()
                .put("proxy_config", rules(opaque("authorization").put("value", "hush-header")))
                .put("mount_config", mounts()));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(created.body()).doesNotContain("hush").contains("{KEY}");
    JsonObject header = firstHeader(created.json());
    assertThat(header.getBoolean("is_set")).isTrue();
    assertThat(header.containsKey("value")).isFalse();
    assertThat(caller.get(BOXES).body()).doesNotContain("hush");
    assertThat(run(created.json(), "ls -A ../../mnt/mounts")).isEqualTo("data\n");
  }

  @Test
  void variablesOfRules_areBelowThoseOfTheBox() throws Exception {
    JsonObject box =
        caller.box(
            new JsonObject()
                .put("proxy_config", rules(opaque("x").put("value", "v")))
                .put("env_vars", new JsonObject().put("A", "box"))
                .put(
                    "run_config",
                    new JsonObject().put("env_vars", new JsonObject().put("FROM_RULE", "config"))));
    assertThat(run(box, "echo $FROM_RULE $A")).isEqualTo("rule box\n");
  }

  @Test
  void changedRules_replaceAllButKeepOpaqueValues() throws Exception {
    JsonObject box =
        caller.box(
            new JsonObject().put("proxy_config", rules(opaque("kept").put("value", "hush-kept"))));
    JsonObject change =
        new JsonObject().put("proxy_config", rules(opaque("kept"), opaque("unset")));
    JsonObject changed = caller.patch(BOXES + "/" + box.getString("name"), change).json();
    JsonArray headers =
        changed
            .getJsonObject("proxy_config")
            .getJsonArray("rules")
            .getJsonObject(0)
            .getJsonArray("headers");
    assertThat(headers.getJsonObject(0).getBoolean("is_set")).isTrue();
    assertThat(headers.getJsonObject(1).getBoolean("is_set")).isFalse();
    stop();
    start();
    assertThat(
            firstHeader(caller.get(BOXES + "/" + box.getString("id")).json()).getBoolean("is_set"))
        .isTrue();
    JsonObject emptied = new JsonObject().put("proxy_config", new JsonObject());
    assertThat(
            caller
                .patch(BOXES + "/" + box.getString("name"), emptied)
                .json()
                .getJsonObject("proxy_config"))
        .isEqualTo(new JsonObject());
    assertThat(run(box, "echo $FROM_RULE")).isEqualTo("\n");
  }

  private static JsonObject callback(String url, JsonObject... headers) {
    return new JsonObject()
        .put("match_hosts", new JsonArray().add("intern.example.com"))
        .put("ttl_seconds", 60)
        .put("url", url)
        .put("request_headers", new JsonArray(List.of(headers)));
  }

  private static List<Boolean> set(JsonArray of, String headers) {
    return of.stream()
        .map(item -> ((JsonObject) item).getJsonArray(headers).getJsonObject(0))
        .map(header -> header.getBoolean("is_set"))
        .toList();
  }

  @Test
  void rulesThatAreReadChangedAndWritten_loseNoOpaqueValue() throws Exception {
    JsonObject hidden = opaque("authorization").put("value", "hush");
    JsonObject rule = rules(hidden).getJsonArray("rules").getJsonObject(0);
    JsonObject config =
        new JsonObject()
            .put(
                "rules",
                new JsonArray()
                    .add(rule)
                    .add(rule.copy().put("match_hosts", new JsonArray().add("b.example.com"))))
            .put(
                "callbacks",
                new JsonArray()
                    .add(callback("https://a.example.com", hidden))
                    .add(callback("https://b.example.com", hidden)));
    JsonObject box = caller.box(new JsonObject().put("proxy_config", config));
    String path = BOXES + "/" + box.getString("name");

    JsonObject read = caller.get(path).json().getJsonObject("proxy_config");
    JsonArray callbacks = read.getJsonArray("callbacks");
    callbacks.getJsonObject(0).put("url", "https://c.example.com").put("ttl_seconds", 90);
    callbacks.getJsonObject(1).getJsonArray("request_headers").getJsonObject(0).remove("is_set");
    read.getJsonArray("rules")
        .getJsonObject(1)
        .put("match_hosts", new JsonArray().add("c.example.com"));
    caller.patch(path, new JsonObject().put("proxy_config", read));
    JsonObject kept = caller.get(path).json().getJsonObject("proxy_config");
    assertThat(set(kept.getJsonArray("callbacks"), "request_headers")).containsExactly(true, true);
    assertThat(set(kept.getJsonArray("rules"), "headers")).containsExactly(true, true);
    assertThat(kept.getJsonArray("callbacks").getJsonObject(0).getInteger("ttl_seconds"))
        .isEqualTo(90);

    kept.getJsonArray("callbacks").remove(0);
    kept.getJsonArray("callbacks")
        .add(callback("https://new.example.com", opaque("authorization")));
    kept.getJsonArray("rules").remove(0);
    JsonObject moved =
        caller
            .patch(path, new JsonObject().put("proxy_config", kept))
            .json()
            .getJsonObject("proxy_config");
    assertThat(set(moved.getJsonArray("callbacks"), "request_headers"))
        .as("what is new has no value")
        .containsExactly(true, false);
    assertThat(set(moved.getJsonArray("rules"), "headers")).containsExactly(true);
  }

  @Test
  void snapshot_takesThemAlongIfConfirmed() throws Exception {
    JsonObject box =
        caller.box(
            new JsonObject()
                .put("proxy_config", rules(opaque("x").put("value", "hush")))
                .put("mount_config", mounts()));
    String path = BOXES + "/" + box.getString("name") + "/snapshot";
    JsonObject body =
        new JsonObject()
            .put("name", "s")
            .put("include", new JsonArray().add("proxy_config").add("mounts"));
    assertThat(caller.post(path, body).status()).isEqualTo(400);
    Caller.Answer captured =
        caller.post(path, body.put("confirm_allow_snapshot_secret_values", true));
    assertThat(captured.status()).as(captured.body()).isEqualTo(201);
    assertThat(captured.body()).doesNotContain("hush").contains("us-east-1");
    String snapshot = Caller.PREFIX + "/snapshots/s";
    await().until(() -> caller.get(snapshot).json().getString("status").equals("ready"));
    JsonObject made = caller.box(new JsonObject().put("snapshot", "s"));
    assertThat(firstHeader(made).getBoolean("is_set")).isTrue();
    assertThat(made.getJsonObject("mount_config")).isEqualTo(box.getJsonObject("mount_config"));
    assertThat(run(made, "echo $FROM_RULE")).isEqualTo("rule\n");
  }

  @Test
  void contradictions_areRefused() throws Exception {
    JsonObject lists =
        new JsonObject().put("allow_list", new JsonArray()).put("deny_list", new JsonArray());
    assertThat(
            caller
                .post(
                    BOXES,
                    new JsonObject()
                        .put("proxy_config", new JsonObject().put("access_control", lists)))
                .status())
        .isEqualTo(422);
    JsonObject elsewhere = mounts();
    elsewhere.getJsonArray("mounts").getJsonObject(0).put("mount_path", "/data");
    assertThat(caller.post(BOXES, new JsonObject().put("mount_config", elsewhere)).status())
        .isEqualTo(422);
    JsonObject twice = mounts();
    twice.getJsonArray("mounts").add(twice.getJsonArray("mounts").getJsonObject(0).copy());
    assertThat(caller.post(BOXES, new JsonObject().put("mount_config", twice)).status())
        .isEqualTo(422);
    JsonObject aws =
        new JsonObject()
            .put("name", "aws")
            .put("type", "aws")
            .put("aws", mounts().getJsonObject("auth").getJsonObject("aws"));
    JsonObject both =
        new JsonObject()
            .put("proxy_config", new JsonObject().put("rules", new JsonArray().add(aws)))
            .put("mount_config", mounts());
    assertThat(caller.post(BOXES, both).status()).isEqualTo(422);
  }

  private static JsonObject attribution() {
    JsonObject header =
        new JsonObject().put("name", "X-Team").put("type", "plaintext").put("value", "a");
    return new JsonObject()
        .put("name", "attribution")
        .put("type", "attribution")
        .put("headers", new JsonArray().add(header));
  }

  private static JsonObject everywhere() {
    return new JsonObject()
        .put("url", "https://auth.example/x")
        .put("ttl_seconds", 60)
        .put("attribution_headers", new JsonArray().add("X-Run"));
  }

  private Caller.Answer created(JsonArray rules, JsonArray callbacks) throws Exception {
    JsonObject proxy = new JsonObject().put("rules", rules).put("callbacks", callbacks);
    return caller.post(BOXES, new JsonObject().put("proxy_config", proxy));
  }

  @Test
  void attributionWithMembersThatAreNewer_isReturnedAsItWasSent() throws Exception {
    JsonObject callback = everywhere().put("newer", new JsonObject().put("a", 1));
    JsonArray rules = new JsonArray().add(attribution());

    Caller.Answer answer = created(rules, new JsonArray().add(callback));

    assertThat(answer.status()).isEqualTo(201);
    JsonObject proxy = answer.json().getJsonObject("proxy_config");
    assertThat(proxy.getJsonArray("callbacks")).isEqualTo(new JsonArray().add(callback));
    assertThat(proxy.getJsonArray("rules")).isEqualTo(rules);
  }

  @Test
  void attributionThatTheServiceRefuses_is422() throws Exception {
    JsonArray none = new JsonArray();
    List<JsonArray> rules =
        List.of(
            new JsonArray().add(attribution()).add(attribution()),
            new JsonArray().add(attribution().put("match_hosts", new JsonArray().add("a.com"))),
            new JsonArray().add(attribution().put("headers", new JsonArray())),
            new JsonArray().add(attribution().put("headers", new JsonArray().add(opaque("X-A")))),
            new JsonArray()
                .add(
                    attribution()
                        .put("headers", new JsonArray().add(opaque("A").put("type", "plaintext")))),
            rules(opaque("A")).getJsonArray("rules"));
    rules.get(5).getJsonObject(0).put("match_scheme", "ftp");
    for (JsonArray refused : rules) {
      assertThat(created(refused, none).status()).as(refused.encode()).isEqualTo(422);
    }
    JsonArray hosts = new JsonArray().add("a.com");
    for (JsonObject callback :
        List.of(
            everywhere().put("match_hosts", hosts),
            everywhere().put("full_request", false),
            new JsonObject().put("url", "https://auth.example/x").put("ttl_seconds", 60))) {
      assertThat(created(none, new JsonArray().add(callback)).status())
          .as(callback.encode())
          .isEqualTo(422);
    }
  }

  @Test
  void delegationThatIsNotExplicit_is422() throws Exception {
    for (String delegation :
        List.of(
            "{\"mode\":\"INHERIT\"}",
            "{\"mode\":\"EXPLICIT\"}",
            "{\"mode\":\"EXPLICIT\",\"permissions\":[]}",
            "{\"mode\":\"INHERIT\",\"permissions\":[\"runs:read\"]}")) {
      JsonObject body = new JsonObject().put("access_delegation", new JsonObject(delegation));
      assertThat(caller.post(BOXES, body).status()).as(delegation).isEqualTo(422);
    }
  }
}
