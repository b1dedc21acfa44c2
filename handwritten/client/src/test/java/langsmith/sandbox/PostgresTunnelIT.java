// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.server.SandboxServer;
import langsmith.sandbox.testing.RequiresProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL, which refuses to run as root, through a tunnel. */
@RequiresProgram(
    value = {"initdb", "pg_ctl", "psql", "setpriv"},
    debianPackage = "postgresql")
class PostgresTunnelIT {
  private static final String USER = "tunnel";

  @TempDir private Path directory;

  @Test
  void clientOfPostgres_worksThroughTheTunnel() throws Exception {
    boolean root = System.getProperty("user.name").equals("root");
    Path data = directory.resolve("data");
    Files.createDirectory(data);
    if (root) {
      letNobodyUse(data);
    }
    int port = unusedPort();
    run(asUser(root, "initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "--no-sync"));
    String settings = "-p " + port + " -h 127.0.0.1 -k " + data + " -F";
    String log = data.resolve("log").toString();
    run(asUser(root, "pg_ctl", "-D", data.toString(), "-l", log, "-w", "-o", settings, "start"));
    try (SandboxServer server = SandboxServer.start();
        SandboxClient client =
            SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
        Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault());
        Tunnel tunnel = sandbox.tunnel(port)) {
      assertThat(psql(tunnel, "select sum(n) from generate_series(1, 100000) n"))
          .isEqualTo("5000050000\n");
      String rows = psql(tunnel, "select n, repeat('x', 100) from generate_series(1, 30000) n");
      assertThat(rows.lines()).hasSize(30_000).last().asString().startsWith("30000|xxx");
    } finally {
      run(asUser(root, "pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop"));
    }
  }

  private void letNobodyUse(Path data) throws IOException, InterruptedException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    run(List.of("chown", "nobody", data.toString()));
  }

  private static List<String> asUser(boolean root, String... command) {
    List<String> all = new ArrayList<>();
    if (root) {
      all.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private static String psql(Tunnel tunnel, String query) throws Exception {
    return run(
        List.of(
            "psql",
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(tunnel.localPort()),
            "-U",
            USER,
            "-d",
            "postgres",
            "-At",
            "-c",
            query));
  }

  /** Returns what it wrote; a daemon that it leaves behind must not keep the pipe, hence a file. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("tunnel-postgres", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File("/"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor(100, TimeUnit.SECONDS)).as("%s ended", command.get(0)).isTrue();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as("%s: %s", command, text).isZero();
      return text;
    } finally {
      Files.delete(output);
    }
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
