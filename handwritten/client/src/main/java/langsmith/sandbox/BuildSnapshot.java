// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.Consumer;
import langsmith.sandbox.internal.build.BuildPlan;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.Entries;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot to be built from a Dockerfile. Immutable: every method returns a changed copy.
 * Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class BuildSnapshot {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(15);

  private final CaptureSnapshot snapshot;
  private final Path context;
  private final String dockerfile;
  private final @Nullable String target;
  private final Entries arguments;
  private final CreateSandbox builder;
  private final Consumer<String> log;
  private final Duration timeout;

  private BuildSnapshot(
      CaptureSnapshot snapshot,
      Path context,
      String dockerfile,
      @Nullable String target,
      Entries arguments,
      CreateSandbox builder,
      Consumer<String> log,
      Duration timeout) {
    this.snapshot = snapshot;
    this.context = context;
    this.dockerfile = dockerfile;
    this.target = target;
    this.arguments = arguments;
    this.builder = builder;
    this.log = log;
    this.timeout = timeout;
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
        context,
        "Dockerfile",
        null,
        Entries.none(),
        CreateSandbox.fromDefault(),
        text -> {},
        DEFAULT_TIMEOUT);
  }

  /**
   * Sets the path of the Dockerfile.
   *
   * @param path relative to the context, in which it must be
   * @return a changed copy
   */
  public BuildSnapshot dockerfile(String path) {
    Arguments.notBlank("the Dockerfile", path);
    Path file = Path.of(path).normalize();
    if (file.isAbsolute() || file.startsWith("..")) {
      throw new IllegalArgumentException(
          "the Dockerfile must be in the context, and named relative to it, not " + path);
    }
    return new BuildSnapshot(
        snapshot,
        context,
        file.toString().replace('\\', '/'),
        target,
        arguments,
        builder,
        log,
        timeout);
  }

  /**
   * Builds one stage only.
   *
   * @param stage of the Dockerfile
   * @return a changed copy
   */
  public BuildSnapshot target(String stage) {
    return new BuildSnapshot(
        snapshot,
        context,
        dockerfile,
        Arguments.notBlank("the stage", stage),
        arguments,
        builder,
        log,
        timeout);
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
    Entries more = arguments.with(name, value);
    return new BuildSnapshot(snapshot, context, dockerfile, target, more, builder, log, timeout);
  }

  /**
   * Sets the sandbox that builds: a temporary one with Docker and BuildKit, which receives a name
   * and is deleted afterwards. By default it is created from the service's default snapshot.
   *
   * @param sandbox such as one with more processors and a larger file system
   * @return a changed copy
   */
  public BuildSnapshot builder(CreateSandbox sandbox) {
    return new BuildSnapshot(
        snapshot, context, dockerfile, target, arguments, sandbox, log, timeout);
  }

  /**
   * Sets a callback for the output of the build while it runs. It is called by the thread that
   * waits for the build; an exception that it throws ends the build and is thrown by it.
   *
   * @param log receives pieces of text, not lines
   * @return a changed copy
   */
  public BuildSnapshot onLog(Consumer<String> log) {
    return new BuildSnapshot(
        snapshot, context, dockerfile, target, arguments, builder, log, timeout);
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
      throw new IllegalArgumentException("timeout must be longer than zero, not " + timeout);
    }
    return new BuildSnapshot(
        snapshot, context, dockerfile, target, arguments, builder, log, timeout);
  }

  /** Returns the snapshot and the path of the context. */
  @Override
  public String toString() {
    return "BuildSnapshot[" + snapshot + ", from " + context + "]";
  }

  CaptureSnapshot snapshot() {
    return snapshot;
  }

  BuildPlan plan() {
    return new BuildPlan(
        snapshot.request().name(),
        context,
        dockerfile,
        target,
        new TreeMap<>(arguments.asMap()),
        log,
        timeout);
  }

  CreateSandbox builder() {
    return builder;
  }
}
