// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.RunConfig;
import langsmith.sandbox.server.command.CommandDefaults.Limits;
import langsmith.sandbox.server.command.TestServer.Settings;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.testing.RequiresBubblewrap;
import langsmith.sandbox.testing.RequiresRoot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A box's defaults for its commands, in both isolation modes. */
class CommandDefaultsIT {
  @TempDir Path directory;
  private @Nullable TestServer started;

  @AfterEach
  void stop() {
    if (started != null) {
      started.close();
    }
  }

  private TestServer start() {
    return start(Settings.PLAIN);
  }

  private TestServer start(Settings settings) {
    TestServer server = new TestServer(directory.resolve("box"), settings);
    started = server;
    return server;
  }

  private static TestSocket.Transcript run(TestServer server, ExecuteFrame.Builder frame) {
    TestSocket socket = server.connect().send(frame.build());
    socket.started();
    return socket.rest();
  }

  private static ExecuteFrame.Builder command(String command) {
    return ExecuteFrame.builder().command(command);
  }

  @Test
  void layers_areLaidOverEachOther() throws Exception {
    TestServer server = start();
    Files.createDirectories(server.root.resolve("srv/app"));
    server.defaults =
        new CommandDefaults(
            null, "/srv/app", Map.of("A", "box", "B", "box"), List.of(), Limits.NONE);
    assertThat(run(server, command("echo $A $B; pwd")).out())
        .startsWith("box box\n")
        .endsWith("/srv/app\n");
    RunConfig own = RunConfig.builder().envVars(Map.of("B", "own")).workDir("/tmp").build();
    assertThat(run(server, command("echo $A $B; pwd").runConfig(own)).out())
        .startsWith("box own\n")
        .endsWith("/tmp\n");
    server.defaults = CommandDefaults.of(Map.of("A", "changed"));
    assertThat(run(server, command("echo $A$B")).out()).isEqualTo("changed\n");
  }

  @Test
  @RequiresRoot
  void user_isTheBoxesUnlessTheCommandHasOne() {
    TestServer server = start();
    server.defaults = new CommandDefaults("12345:54321", "/", Map.of(), List.of(), Limits.NONE);
    assertThat(run(server, command("id -u; id -g")).out()).isEqualTo("12345\n54321\n");
    RunConfig root = RunConfig.builder().user("0").build();
    assertThat(run(server, command("id -u").runConfig(root)).out()).isEqualTo("0\n");
  }

  @Test
  void memoryLimit_holdsForEveryProcess() {
    TestServer server = start();
    server.defaults =
        new CommandDefaults(null, null, Map.of(), List.of(), new Limits(null, 64L << 20));
    assertThat(run(server, command("ulimit -d; bash -c 'ulimit -d'")).out())
        .isEqualTo("65536\n65536\n");
    assertThat(run(server, command("dd if=/dev/zero of=/dev/null bs=200M count=1")).exitCode)
        .isNotZero();
    assertThat(run(server, command("dd if=/dev/zero of=/dev/null bs=1M count=1")).exitCode)
        .isZero();
  }

  @Test
  void processorLimit_isWholeProcessors() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is only one processor");
    TestServer server = start();
    server.defaults = new CommandDefaults(null, null, Map.of(), List.of(), new Limits(500, null));
    assertThat(run(server, command("nproc")).out()).isEqualTo("1\n");
  }

  @Test
  void mount_isReadAndWrittenAndWorkedIn() throws Exception {
    TestServer server = start();
    Path host = directory.toRealPath().resolve("volume");
    Path volume = Files.createDirectories(host.resolve("deep"));
    Files.writeString(volume.resolve("file"), "content\n");
    BoxMount mount = new BoxMount("/mnt/data", host, false);
    if (!Settings.PLAIN.isolated()) {
      Files.createDirectories(server.root.resolve("mnt"));
      Files.createSymbolicLink(server.root.resolve("mnt/data"), host);
    }
    server.defaults = new CommandDefaults(null, null, Map.of(), List.of(mount), Limits.NONE);
    assertThat(run(server, command("cat file; echo new > new").cwd("/mnt/data/deep")).out())
        .isEqualTo("content\n");
    assertThat(volume.resolve("new")).hasContent("new\n");
  }

  @Test
  @RequiresBubblewrap
  void readOnlyMount_isNotWritten() throws Exception {
    TestServer server = start(Settings.PLAIN.inBubblewrap());
    Path volume = Files.createDirectories(directory.toRealPath().resolve("volume"));
    server.defaults =
        new CommandDefaults(
            null, null, Map.of(), List.of(new BoxMount("/data", volume, true)), Limits.NONE);
    assertThat(run(server, command("echo x > /data/x; ls /data")).exitCode).isZero();
    assertThat(volume).isEmptyDirectory();
  }
}
