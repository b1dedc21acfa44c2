// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import langsmith.sandbox.testing.RequiresBubblewrap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The isolation of commands in bubblewrap. */
@RequiresBubblewrap
final class IsolationIT {
  @TempDir Path data;

  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server =
        SandboxServer.builder()
            .isolation(IsolationMode.BUBBLEWRAP)
            .apiKey("key-of-the-server")
            .dataDirectory(data)
            .start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      caller.close();
      server.close();
    }
  }

  private JsonObject run(JsonObject box, String command) throws Exception {
    return caller
        .post(Caller.data(box, "/execute", ""), new JsonObject().put("command", command))
        .json();
  }

  @Test
  void otherBoxesAndTheServersFiles_areNotThere() throws Exception {
    JsonObject other =
        caller.box(new JsonObject().put("env_vars", new JsonObject().put("S", "hush-env")));
    caller.upload(other, "secret", "hush-file".getBytes(StandardCharsets.UTF_8));
    assertThat(run(other, "(sleep 1000 >/dev/null 2>&1 &) ; echo up").getString("stdout"))
        .isEqualTo("up\n");
    JsonObject box = caller.box(new JsonObject());
    Path root = data.toRealPath();
    JsonObject look =
        run(
            box,
            "ls -A "
                + root
                + " "
                + root.resolve("boxes").resolve(other.getString("id"))
                + "; cat "
                + root.resolve("state/boxes").resolve(other.getString("id") + ".json")
                + "; cat /proc/[0-9]*/environ | tr '\\0' '\\n'; ls /proc/[0-9]*/root/");
    assertThat(look.getString("stdout"))
        .doesNotContain("hush")
        .doesNotContain("sleep")
        .doesNotContain(other.getString("id"));
    assertThat(look.getString("stderr")).contains("No such file or directory");
    JsonObject processes = run(box, "cat /proc/[0-9]*/cmdline | tr '\\0' '\\n'");
    assertThat(processes.getString("stdout")).doesNotContain("sleep").contains("bash");
  }

  @Test
  void keyEnvironmentAndHomeOfTheServer_areNotThere() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    String home = System.getProperty("user.home");
    JsonObject look = run(box, "env; ls -A " + home + " /home /root /var /opt /tmp 2>/dev/null");
    String out = look.getString("stdout");
    assertThat(out).doesNotContain(server.apiKey());
    for (String name : System.getenv().keySet()) {
      if (!name.matches("PATH|HOME|TMPDIR|SHELL|LANG|PWD|OLDPWD|SHLVL|_|TERM|HOSTNAME")) {
        assertThat(out.lines()).noneMatch(line -> line.startsWith(name + "="));
      }
    }
    assertThat(out.lines().filter(line -> line.equals("user"))).hasSize(1);
    Path marker = Files.createTempFile("not-for-boxes", "");
    try {
      assertThat(run(box, "cat " + marker).getInteger("exit_code")).isNotZero();
    } finally {
      Files.delete(marker);
    }
  }

  @Test
  void processOfTheServer_cannotBeLookedInto() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    long pid = ProcessHandle.current().pid();
    JsonObject look =
        run(
            box,
            "cat /proc/[0-9]*/environ /proc/[0-9]*/cmdline | tr '\\0' '\\n'; ls -l /proc/[0-9]*/fd"
                + "; cat /proc/[0-9]*/maps; cat /proc/"
                + pid
                + "/mem; cat /etc/shadow; echo seen");
    assertThat(look.getString("stdout"))
        .endsWith("seen\n")
        .doesNotContain(server.apiKey())
        .doesNotContain("socket:")
        .doesNotContain("java")
        .doesNotContain("root:");
    assertThat(look.getString("stderr"))
        .contains("/proc/" + pid + "/mem: No such file")
        .contains("/etc/shadow: No such file");
  }

  @Test
  void homeOfTheUser_isNotThere() throws Exception {
    Path home = Path.of(System.getProperty("user.home"));
    if (!Files.isWritable(home)) { // A system account has none; the build's folder is as private.
      home = Path.of("").toAbsolutePath();
    }
    Path marker = Files.createTempFile(home, "not-for-boxes", ".txt");
    try {
      Files.writeString(marker, "hush-home");
      JsonObject box = caller.box(new JsonObject());
      run(box, "ln -s " + marker + " ~/last; ln -s " + home + " ~/middle; ln -s / ~/root");
      String name = String.valueOf(marker.getFileName());
      for (String path : List.of(marker.toString(), "last", "middle/" + name, "root" + marker)) {
        JsonObject read = run(box, "cat " + path);
        assertThat(read.getInteger("exit_code")).as(path).isNotZero();
        assertThat(read.getString("stdout")).as(path).isEmpty();
        assertThat(caller.download(box, path).body()).as(path).doesNotContain("hush-home");
      }
    } finally {
      Files.delete(marker);
    }
  }

  @Test
  void systemOfTheHost_isReadOnly() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    JsonObject write = run(box, "touch /usr/bin/x /bin/y /etc/passwd; echo done");
    assertThat(write.getString("stderr")).contains("/usr/bin/x").contains("/etc/passwd");
    assertThat(Path.of("/usr/bin/x")).doesNotExist();
  }

  @Test
  void volumes_areMountedWhereTheyBelongAndNowhereElse() throws Exception {
    assertThat(
            caller
                .post(
                    Caller.PREFIX + "/volumes",
                    new JsonObject().put("name", "shared").put("size_bytes", 1))
                .status())
        .isEqualTo(201);
    JsonObject mount = new JsonObject().put("volume", "shared").put("mount_path", "/data");
    JsonObject writer = caller.box(new JsonObject().put("volumes", new JsonArray().add(mount)));
    assertThat(run(writer, "mkdir -p /data/d; echo kept > /data/d/f; cd /data/d; pwd"))
        .isEqualTo(
            new JsonObject().put("stdout", "/data/d\n").put("stderr", "").put("exit_code", 0));
    assertThat(caller.download(writer, "/data/d/f").body()).isEqualTo("kept\n");
    JsonObject reader =
        caller.box(
            new JsonObject()
                .put("volumes", new JsonArray().add(mount.copy().put("read_only", true))));
    JsonObject read = run(reader, "cat /data/d/f; echo x > /data/d/f");
    assertThat(read.getString("stdout")).isEqualTo("kept\n");
    assertThat(read.getString("stderr")).contains("Read-only file system");
    JsonObject stranger = caller.box(new JsonObject());
    assertThat(run(stranger, "ls /data").getInteger("exit_code")).isNotZero();
  }

  @Test
  void snapshotOfABoxWithAVolume_leavesTheVolumeOut() throws Exception {
    caller.post(Caller.PREFIX + "/volumes", new JsonObject().put("name", "v").put("size_bytes", 1));
    JsonObject mount = new JsonObject().put("volume", "v").put("mount_path", "/data");
    JsonObject box = caller.box(new JsonObject().put("volumes", new JsonArray().add(mount)));
    run(box, "echo volume > /data/f; echo own > /srv-file");
    assertThat(
            caller
                .post(
                    Caller.PREFIX + "/boxes/" + box.getString("name") + "/snapshot",
                    new JsonObject().put("name", "s"))
                .status())
        .isEqualTo(201);
    await()
        .until(
            () ->
                caller
                    .get(Caller.PREFIX + "/snapshots/s")
                    .json()
                    .getString("status")
                    .equals("ready"));
    JsonObject made = caller.box(new JsonObject().put("snapshot", "s"));
    assertThat(run(made, "cat /srv-file; ls -A /data").getString("stdout")).isEqualTo("own\n");
  }

  @Test
  void workDirectory_isMadeInsideTheBox() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    run(box, "ln -s " + data.toRealPath() + " /out");
    JsonObject change =
        new JsonObject().put("run_config", new JsonObject().put("work_dir", "/out/made"));
    caller.patch(Caller.PREFIX + "/boxes/" + box.getString("name"), change);
    assertThat(data.resolve("made")).doesNotExist();
  }
}
