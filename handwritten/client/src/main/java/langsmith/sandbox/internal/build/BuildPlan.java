// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.internal.wire.Entries;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a build.
 *
 * @param name of the snapshot
 * @param context the local directory
 * @param dockerfile relative to the context
 * @param target the stage; null for the last one
 * @param arguments of the build
 * @param log receives the output of the build
 * @param timeout of the whole build
 */
public record BuildPlan(
    String name,
    Path context,
    String dockerfile,
    @Nullable String target,
    Entries arguments,
    Consumer<String> log,
    Duration timeout) {
  /** {@return a copy with another Dockerfile} */
  public BuildPlan withDockerfile(String changed) {
    return new BuildPlan(name, context, changed, target, arguments, log, timeout);
  }

  /** {@return a copy that builds one stage} */
  public BuildPlan withTarget(String stage) {
    return new BuildPlan(name, context, dockerfile, stage, arguments, log, timeout);
  }

  /** {@return a copy with one more argument, which replaces one of the same name} */
  public BuildPlan withArgument(String key, String value) {
    Entries more = arguments.with(key, value);
    return new BuildPlan(name, context, dockerfile, target, more, log, timeout);
  }

  /** {@return a copy with another receiver of the output} */
  public BuildPlan withLog(Consumer<String> changed) {
    return new BuildPlan(name, context, dockerfile, target, arguments, changed, timeout);
  }

  /** {@return a copy with another limit} */
  public BuildPlan withTimeout(Duration changed) {
    return new BuildPlan(name, context, dockerfile, target, arguments, log, changed);
  }
}
