// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.internal.build.BuildPlan;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.Entries;
import langsmith.sandbox.protocol.DurationText;

/**
 * A snapshot to be built from a Dockerfile. Immutable: every method returns a changed copy.
 * Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class BuildSnapshot {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(15);

  private final CaptureSnapshot snapshot;
  private final CreateSandbox builder;
  private final BuildPlan plan;

  private BuildSnapshot(CaptureSnapshot snapshot, CreateSandbox builder, BuildPlan plan) {
    this.snapshot = snapshot;
    this.builder = builder;
    this.plan = plan;
  }

  /**
   * {@return a snapshot built from the file {@code Dockerfile} in a directory}
   *
   * @param snapshot its name, tag, labels, size and so on; without an image or a ready timeout of
   *     its own
   * @param context the directory that the build sees, except {@code .git} and what its {@code
   *     .dockerignore} excludes
   */
  public static BuildSnapshot of(CaptureSnapshot snapshot, Path context) {
    if (!Files.isDirectory(context)) {
      throw new IllegalArgumentException("the context must be a directory, not " + context);
    }
    return new BuildSnapshot(
        snapshot,
        CreateSandbox.fromDefault(),
        new BuildPlan(
            snapshot.request().name(),
            context,
            "Dockerfile",
            null,
            Entries.none(),
            text -> {},
            DEFAULT_TIMEOUT));
  }

  /**
   * Sets the path of the Dockerfile.
   *
   * @param path relative to the context, in which it must be
   * @return a changed copy
   */
  public BuildSnapshot dockerfile(String path) {
    Arguments.notBlank("the Dockerfile", path);
    Path file = Paths.get(path).normalize();
    if (file.isAbsolute() || file.startsWith("..")) {
      throw new IllegalArgumentException(
          "the Dockerfile must be in the context, and named relative to it, not " + path);
    }
    return with(plan.withDockerfile(file.toString().replace('\\', '/')));
  }

  /**
   * Builds one stage only.
   *
   * @param stage of the Dockerfile
   * @return a changed copy
   */
  public BuildSnapshot target(String stage) {
    return with(plan.withTarget(Arguments.notBlank("the stage", stage)));
  }

  /**
   * Adds an argument of the build, replacing one of the same name. Arguments stay in the history of
   * the image, so do not put secrets there.
   *
   * @param name letters, digits and {@code _}
   * @param value any text
   * @return a changed copy
   */
  public BuildSnapshot argument(String name, String value) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException(
          "the name of an argument must be made of letters, digits and _, not \"" + name + "\"");
    }
    return with(plan.withArgument(name, value));
  }

  /**
   * Sets the sandbox that builds: a temporary one with Docker and BuildKit, which receives a name
   * and is deleted afterwards. By default it is created from the service's default snapshot.
   *
   * @param sandbox such as one with more processors and a larger file system
   * @return a changed copy
   */
  public BuildSnapshot builder(CreateSandbox sandbox) {
    return new BuildSnapshot(snapshot, sandbox, plan);
  }

  /**
   * Sets a callback for the output of the build while it runs. It is called by the thread that
   * waits for the build; an exception that it throws ends the build and is thrown by it.
   *
   * @param log receives pieces of text, not lines
   * @return a changed copy
   */
  public BuildSnapshot onLog(Consumer<String> log) {
    return with(plan.withLog(log));
  }

  /**
   * Sets the limit for the whole build, from the first request until the snapshot is ready; 15
   * minutes by default.
   *
   * @param timeout longer than zero
   * @return a changed copy
   */
  public BuildSnapshot timeout(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException(
          "timeout must be longer than zero, not " + DurationText.of(timeout));
    }
    return with(plan.withTimeout(timeout));
  }

  /** Returns the snapshot and the path of the context. */
  @Override
  public String toString() {
    return "BuildSnapshot[" + snapshot + ", from " + plan.context() + "]";
  }

  CaptureSnapshot snapshot() {
    return snapshot;
  }

  BuildPlan plan() {
    return plan;
  }

  CreateSandbox builder() {
    return builder;
  }

  private BuildSnapshot with(BuildPlan changed) {
    return new BuildSnapshot(snapshot, builder, changed);
  }
}
