// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.util.HashMap;
import java.util.Map;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a box was asked to be and is reported to be. The local server keeps sizes, tags and
 * delegated access without acting on them; what would change what a command sees is done or
 * refused.
 */
final class BoxAttributes {
  private BoxAttributes() {}

  /**
   * Checks what the schema cannot say.
   *
   * @throws ApiError 400
   */
  static void check(CreateBoxRequest request) {
    if (request.volumes() != null && !request.volumes().isEmpty()) {
      throw ApiError.of(400, "InvalidRequest", "the local server has no volumes");
    }
  }

  /** Returns the attributes after a change: what is absent from it stays. */
  static CreateBoxRequest changed(CreateBoxRequest before, UpdateBoxRequest change) {
    return before.toBuilder()
        .vcpus(or(change.vcpus(), before.vcpus()))
        .cpuMillicores(or(change.cpuMillicores(), before.cpuMillicores()))
        .memBytes(or(change.memBytes(), before.memBytes()))
        .fsCapacityBytes(or(change.fsCapacityBytes(), before.fsCapacityBytes()))
        .runConfig(merged(before.runConfig(), change.runConfig()))
        .build();
  }

  /** Returns the environment of every command: the box's variables over those of its run_config. */
  static Map<String, String> environment(CreateBoxRequest request) {
    Map<String, String> all = new HashMap<>();
    RunConfig config = request.runConfig();
    if (config != null && config.envVars() != null) {
      all.putAll(config.envVars());
    }
    if (request.envVars() != null) {
      all.putAll(request.envVars());
    }
    return all;
  }

  private static @Nullable RunConfig merged(
      @Nullable RunConfig before, @Nullable RunConfig change) {
    if (before == null || change == null) {
      return or(change, before);
    }
    Map<String, String> variables = new HashMap<>();
    if (before.envVars() != null) {
      variables.putAll(before.envVars());
    }
    if (change.envVars() != null) {
      variables.putAll(change.envVars());
    }
    return before.toBuilder()
        .user(or(change.user(), before.user()))
        .workDir(or(change.workDir(), before.workDir()))
        .envVars(variables)
        .build();
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T absent) {
    return value == null ? absent : value;
  }
}
