// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SnapshotBuildException;
import langsmith.sandbox.internal.runtime.Pacing;
import org.jspecify.annotations.Nullable;

/** Builds one snapshot from a Dockerfile: a builder, the context, the build, the capture. */
public final class SnapshotBuild {
  private static final int LOG_CHARS = 64 * 1024;

  private final BuildPlan plan;
  private final Builders builders;
  private final Pacing pacing;
  private final long start;
  private final StringBuilder log = new StringBuilder();

  /** Creates a build, whose time limit starts now. */
  public SnapshotBuild(Pacing pacing, BuildPlan plan, Builders builders) {
    this.plan = plan;
    this.builders = builders;
    this.pacing = pacing;
    this.start = pacing.nanoTime();
  }

  /** Builds the snapshot. */
  public Snapshot run() {
    DockerIgnore ignored = ignored();
    String id = UUID.randomUUID().toString().replace("-", "");
    String name = "snapshot-builder-" + id.substring(0, 12);
    try (Builders.Builder builder = builders.open(name, left("a builder"))) {
      builder.upload(plan.context(), BuildScript.CONTEXT, ignored, left("sending the context"));
      String image = "langsmith-snapshot-build:" + id;
      build(builder, image);
      return builder.capture(image, left("the snapshot"));
    }
  }

  private void build(Builders.Builder builder, String image) {
    String script =
        BuildScript.of(
            plan.dockerfile(), plan.target(), new TreeMap<>(plan.arguments().asMap()), image);
    Duration limit = Duration.ofSeconds(left("the build").getSeconds());
    int exitCode;
    try {
      exitCode =
          builder.run(
              script,
              limit,
              text -> {
                keep(text);
                plan.log().accept(text);
              });
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
            + plan.name()
            + "\" from "
            + plan.dockerfile()
            + " failed: "
            + reason
            + "; log() has the end of its output",
        plan.name(),
        log.toString(),
        exitCode,
        ErrorDetails.causedBy(cause));
  }

  private void keep(String text) {
    log.append(text);
    if (log.length() > LOG_CHARS) {
      log.delete(0, log.length() - LOG_CHARS);
    }
  }

  /** Returns the remaining time; fails if there is none. */
  private Duration left(String of) {
    Duration left = plan.timeout().minusNanos(pacing.nanoTime() - start);
    if (left.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new ResourceTimeoutException(
          "the snapshot \""
              + plan.name()
              + "\" was not built within "
              + plan.timeout().getSeconds()
              + " s; next would have been "
              + of,
          "snapshot",
          plan.name(),
          null,
          ErrorDetails.none());
    }
    return left;
  }

  private DockerIgnore ignored() {
    Path context = plan.context();
    if (!Files.isRegularFile(context.resolve(plan.dockerfile()))) {
      throw new IllegalArgumentException(
          "there is no file " + plan.dockerfile() + " in the context " + context);
    }
    Path file = context.resolve(".dockerignore");
    try {
      List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
      return new DockerIgnore(lines, List.of(plan.dockerfile(), ".dockerignore"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
