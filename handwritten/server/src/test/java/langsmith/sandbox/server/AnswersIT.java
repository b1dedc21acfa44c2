// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server produces every response that the specification declares, as specified. Each newly
 * declared response needs a case here, or a reason why there is none.
 */
final class AnswersIT {
  private static final String API = Caller.PREFIX;
  private static final JsonObject NONE = new JsonObject();

  /** The responses of the service that the local server never sends, by reason. */
  private static final Map<String, List<String>> NEVER_HERE =
      Map.of(
          "whatever is wrong with these breaks a rule of the specification, which is 422 here",
          List.of(
              "createDownloadUrl 400",
              "createRegistry 400",
              "createVolume 400",
              "deleteBoxes 400",
              "getSnapshot 400",
              "listBoxes 400",
              "listRegistries 400",
              "listServiceUrls 400",
              "listSnapshots 400",
              "listVolumes 400",
              "resumeEventStream 400",
              "revokeServiceUrls 400",
              "updateBox 400",
              "updatePool 400",
              "updateRegistry 400",
              "updateTemplate 400"),
          "nothing stands between this server and its boxes",
          List.of(
              "createBox 502",
              "download 502",
              "execute 502",
              "execute 504",
              "glob 502",
              "grep 502",
              "resumeEventStream 502",
              "startEventStream 502",
              "statFile 502",
              "upload 502"),
          "there is always room for a box, and one that sleeps is up before the answer",
          List.of(
              "createBox 503",
              "createVolume 504",
              "download 503",
              "execute 503",
              "glob 503",
              "grep 503",
              "resumeEventStream 503",
              "startEventStream 503",
              "startBox 503",
              "statFile 503",
              "upload 503"),
          "it has both kinds of links",
          List.of("createDownloadUrl 501", "createServiceUrl 501"));

  private static final ManualTimers TIME = new ManualTimers();

  @TempDir static Path data;

  private static SandboxServer server;
  private static Caller caller;

  /**
   * A server whose boxes never become ready, and whose quotas are one volume, no pool and one box.
   */
  private static SandboxServer slow;

  private static Caller slowCaller;
  private static Map<String, Operation> operations;
  private static ExpectedAnswers answers;

  @BeforeAll
  static void start() {
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
    answers = new ExpectedAnswers(server, caller, data);
    slow =
        SandboxServer.builder()
            .template("slow")
            .quotas(SandboxQuotas.defaults().volumes(1).pools(1).sandboxes(3))
            .provisioningDelay(Duration.ofDays(1))
            .timers(TIME)
            .start();
    slowCaller = new Caller(slow);
    operations = caller.spec().operations();
  }

  @AfterAll
  static void stop() {
    slowCaller.close();
    slow.close();
    caller.close();
    server.close();
  }

  @Test
  void everyDeclaredAnswer_isGivenAndAsSpecified() throws Exception {
    OperationRefusals refusals = new OperationRefusals(server, caller);
    for (Operation operation : operations.values()) {
      refusals.check(operation);
    }
    answers.giveAll();
    notInTime();

    Set<String> missing = new TreeSet<>(declared());
    missing.removeAll(caller.spec().checked());
    missing.removeAll(slowCaller.spec().checked());
    Set<String> excused = new TreeSet<>();
    NEVER_HERE.values().forEach(excused::addAll);
    assertThat(answers.unexpected()).isEmpty();
    assertThat(missing)
        .as("declared answers that were not given")
        .containsExactlyInAnyOrderElementsOf(excused);
  }

  private static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    operations.forEach(
        (id, operation) ->
            operation.getOpenAPIModel().getJsonObject("responses").fieldNames().stream()
                // Added by the parser of the specification.
                .filter(status -> status.matches("\\d+|default"))
                .forEach(status -> declared.add(id + " " + status)));
    return declared;
  }

  /** A server where no box becomes ready, with small quotas. */
  private static void notInTime() throws Exception {
    answers.expect(504, inTheEnd("/boxes", NONE));
    answers.expect(408, inTheEnd("/boxes", ExpectedAnswers.json("template_name", "slow")));
    JsonObject pool =
        ExpectedAnswers.json("name", "pool", "template_name", "slow").put("replicas", 1);
    answers.expect(504, inTheEnd("/pools", pool));
    answers.expect(429, slowCaller.post(API + "/boxes", NONE));
    answers.expect(429, slowCaller.post(API + "/pools", pool.copy().put("name", "other")));
    answers.expect(429, slowCaller.patch(API + "/pools/pool", new JsonObject().put("replicas", 2)));
    JsonObject volume = ExpectedAnswers.json("name", "data").put("size_bytes", 1);
    assertThat(slowCaller.post(API + "/volumes", volume).status()).isEqualTo(201);
    answers.expect(429, slowCaller.post(API + "/volumes", volume.copy().put("name", "more")));
    answers.expect(
        429, slowCaller.post(API + "/volumes/data/clone", ExpectedAnswers.json("name", "copy")));
  }

  private static Caller.Answer inTheEnd(String path, JsonObject body) throws Exception {
    return slowCaller.postWhile(TIME, Duration.ofSeconds(10), API + path, body);
  }
}
