// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.server.command.CommandDefaults;
import langsmith.sandbox.server.command.CommandDefaults.Limits;
import langsmith.sandbox.server.command.ProgramTexts;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.files.BoxPaths;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * Merges the run configurations of snapshot and box with the variables of the box. User and
 * directory replace, variables are merged by name; then come the variables of the proxy rules, and
 * then the box's {@code env_vars}. The command host adds the command's own configuration last.
 */
public final class RunLayers {
  private RunLayers() {}

  static CommandDefaults of(BoxPlan plan, List<BoxMount> mounts, Limits limits) {
    RunConfig merged = merged(plan.snapshotRunConfig(), plan.request().runConfig());
    Map<String, String> environment = new HashMap<>();
    if (merged != null && merged.envVars() != null) {
      environment.putAll(merged.envVars());
    }
    environment.putAll(ConfigSecrets.variables(plan.request().proxyConfig()));
    if (plan.request().envVars() != null) {
      environment.putAll(plan.request().envVars());
    }
    return new CommandDefaults(
        merged == null ? null : merged.user(),
        merged == null ? null : merged.workDir(),
        environment,
        mounts,
        limits);
  }

  /**
   * Checks rules that the schema cannot express.
   *
   * @throws ApiError 422 for an invalid directory
   */
  public static void check(@Nullable RunConfig config) {
    String directory = config == null ? null : config.workDir();
    if (directory != null) {
      try {
        BoxPaths.check(directory);
      } catch (BoxPaths.RefusedException e) {
        throw ApiError.invalid("body", "run_config", "work_dir: " + e.getMessage());
      }
    }
    if (config != null) {
      checkVariables("run_config", config.envVars());
    }
  }

  /**
   * Checks variables, which no process could have otherwise.
   *
   * @throws ApiError 422 for a name that is empty or has '=' or NUL, for a value with NUL, and for
   *     more than {@value ProgramTexts#MAX_BYTES} bytes
   */
  static void checkVariables(String member, @Nullable Map<String, String> variables) {
    ProgramTexts.problem(variables)
        .ifPresent(
            problem -> {
              throw ApiError.invalid("body", member, problem);
            });
  }

  /** Returns the upper configuration over the lower one; null if there is neither. */
  public static @Nullable RunConfig merged(@Nullable RunConfig lower, @Nullable RunConfig upper) {
    if (lower == null || upper == null) {
      return upper == null ? lower : upper;
    }
    Map<String, String> variables = new HashMap<>();
    if (lower.envVars() != null) {
      variables.putAll(lower.envVars());
    }
    if (upper.envVars() != null) {
      variables.putAll(upper.envVars());
    }
    return lower.toBuilder()
        .user(upper.user() == null ? lower.user() : upper.user())
        .workDir(upper.workDir() == null ? lower.workDir() : upper.workDir())
        .envVars(variables)
        .build();
  }
}
