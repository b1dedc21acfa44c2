// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SnapshotBuildException;
import langsmith.sandbox.internal.files.DockerIgnore;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.runtime.Pacing;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputChunk;
import org.jspecify.annotations.Nullable;

/** Builds one snapshot from a Dockerfile: a builder, the context, the build, the capture. */
final class SnapshotBuild {
  private static final int LOG_CHARS = 64 * 1024;

  private final SandboxContext client;
  private final BuildSnapshot wanted;
  private final String name;
  private final Pacing pacing;
  private final long start;
  private final StringBuilder log = new StringBuilder();

  SnapshotBuild(SandboxContext client, BuildSnapshot wanted) {
    this.client = client;
    this.wanted = wanted;
    this.name = wanted.snapshot().request().name();
    this.pacing = client.rest().pacing();
    this.start = pacing.nanoTime();
  }

  Snapshot run() {
    DockerIgnore ignored = ignored();
    String id = UUID.randomUUID().toString().replace("-", "");
    CreateSandbox builder = wanted.builder().name("snapshot-builder-" + id.substring(0, 12));
    try (Sandbox sandbox = new Sandboxes(client).open(builder.readyTimeout(left("a builder")))) {
      sandbox
          .files()
          .transfers()
          .uploadDirectory(
              wanted.context(),
              BuildScript.CONTEXT,
              ignored,
              TransferOptions.defaults().timeout(left("sending the context")).control());
      String image = "langsmith-snapshot-build:" + id;
      build(sandbox, image);
      return sandbox.capture(
          wanted.snapshot().dockerImage(image).readyTimeout(left("the snapshot")));
    }
  }

  private void build(Sandbox sandbox, String image) {
    String script = BuildScript.of(wanted.dockerfile(), wanted.target(), wanted.arguments(), image);
    Command command =
        Command.of(script)
            .shellPath("/bin/bash")
            .cwd("/")
            .timeout(Duration.ofSeconds(left("the build").toSeconds()))
            .captureStdout(OutputCapture.off())
            .captureStderr(OutputCapture.off());
    int exitCode;
    try (CommandHandle handle = sandbox.start(command);
        CancelSignal.Registration cancelling = client.rest().onCancel(handle::close)) {
      requireNonNull(cancelling);
      for (OutputChunk chunk : handle) {
        keep(chunk.text());
        wanted.log().accept(chunk.text());
      }
      exitCode = handle.result().exitCode();
    } catch (CommandException e) {
      throw failed("it did not end by itself (" + e.getMessage() + ")", e, null);
    }
    if (exitCode == BuildScript.TOOL_MISSING) {
      throw failed(
          "the builder lacks a program; choose a sandbox with Docker and BuildKit in it with"
              + " BuildSnapshot.builder(…)",
          null,
          exitCode);
    }
    if (exitCode != 0) {
      throw failed("it exited with " + exitCode, null, exitCode);
    }
  }

  private SnapshotBuildException failed(
      String reason, @Nullable Throwable cause, @Nullable Integer exitCode) {
    return new SnapshotBuildException(
        "building the snapshot \""
            + name
            + "\" from "
            + wanted.dockerfile()
            + " failed: "
            + reason
            + "; log() has the end of its output",
        cause,
        name,
        log.toString(),
        exitCode);
  }

  private void keep(String text) {
    log.append(text);
    if (log.length() > LOG_CHARS) {
      log.delete(0, log.length() - LOG_CHARS);
    }
  }

  /** Returns what is left of the time, and fails if nothing is. */
  private Duration left(String of) {
    Duration left = wanted.timeout().minusNanos(pacing.nanoTime() - start);
    if (left.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new ResourceTimeoutException(
          "the snapshot \""
              + name
              + "\" was not built within "
              + wanted.timeout().toSeconds()
              + " s; next would have been "
              + of,
          null,
          null,
          "snapshot",
          name,
          null);
    }
    return left;
  }

  private DockerIgnore ignored() {
    Path context = wanted.context();
    if (!Files.isRegularFile(context.resolve(wanted.dockerfile()))) {
      throw new IllegalArgumentException(
          "there is no file " + wanted.dockerfile() + " in the context " + context);
    }
    Path file = context.resolve(".dockerignore");
    try {
      List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
      return new DockerIgnore(lines, List.of(wanted.dockerfile(), ".dockerignore"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
