// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SnapshotBuildException;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.runtime.FakePacing;
import langsmith.sandbox.internal.runtime.Pacing;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Snapshots from a Dockerfile, against the local server. Docker and BuildKit are scripts that say
 * what they were asked; they travel with the context, for lack of a better place.
 */
class DockerfileIT {
  private static final String WORK = "var/lib/langsmith-build";

  @TempDir private static Path data;

  private static SandboxServer server;
  private static SandboxClient client;

  @TempDir private Path context;
  private final StringBuilder log = new StringBuilder();

  @BeforeAll
  static void start() {
    server = SandboxServer.builder().dataDirectory(data).start();
    client = SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @BeforeEach
  void makeContext() throws IOException {
    write("Dockerfile", "FROM scratch\n");
    write("app/main.py", "print(1)\n");
    write("app/secret.txt", "hidden\n");
    write(".git/config", "hidden\n");
    write(".dockerignore", "**/secret.txt\n");
    tool("buildkitd", "exec sleep 60");
    tool(
        "buildctl",
        "case \"$*\" in *workers*) [ ${#2} -lt 104 ]; exit;; esac",
        "echo \"buildctl $*\" >&2",
        "(cd context && find . -type f | sort) >&2",
        "echo image");
    tool(
        "docker",
        "case $1 in",
        "  load) echo \"docker $* $(cat)\" >&2;;",
        "  create) echo container;;",
        "  export) tar -C \"${PWD%/}/" + WORK + "/context/app\" -c .;;",
        "esac");
  }

  @Test
  void build_sendsTheContextBuildsLoadsAndCaptures() throws IOException {
    write("docker/dev.Dockerfile", "FROM scratch\n");

    Snapshot snapshot =
        client
            .snapshots()
            .build(
                build("built/one")
                    .dockerfile("docker/dev.Dockerfile")
                    .target("dev")
                    .argument("B", "it's")
                    .argument("A", "1 2"));

    assertThat(snapshot.status()).isEqualTo(SnapshotStatus.READY);
    assertThat(snapshot.name()).isEqualTo("built/one");
    assertThat(snapshot.dockerImage()).startsWith("langsmith-snapshot-build:");
    assertThat(log.toString())
        .contains("--frontend dockerfile.v0", "--opt filename=dev.Dockerfile --opt target=dev")
        .contains("--opt build-arg:A=1 2 --opt build-arg:B=it's")
        .contains(WORK + "/context/docker --opt filename")
        .contains("--output type=docker,name=" + snapshot.dockerImage())
        .contains("docker load image")
        .contains("./app/main.py", "./docker/dev.Dockerfile", "./.dockerignore")
        .doesNotContain("secret.txt", ".git/config", context.toString());
    assertNoBuilderIsLeft();
  }

  @Test
  void image_becomesTheFilesOfTheSnapshot() throws IOException {
    Files.setPosixFilePermissions(
        write("app/tool", "#!/bin/sh\n"), PosixFilePermissions.fromString("rwx--x---"));
    Files.createSymbolicLink(context.resolve("app/link"), Path.of("tool"));

    Snapshot snapshot = client.snapshots().build(build("built/five"));

    try (Sandbox box = client.sandboxes().open(CreateSandbox.fromSnapshot(snapshot.id()))) {
      assertThat(box.files().readText("/main.py")).isEqualTo("print(1)\n");
      assertThat(
              box.run(Command.of("ls -l tool; readlink link; ls -A | grep image").cwd("/"))
                  .stdout())
          .startsWith("-rwx--x---")
          .endsWith("tool\ntool\n");
      assertThat(box.files().exists("/var/lib/langsmith-build")).isFalse();
    }
  }

  @Test
  void imageThatDockerDoesNotHave_failsTheSnapshot() throws IOException {
    tool("docker", "[ \"$1\" != image ] || exit 1", "[ \"$1\" != load ] || cat");

    assertThatThrownBy(() -> client.snapshots().build(build("built/six")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("there is no image 'langsmith-snapshot-build:");
    assertNoBuilderIsLeft();
  }

  @Test
  void imageThatCannotBeUnpacked_failsTheSnapshotAndLeavesNothing() throws IOException {
    tool("docker", "case $1 in create) echo c;; export) echo broken; exit 1;; load) cat;; esac");

    assertThatThrownBy(() -> client.snapshots().build(build("built/seven")))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("could not be unpacked");
    assertNoBuilderIsLeft();
  }

  @Test
  void buildThatFails_hasItsLogAndLeavesNothing() throws IOException {
    tool("buildctl", "case \"$*\" in *workers*) exit 0;; esac", "echo no such base >&2", "exit 3");

    SnapshotBuildException e =
        catchThrowableOfType(
            SnapshotBuildException.class, () -> client.snapshots().build(build("built/two")));

    assertThat(e.exitCode()).isEqualTo(3);
    assertThat(e.log()).contains("no such base");
    assertThat(e.name()).isEqualTo("built/two");
    assertThat(e).hasMessageContaining("it exited with 3").hasMessageNotContaining("base");
    assertThat(log.toString()).contains("no such base");
    assertNoBuilderIsLeft();
  }

  @Test
  void builderWithoutBuildKit_isSaidSoAtOnce() throws IOException {
    Files.delete(context.resolve("bin/buildctl"));

    SnapshotBuildException e =
        catchThrowableOfType(
            SnapshotBuildException.class, () -> client.snapshots().build(build("built/none")));

    assertThat(e).hasMessageContaining("lacks a program").hasMessageContaining("builder(");
    assertThat(e.log()).isEqualTo("the builder has no buildctl\n");
    assertThat(e.exitCode()).isEqualTo(127);
    assertNoBuilderIsLeft();
  }

  @Test
  void buildThatIsTooSlow_endsInTimeWithItsLog() throws IOException {
    tool("buildctl", "case \"$*\" in *workers*) exit 0;; esac", "echo begun >&2", "exec sleep 300");

    SnapshotBuildException e =
        catchThrowableOfType(
            SnapshotBuildException.class,
            () -> buildWithLate(build("built/three").timeout(Duration.ofSeconds(60))));

    assertThat(e.exitCode()).isNull();
    assertThat(e.log()).contains("begun");
    assertNoBuilderIsLeft();
  }

  /** Builds while time stands still, but for when the context arrives: that takes most of it. */
  private static Snapshot buildWithLate(BuildSnapshot wanted) {
    ClientConfig config =
        ClientConfig.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
    try (ClientRuntime runtime = ClientRuntime.of(config, new LatePacing(), null)) {
      SandboxContext context =
          SandboxContext.of(
              config,
              CommandService.of(config, ReconnectPolicy.standard(), runtime),
              (sandbox, commandId) -> CommandListener.NONE);
      return new Snapshots(context).build(wanted);
    }
  }

  private static final class LatePacing implements Pacing {
    private final FakePacing other = new FakePacing();

    @Override
    public long nanoTime() {
      return contextArrived() ? Duration.ofSeconds(57).toNanos() : 0;
    }

    @Override
    public Instant now() {
      return other.now();
    }

    @Override
    public double random() {
      return other.random();
    }

    @Override
    public void pause(Duration duration, CancelSignal signal) throws InterruptedException {
      other.pause(duration, signal);
    }
  }

  private static boolean contextArrived() {
    try (Stream<Path> boxes = Files.list(data.resolve("boxes"))) {
      return boxes.anyMatch(
          box -> Files.exists(box.resolve("root/" + WORK + "/context/Dockerfile")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void contextThatCannotBe_isRejectedBeforeAnything() throws IOException {
    BuildSnapshot build = build("built/four");

    assertThatThrownBy(() -> client.snapshots().build(build.dockerfile("nope")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there is no file nope");
    assertThatThrownBy(() -> build.dockerfile("../Dockerfile"))
        .hasMessageContaining("in the context");
    assertThatThrownBy(() -> build.dockerfile("/Dockerfile"))
        .hasMessageContaining("in the context");
    assertThatThrownBy(() -> build.argument("A B", "")).hasMessageContaining("letters, digits");
    assertThatThrownBy(() -> build.timeout(Duration.ZERO)).hasMessageContaining("longer than zero");
    assertThatThrownBy(
            () -> BuildSnapshot.of(CaptureSnapshot.named("a"), context.resolve("Dockerfile")))
        .hasMessageContaining("must be a directory");
    assertThatThrownBy(() -> client.snapshots().build(build.timeout(Duration.ofMillis(500))))
        .isInstanceOf(ResourceTimeoutException.class)
        .hasMessageContaining("next would have been a builder");
    write(".dockerignore", "!\n");
    assertThatThrownBy(() -> client.snapshots().build(build))
        .hasMessageContaining(".dockerignore, line 1");
    assertNoBuilderIsLeft();
  }

  private BuildSnapshot build(String name) {
    return BuildSnapshot.of(CaptureSnapshot.named(name).fileSystemBytes(1L << 30), context)
        .builder(CreateSandbox.fromDefault().environment("PATH", path()))
        .onLog(log::append);
  }

  private static String path() {
    // Relative to the root directory and to that of the build, in which commands run.
    return "./" + WORK + "/context/bin:./context/bin:/usr/local/bin:/usr/bin:/bin";
  }

  private static void assertNoBuilderIsLeft() {
    assertThat(client.sandboxes().list()).isEmpty();
  }

  private void tool(String name, String... lines) throws IOException {
    Path file = write("bin/" + name, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = context.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
