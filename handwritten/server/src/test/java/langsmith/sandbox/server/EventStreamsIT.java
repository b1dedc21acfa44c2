// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.server.EventStream.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands over Server-Sent Events, as a client without any of this project's code sees them. */
final class EventStreamsIT {
  private static final int RING = 64 * 1024;

  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().ringBytes(RING).start();
    caller = new Caller(server);
    box = caller.box(new JsonObject().put("name", "streamer"));
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  private static String path(String operation) {
    return "/sb/" + box.getString("id") + "/execute/stream/" + operation;
  }

  private static EventStream started(String id, String command) throws Exception {
    return EventStream.open(
        caller, path("start"), new JsonObject().put("command", command).put("command_id", id));
  }

  private static EventStream resumed(String id, long stdout, long stderr) throws Exception {
    return EventStream.open(caller, path("resume"), position(id, stdout, stderr));
  }

  private static JsonObject position(String id, long stdout, long stderr) {
    return new JsonObject()
        .put("command_id", id)
        .put("stdout_offset", stdout)
        .put("stderr_offset", stderr);
  }

  private static List<String> names(List<Event> events) {
    return events.stream().map(Event::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sb/", "/api/v2/sandboxes/", "/v2/sandboxes/"})
  void command_isStreamedToItsExit(String address) throws Exception {
    try (EventStream events =
        EventStream.open(
            caller,
            address + box.getString("id") + "/execute/stream/start",
            new JsonObject().put("command", "printf out; printf err >&2; exit 7"))) {
      List<Event> rest = events.rest();
      Event first = rest.remove(0);

      assertThat(first.name()).isEqualTo("started");
      assertThat(first.data().getString("command_id")).isNotEmpty();
      assertThat(first.data().getInteger("pid")).isPositive();
      assertThat(names(rest))
          .containsOnlyOnce("exit")
          .endsWith("exit")
          .contains("stdout", "stderr", "stream_end");
      assertThat(EventStream.bytes(rest, "stdout", 0)).asString().isEqualTo("out");
      assertThat(EventStream.bytes(rest, "stderr", 0)).asString().isEqualTo("err");
      assertThat(rest.get(rest.size() - 1).data().getInteger("exit_code")).isEqualTo(7);
    }
  }

  @Test
  void inputIsAtItsEnd_andVariablesAndDirectoryCount() throws Exception {
    JsonObject request =
        new JsonObject()
            .put("command", "cat; echo $A; pwd")
            .put(
                "run_config",
                new JsonObject()
                    .put("work_dir", "/tmp")
                    .put("env_vars", new JsonObject().put("A", "b")));
    try (EventStream events = EventStream.open(caller, path("start"), request)) {
      assertThat(EventStream.bytes(events.rest(), "stdout", 0))
          .asString()
          .startsWith("b\n")
          .endsWith("/tmp\n");
    }
  }

  @Test
  void fullBuffer_asksForAnAcknowledgement_andTheCommandWaitsForIt() throws Exception {
    int total = 5 * RING + 17;
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    List<Event> last;
    int acknowledgements = 0;
    try (EventStream events =
        started("ack-1", "head -c " + total + " /dev/zero | tr '\\0' x; echo end >&2")) {
      last = events.rest();
    }
    received.writeBytes(EventStream.bytes(last, "stdout", 0));
    while (names(last).contains("ack_required")) {
      acknowledgements++;
      Event ack = last.get(last.size() - 1);
      assertThat(ack.name()).isEqualTo("ack_required");
      assertThat(ack.data().getLong("stdout_offset")).isEqualTo(received.size());
      assertThat(received.size()).isEqualTo(acknowledgements * RING);
      try (EventStream events =
          resumed("ack-1", received.size(), ack.data().getLong("stderr_offset"))) {
        last = events.rest();
      }
      received.writeBytes(EventStream.bytes(last, "stdout", received.size()));
    }
    assertThat(acknowledgements).isEqualTo(5);
    assertThat(received.toString(StandardCharsets.US_ASCII)).isEqualTo("x".repeat(total));
    assertThat(names(last)).endsWith("exit");
  }

  @Test
  void unacknowledgedBytes_areServedAgain_andOthersAreGone() throws Exception {
    try (EventStream events = started("again-1", "printf 0123456789; sleep 30")) {
      assertThat(next(events, "stdout").bytes()).asString().isEqualTo("0123456789");
    }
    try (EventStream events = resumed("again-1", 4, 0)) {
      Event output = next(events, "stdout");
      assertThat(output.bytes()).asString().isEqualTo("456789");
      assertThat(output.data().getLong("offset")).isEqualTo(4);
    }
    try (EventStream events = resumed("again-1", 3, 0)) {
      assertThat(next(events, "error").data().getString("error_type"))
          .isEqualTo("ReadOffsetUnavailable");
    }
    try (EventStream events = resumed("again-1", 11, 0)) {
      List<Event> all = events.rest();
      assertThat(names(all)).containsExactly("started", "error");
      assertThat(all.get(1).data().getString("error_type")).isEqualTo("InvalidOffset");
    }
  }

  @Test
  void startOfAKnownId_attachesToTheOneCommand() throws Exception {
    String file = "runs-" + System.nanoTime();
    String command = "echo run >> " + file + "; cat " + file;
    for (int i = 0; i < 3; i++) {
      try (EventStream events = started("once-1", command)) {
        assertThat(EventStream.bytes(events.rest(), "stdout", 0)).asString().isEqualTo("run\n");
      }
    }
  }

  @Test
  void laterRequest_endsTheEarlierResponse() throws Exception {
    try (EventStream first = started("one-1", "echo here; sleep 30")) {
      Event output = next(first, "stdout");
      try (EventStream second = resumed("one-1", output.bytes().length, 0)) {
        assertThat(first.rest()).isEmpty();
        assertThat(next(second, "started").data().getString("command_id")).isEqualTo("one-1");
      }
    }
  }

  @Test
  void endedCommand_isServedAgainUntilItsTimeToLiveIsOver() throws Exception {
    try (EventStream events = started("ended-1", "printf abc")) {
      assertThat(names(events.rest())).endsWith("exit");
    }
    try (EventStream events = resumed("ended-1", 3, 0)) {
      List<Event> rest = events.rest();
      assertThat(names(rest))
          .containsExactlyInAnyOrder("started", "stream_end", "stream_end", "exit");
    }
    JsonObject request =
        new JsonObject().put("command", "true").put("command_id", "short").put("ttl_seconds", 0);
    try (EventStream events = EventStream.open(caller, path("start"), request)) {
      assertThat(names(events.rest())).endsWith("exit");
    }
    Caller.Answer gone = caller.post(path("resume"), position("short", 0, 0));
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.error()).isEqualTo("CommandNotFound");
  }

  @Test
  void unknownCommand_isNotFound() throws Exception {
    Caller.Answer answer = caller.post(path("resume"), position("nobody", 0, 0));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error()).isEqualTo("CommandNotFound");
  }

  @Test
  void invalidRequests_areRefused() throws Exception {
    assertThat(caller.post(path("start"), new JsonObject()).status()).isEqualTo(422);
    assertThat(caller.post(path("resume"), position("x", -1, 0)).status()).isEqualTo(422);
    assertThat(
            caller
                .post(
                    path("start"),
                    new JsonObject()
                        .put("command", "true")
                        .put("cwd", "/")
                        .put("run_config", new JsonObject()))
                .status())
        .isEqualTo(400);
  }

  @Test
  void commandThatCannotStart_isAnErrorEvent() throws Exception {
    JsonObject request = new JsonObject().put("command", "true").put("shell", "/no/shell");
    try (EventStream events = EventStream.open(caller, path("start"), request)) {
      List<Event> all = events.rest();
      assertThat(names(all)).containsExactly("error");
      assertThat(all.get(0).data().getString("error_type")).isEqualTo("CommandError");
    }
  }

  @Test
  void timeLimit_isAnErrorEvent() throws Exception {
    JsonObject request = new JsonObject().put("command", "sleep 30").put("timeout_seconds", 1);
    try (EventStream events = EventStream.open(caller, path("start"), request)) {
      List<Event> all = events.rest();
      assertThat(names(all)).endsWith("error");
      assertThat(all.get(all.size() - 1).data().getString("error_type"))
          .isEqualTo("CommandTimeout");
    }
  }

  /** Its output fills the buffer, so that it waits for an acknowledgement that never comes. */
  @Test
  void abandonedCommand_endsWithItsIdleTimeout() throws Exception {
    JsonObject request =
        new JsonObject()
            .put("command", "echo $$ > idle.pid; head -c 1000000 /dev/zero")
            .put("command_id", "idle-1")
            .put("idle_timeout_seconds", 1);
    try (EventStream events = EventStream.open(caller, path("start"), request)) {
      assertThat(names(events.rest())).endsWith("ack_required");
    }
    JsonObject alive = new JsonObject().put("command", "kill -0 $(cat idle.pid)");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                caller
                        .post("/sb/" + box.getString("id") + "/execute", alive)
                        .json()
                        .getInteger("exit_code")
                    != 0);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              try (EventStream events = resumed("idle-1", 0, 0)) {
                assertThat(next(events, "error").data().getString("error_type"))
                    .isEqualTo("ReadOffsetUnavailable");
              }
            });
  }

  @Test
  void quietCommand_isHeardOfByComments() throws Exception {
    try (EventStream events = started("quiet-1", "sleep 40")) {
      assertThat(events.next()).isNotNull();
      assertThat(events.line()).isEqualTo(":");
    }
  }

  @Test
  void faultOfTheConnection_cutsTheResponse() throws Exception {
    server.faults().next(Fault.resetAfterBytes(5));
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    List<String> failures = new ArrayList<>();
    try (EventStream events = started("cut-1", "printf 0123456789; sleep 30")) {
      for (Event event = events.next(); event != null; event = events.next()) {
        if (event.name().equals("stdout")) {
          received.writeBytes(event.bytes());
        }
      }
    } catch (IOException e) {
      failures.add(e.toString());
    }
    assertThat(failures).hasSize(1);
    // A reset may discard what was sent before.
    assertThat("01234").startsWith(received.toString(StandardCharsets.US_ASCII));

    server.faults().next(Fault.refuseUpgrade(503));
    Caller.Answer refused = caller.post(path("resume"), position("cut-1", 5, 0));
    assertThat(refused.status()).isEqualTo(503);
  }

  private static Event next(EventStream events, String name) throws IOException {
    for (Event event = events.next(); event != null; event = events.next()) {
      if (event.name().equals(name)) {
        return event;
      }
    }
    throw new AssertionError("the response ended before " + name);
  }
}
