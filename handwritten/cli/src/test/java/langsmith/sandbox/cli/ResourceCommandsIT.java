// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.squareup.moshi.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxInfo;
import langsmith.sandbox.SandboxStatus;
import langsmith.sandbox.server.SandboxServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sandboxes and snapshots on the command line, from creation to deletion. */
class ResourceCommandsIT {
  private static SandboxServer server;
  private static SandboxClient client;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    server = SandboxServer.start();
    client = Backend.client(server).build();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @AfterEach
  void deleteEverything() {
    client.sandboxes().list().forEach(each -> client.sandboxes().delete(each.name()));
  }

  private int run(String... arguments) {
    out.reset();
    Map<String, String> settings =
        Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
    PrintWriter writer = new PrintWriter(err, true);
    return Main.commandLine(new Main(settings, new Printer(out, out)))
        .setOut(writer)
        .setErr(writer)
        .execute(arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private Object json() throws IOException {
    return JsonReader.of(new Buffer().write(out.toByteArray())).readJsonValue();
  }

  @Test
  void create_setsWhatIsGiven_andShowsIt() throws Exception {
    assertThat(
            run(
                "create",
                "work",
                "--label",
                "team=ml",
                "-e",
                "GREETING=hello",
                "--idle-ttl",
                "2h",
                "--delete-after-stop",
                "1d",
                "--vcpus",
                "2",
                "--memory",
                "8g",
                "-o",
                "json"))
        .isZero();
    assertThat(json())
        .asInstanceOf(MAP)
        .containsEntry("name", "work")
        .containsEntry("status", "ready")
        .containsEntry("vcpus", 2.0)
        .containsEntry("mem_bytes", 8589934592.0)
        .containsEntry("idle_ttl_seconds", 7200.0)
        .containsEntry("delete_after_stop_seconds", 86400.0)
        .containsEntry("labels", Map.of("team", "ml"));
    assertThat(client.sandboxes().get("work").run("echo $GREETING").stdout()).isEqualTo("hello\n");
  }

  @Test
  void list_isATableJsonOrNames() throws Exception {
    assertThat(run("list")).isZero();
    assertThat(out()).matches("NAME +STATUS +CREATED +VCPUS +MEMORY +ID\n");
    assertThat(run("list", "-o", "json")).isZero();
    assertThat(json()).isEqualTo(List.of());
    assertThat(run("create", "one", "--label", "team=ml")).isZero();
    assertThat(run("create", "two", "--label", "team=web")).isZero();

    assertThat(run("ps")).isZero();
    assertThat(out().lines().map(line -> line.split(" +", -1)[0]))
        .containsExactlyInAnyOrder("NAME", "one", "two");
    assertThat(run("list", "--label", "team=ml", "-o", "name")).isZero();
    assertThat(out()).isEqualTo("one\n");
    assertThat(run("list", "--name-contains", "tw", "--status", "ready", "-o", "NAME")).isZero();
    assertThat(out()).isEqualTo("two\n");
  }

  @Test
  void get_showsALineForEachMember() {
    assertThat(run("create", "work")).isZero();
    assertThat(run("get", "work")).isZero();
    assertThat(out()).containsPattern("(?m)^name +work$").containsPattern("(?m)^status +ready$");
    assertThat(run("get", "nothing")).isEqualTo(Main.NOT_FOUND);
  }

  @Test
  void update_changesWhatIsGiven() {
    assertThat(run("create", "work")).isZero();
    assertThat(run("update", "work", "--name", "renamed", "--idle-ttl", "1h")).isZero();
    SandboxInfo info = client.sandboxes().get("renamed").info();
    assertThat(info.idleTtl()).hasHours(1);
    assertThat(run("update", "renamed")).isEqualTo(2);
    assertThat(err.toString()).contains("nothing to change; give --name");
  }

  @Test
  void singleArgumentOfRun_isAShellLine_andSeveralAreAProgram() {
    assertThat(run("create", "work")).isZero();
    assertThat(run("run", "--sandbox", "work", "echo $((6 * 7)) | cat; exit 3")).isEqualTo(3);
    assertThat(out()).isEqualTo("42\n");
    assertThat(run("exec", "--sandbox", "work", "printf", "%s|", "a b", "$HOME", "it's", ""))
        .isZero();
    assertThat(out()).isEqualTo("a b|$HOME|it's||");
  }

  @Test
  void stopStartAndWait_changeTheState() {
    assertThat(run("create", "work")).isZero();
    assertThat(run("stop", "work")).isZero();
    assertThat(client.sandboxes().get("work").status()).isEqualTo(SandboxStatus.STOPPED);
    assertThat(run("start", "work", "--timeout", "1m")).isZero();
    assertThat(run("wait", "work")).isZero();
    assertThat(client.sandboxes().get("work").status()).isEqualTo(SandboxStatus.READY);
  }

  @Test
  void delete_goesOnAfterAFailure_andReportsIt() {
    assertThat(run("create", "one")).isZero();
    assertThat(run("create", "two")).isZero();
    assertThat(run("delete", "one", "missing", "two")).isEqualTo(Main.NOT_FOUND);
    assertThat(out()).isEqualTo("one\ntwo\n");
    assertThat(client.sandboxes().list()).isEmpty();
  }

  @Test
  void delete_byLabel_deletesThoseOnly_andNeverEverything() {
    assertThat(run("create", "one", "--label", "team=ml")).isZero();
    assertThat(run("create", "two")).isZero();
    assertThat(run("delete", "--label", "team")).isZero();
    assertThat(out()).isEqualTo("one\n");
    assertThat(run("delete")).isEqualTo(2);
    assertThat(run("delete", "two", "--label", "team")).isEqualTo(2);
    assertThat(client.sandboxes().list()).hasSize(1);
  }

  @Test
  void files_areMadeFoundMovedAndRemoved() {
    assertThat(run("create", "work")).isZero();
    assertThat(run("mkdir", "work:src/deep", "work:other")).isZero();
    client.sandboxes().get("work").write("src/deep/a.py", "first\n# TODO later\n");
    assertThat(run("glob", "work:src", "**/*.py")).isZero();
    assertThat(out()).endsWith("src/deep/a.py\n");
    assertThat(run("grep", "TODO", "work:src", "--files", "*.py")).isZero();
    assertThat(out()).endsWith("src/deep/a.py:2:# TODO later\n");
    assertThat(run("grep", "NOTHING", "work:src")).isEqualTo(1);
    assertThat(run("mv", "work:src/deep/a.py", "work:other/b.py")).isZero();
    assertThat(client.sandboxes().get("work").files().exists("other/b.py")).isTrue();
    assertThat(run("mv", "work:other", "elsewhere:other")).isEqualTo(2);
    assertThat(run("rm", "work:other/b.py")).isZero();
    assertThat(run("rm", "-r", "work:src", "work:other")).isZero();
    assertThat(client.sandboxes().get("work").files().exists("src")).isFalse();
  }

  @Test
  void snapshots_areCapturedListedUsedAndDeleted() throws Exception {
    assertThat(run("create", "work")).isZero();
    client.sandboxes().get("work").write("kept", "yes");
    assertThat(run("snapshot", "capture", "work", "base", "--tag", "v1")).isZero();
    assertThat(out()).containsPattern("(?m)^name +base$").containsPattern("(?m)^tags +\\[v1]$");
    assertThat(run("snapshot", "list", "--name-contains", "bas")).isZero();
    assertThat(out()).containsPattern("(?m)^base +v1 +ready ");
    assertThat(run("create", "copy", "--snapshot", "base:v1")).isZero();
    assertThat(client.sandboxes().get("copy").readText("kept")).isEqualTo("yes");
    assertThat(run("snapshot", "create", "image", "alpine:3", "--disk", "1g", "-o", "json"))
        .isZero();
    assertThat(json()).asInstanceOf(MAP).containsEntry("docker_image", "alpine:3");
    assertThat(run("snapshot", "get", "base:v1", "-o", "name")).isZero();
    assertThat(run("snapshot", "delete", out().strip())).isZero();
    assertThat(run("snapshot", "get", "base:v1")).isEqualTo(Main.NOT_FOUND);
  }

  @Test
  void wrongVerb_isAnsweredWithTheNearestOnes() {
    assertThat(run("lis")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean").contains("list");
  }

  @Test
  void help_showsAVerb() {
    assertThat(run("help", "delete")).isZero();
    assertThat(err.toString()).contains("--label").contains("SANDBOX");
  }
}
