// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.BuildSnapshot;
import langsmith.sandbox.CaptureSnapshot;
import langsmith.sandbox.Command;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SnapshotBuildException;

/**
 * Builds snapshots with our client. Arguments: the directory of the builder, where commands of a sandbox find it,
 * and a static busybox.
 */
public final class Drive {
  private static final String SHELL = "SHELL [\"/bin/busybox\", \"sh\", \"-c\"]\n";
  private static final String BASE = "FROM scratch\nCOPY busybox /bin/busybox\n" + SHELL;

  private final SandboxClient client;
  private final Path context;
  private final String root;
  private final StringBuilder history = new StringBuilder();

  private Drive(SandboxClient client, Path context, String root) {
    this.client = client;
    this.context = context;
    this.root = root;
  }

  public static void main(String[] args) throws Exception {
    Path context = Files.createTempDirectory("context");
    try (SandboxClient client = SandboxClient.create()) {
      Drive drive = new Drive(client, context, args[1]);
      Files.copy(Path.of(args[2]), context.resolve("busybox"));
      executable("busybox", context);
      drive.prepareBuilder(Path.of(args[0]));
      try {
        drive.filesModesAndLinks();
        drive.logsAsTheyCome();
        drive.stepThatFails();
        drive.limitOfTime();
        drive.cancellation();
      } catch (SandboxException | AssertionError e) {
        System.out.println(drive.history);
        throw e;
      }
      check("no sandbox is left", client.sandboxes().list().toList(), List.of());
    }
  }

  /** A snapshot as the service's default is: with Docker and BuildKit. */
  private void prepareBuilder(Path directory) {
    String path = root + "/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
    RunConfig variables =
        RunConfig.builder()
            .envVars(
                Map.of(
                    "PATH", path,
                    "DOCKER_HOST", System.getenv("DOCKER_HOST"),
                    "DOCKER_TLS_VERIFY", "1",
                    "DOCKER_CERT_PATH", root + "/certs",
                    "DOCKER_CONFIG", root,
                    "XDG_RUNTIME_DIR", "/tmp"))
            .build();
    try (Sandbox box = client.sandboxes().open(CreateSandbox.fromDefault())) {
      box.files().uploadDirectory(directory, "/opt/builder");
      client.snapshots().capture(box.name(), CaptureSnapshot.named("builder").runConfig(variables));
    }
  }

  private void filesModesAndLinks() throws IOException {
    write("Dockerfile",
        "FROM scratch AS base\nCOPY busybox /bin/busybox\n" + SHELL
            + "FROM base AS wanted\nARG GREETING\n"
            + "COPY files /app\n"
            + "RUN cd /app; /bin/busybox rm gone; echo \"$GREETING\" > greeting; /bin/busybox chmod 4710 greeting;"
            + " /bin/busybox ln tool hard; /bin/busybox mkdir -m 1777 open; /bin/busybox ln -s /nowhere dangling\n"
            + "FROM base\nRUN exit 1\n");
    write("files/plain", "plain\n");
    mode("files/plain", "rw-r-----");
    write("files/tool", "#!/bin/sh\n");
    executable("files/tool", context);
    write("files/gone", "removed by a later layer\n");
    write("files/with space é", "name\n");
    write("files/secret.txt", "never sent\n");
    write("files/deep/secret.md", "never sent\n");
    write("files/deep/secret.kept", "sent\n");
    Files.createDirectories(context.resolve("files/empty"));
    Files.createSymbolicLink(context.resolve("files/link"), Path.of("tool"));
    write(".dockerignore", "# secrets\n**/secret*\n!**/*.kept\n");

    StringBuilder log = new StringBuilder();
    Snapshot snapshot = client.snapshots().build(build("built/files", log::append).argument("GREETING", "it's $HOME").target("wanted"));

    check("the log names the step", log.toString().contains("COPY files /app"), true);
    try (Sandbox box = client.sandboxes().open(CreateSandbox.fromSnapshot(snapshot.id()))) {
      String listing =
          box.run(Command.of("cd app && find . -printf '%M %n %p %l\\n' | sed 's/ *$//' | LC_ALL=C sort -k3").cwd("/")).stdout();
      check("files, modes, links",
          listing.replaceAll("(?m)^(d\\S+) \\d+", "$1"),
          """
          drwxr-xr-x .
          lrwxrwxrwx 1 ./dangling /nowhere
          drwxr-xr-x ./deep
          -rw-r--r-- 1 ./deep/secret.kept
          drwxr-xr-x ./empty
          -rws--x--- 1 ./greeting
          -rwxr-xr-x 2 ./hard
          lrwxrwxrwx 1 ./link tool
          drwxrwxrwt ./open
          -rw-r----- 1 ./plain
          -rwxr-xr-x 2 ./tool
          -rw-r--r-- 1 ./with space é
          """);
      check("the argument", box.files().readText("/app/greeting"), "it's $HOME\n");
      check("a binary", box.files().read("/app/tool").length, 10);
      check("nothing of the build", box.files().exists("/var/lib/langsmith-build"), false);
      check("nothing of Docker's", box.files().exists("/.dockerenv"), false);
    }
  }

  private void logsAsTheyCome() throws IOException {
    write("Dockerfile", BASE + "RUN for i in 1 2 3; do echo \"line-$i-\"; /bin/busybox sleep 1; done\n");
    StringBuilder log = new StringBuilder();
    long[] seen = new long[4];
    client.snapshots().build(build("built/logs", text -> {
      log.append(text);
      for (int i = 1; i <= 3; i++) {
        // With its time, and not where the step is named.
        if (seen[i] == 0 && log.toString().matches("(?s).*\\d line-" + i + "-.*")) {
          seen[i] = System.nanoTime();
        }
      }
    }));
    check("each line comes before the next was written",
        seen[1] > 0 && seen[2] - seen[1] > 500_000_000L && seen[3] - seen[2] > 500_000_000L, true);
  }

  private void stepThatFails() throws IOException {
    write("Dockerfile", BASE + "RUN echo what is wrong >&2; exit 3\n");
    try {
      client.snapshots().build(build("built/failure", text -> {}));
      throw new AssertionError("a failing step was not told");
    } catch (SnapshotBuildException e) {
      check("the exit code is that of buildctl", e.exitCode(), 1);
      check("the log has the step's output", e.log().contains("what is wrong") && e.log().contains("exit code: 3"), true);
    }
    check("no snapshot is left", client.snapshots().list().toList().stream().anyMatch(s -> "built/failure".equals(s.name())), false);
  }

  private void limitOfTime() throws Exception {
    write("Dockerfile", BASE + "RUN echo begun; /bin/busybox sleep 3123\n");
    try {
      client.snapshots().build(build("built/limit", text -> {}).timeout(Duration.ofSeconds(25)));
      throw new AssertionError("a build without end has ended");
    } catch (SnapshotBuildException e) {
      check("the log until then", e.log().contains("begun"), true);
    }
    awaitEnd("3123");
  }

  private void cancellation() throws Exception {
    write("Dockerfile", BASE + "RUN echo begun; /bin/busybox sleep 3124\n");
    CountDownLatch begun = new CountDownLatch(1);
    StringBuilder log = new StringBuilder();
    BuildSnapshot wanted = build("built/cancelled", text -> {
      log.append(text);
      if (log.toString().matches("(?s).*\\d begun.*")) {
        begun.countDown();
      }
    });
    CompletableFuture<Snapshot> building = client.async().call(c -> c.snapshots().build(wanted));
    check("the build has begun", begun.await(60, TimeUnit.SECONDS), true);
    building.cancel(true);
    try {
      building.get(60, TimeUnit.SECONDS);
      throw new AssertionError("a cancelled build has ended");
    } catch (CancellationException e) {
      System.out.println("  cancelled");
    }
    awaitEnd("3124");
  }

  /** Waits until the builder is deleted, and no process of the build is left on this machine. */
  private void awaitEnd(String argument) throws Exception {
    for (int tries = 0; ; tries++) {
      boolean running =
          ProcessHandle.allProcesses().anyMatch(p -> p.info().commandLine().orElse("").endsWith("sleep " + argument));
      if (!running && client.sandboxes().list().toList().isEmpty()) {
        break;
      }
      check("the build ends with its sandbox", tries < 150, true);
      Thread.sleep(200);
    }
    System.out.println("  ended with its sandbox");
  }

  private BuildSnapshot build(String name, Consumer<String> log) {
    return BuildSnapshot.of(CaptureSnapshot.named(name).fileSystemBytes(1L << 30), context)
        .builder(CreateSandbox.fromSnapshot("builder"))
        .onLog(log.andThen(history::append))
        .timeout(Duration.ofMinutes(3));
  }

  private void write(String name, String text) throws IOException {
    Path file = context.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    mode(name, "rw-r--r--");
  }

  private void mode(String name, String mode) throws IOException {
    Files.setPosixFilePermissions(context.resolve(name), PosixFilePermissions.fromString(mode));
  }

  private static void executable(String name, Path directory) throws IOException {
    Files.setPosixFilePermissions(directory.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void check(String what, Object actual, Object expected) {
    if (!expected.equals(actual)) {
      throw new AssertionError(what + ": expected " + expected + "\nbut was " + actual);
    }
    System.out.println("  " + what);
  }
}
