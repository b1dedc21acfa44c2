// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
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
    Map<String, String> arguments,
    Consumer<String> log,
    Duration timeout) {}
