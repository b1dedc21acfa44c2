// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RecordingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Recording recording = new Recording();

  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().recording(recording).start();
    caller = new Caller(server);
    box = caller.box(new JsonObject().put("name", "recorded"));
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  @BeforeEach
  void forget() {
    recording.clear();
  }

  private static void execute(String command) throws Exception {
    caller.post(Caller.data(box, "/execute", ""), new JsonObject().put("command", command));
  }

  @Test
  void command_isRecordedWithWhatItDid() throws Exception {
    execute("echo out; echo err >&2; exit 3");
    Recording.Command command = recording.commands("recorded").get(0);
    assertThat(command.commandLine()).isEqualTo("echo out; echo err >&2; exit 3");
    assertThat(command.exitCode()).hasValue(3);
    assertThat(command.failure()).isEmpty();
    assertThat(command.stdout()).isEqualTo("out\n");
    assertThat(command.stderr()).isEqualTo("err\n");
    assertThat(command.commandId()).isNotEmpty();
    assertThat(command)
        .hasToString("Command[recorded, " + command.commandId() + ", OptionalInt[3]]");
    assertThat(recording.commands("another")).isEmpty();
  }

  @Test
  void longOutput_isRecordedByItsEnd() throws Exception {
    execute("seq 100000");
    String stdout = recording.commands().get(0).stdout();
    assertThat(stdout).hasSize(8 << 10).endsWith("99999\n100000\n");
  }

  @Test
  void commandThatRuns_isRecordedWithoutAnEnd() throws Exception {
    EventStream events =
        EventStream.open(
            caller,
            "/sb/" + box.getString("id") + "/execute/stream/start",
            new JsonObject().put("command", "echo begun; sleep 60").put("command_id", "sleeper"));
    await().atMost(PATIENCE).until(() -> stdout().equals("begun\n"));
    assertThat(recording.commands().get(0).exitCode()).isEmpty();
    events.close();
  }

  private static String stdout() {
    List<Recording.Command> commands = recording.commands();
    return commands.isEmpty() ? "" : commands.get(0).stdout();
  }

  @Test
  void shellThatDoesNotExist_isRecordedAsAFailure() throws Exception {
    caller.post(
        Caller.data(box, "/execute", ""),
        new JsonObject().put("command", "true").put("shell", "/no/such/shell"));
    Recording.Command command = recording.commands().get(0);
    assertThat(command.exitCode()).isEmpty();
    assertThat(command.failure()).isPresent();
  }

  @Test
  void requests_areRecordedWithTheirStatus() throws Exception {
    caller.get(Caller.PREFIX + "/boxes/recorded");
    caller.get(Caller.PREFIX + "/boxes/no-such-box");
    RawHttp.send(
        server,
        "GET /v2/sandboxes/boxes/recorded?secret=1 HTTP/1.1",
        "Host: 127.0.0.1:" + RawHttp.port(server),
        "X-Api-Key: wrong");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(recording.requests())
                    .extracting(Recording.Request::status)
                    .containsExactly(200, 404, 401));
    assertThat(recording.requests())
        .extracting(Recording.Request::path)
        .containsExactly(
            "/v2/sandboxes/boxes/recorded",
            "/v2/sandboxes/boxes/no-such-box",
            "/v2/sandboxes/boxes/recorded");
  }

  @Test
  void webSocket_isRecordedAsSuch() throws Exception {
    RawHttp.send(
        server,
        "GET /sb/" + box.getString("id") + "/execute/ws HTTP/1.1",
        "Host: 127.0.0.1:" + RawHttp.port(server),
        "X-Api-Key: " + server.apiKey(),
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(recording.requests())
                    .extracting(Recording.Request::status)
                    .containsExactly(101));
  }
}
