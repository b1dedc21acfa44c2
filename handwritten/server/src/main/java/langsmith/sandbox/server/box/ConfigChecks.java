// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import langsmith.sandbox.api.model.MountConfig;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.server.files.MountPaths;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import org.jspecify.annotations.Nullable;

/** Checks rules for proxy and mount configurations that a schema cannot express. */
final class ConfigChecks {
  private static final String PROXY = "proxy_config";
  private static final String MOUNTS = "mount_config";
  private static final String MOUNT_PARENT = "/mnt/mounts/";

  private ConfigChecks() {}

  /**
   * Checks the configurations of a box.
   *
   * @throws ApiError 422
   */
  static void check(@Nullable ProxyConfig proxy, @Nullable MountConfig mounts) {
    Set<String> providers = proxy == null ? Set.of() : checkedProviders(ConfigSecrets.json(proxy));
    if (proxy != null && proxy.rules() != null) {
      proxy.rules().forEach(rule -> RunLayers.checkVariables(PROXY, rule.envVars()));
    }
    if (mounts != null) {
      checkMounts(JsonCodec.write(MountConfig.class, mounts).toJsonObject(), providers);
    }
  }

  /** Returns the mount paths of a configuration. */
  static List<String> paths(@Nullable MountConfig mounts) {
    return mounts == null
        ? List.of()
        : paths(JsonCodec.write(MountConfig.class, mounts).toJsonObject());
  }

  private static List<String> paths(JsonObject mounts) {
    return MountPaths.checked(
        objects(mounts, "mounts").stream().map(mount -> mount.getString("mount_path")).toList(),
        MOUNTS);
  }

  private static Set<String> checkedProviders(JsonObject proxy) {
    JsonObject access = proxy.getJsonObject("access_control", new JsonObject());
    if (access.containsKey("allow_list") && access.containsKey("deny_list")) {
      throw ApiError.invalid("body", PROXY, "allow_list and deny_list are mutually exclusive");
    }
    AttributionRules.check(objects(proxy, "rules"), objects(proxy, "callbacks"));
    int aws = 0;
    int gcp = 0;
    Set<String> providers = new HashSet<>();
    for (JsonObject rule : objects(proxy, "rules")) {
      aws += rule.containsKey("aws") ? 1 : 0;
      gcp += rule.containsKey("gcp") && rule.getBoolean("enabled", true) ? 1 : 0;
      for (String provider : List.of("aws", "gcp", "azure")) {
        if (rule.containsKey(provider)) {
          providers.add(provider);
        }
      }
    }
    if (aws > 1 || gcp > 1) {
      throw ApiError.invalid(
          "body", PROXY, "expected at most one rule for AWS, and one in force for Google Cloud");
    }
    return providers;
  }

  private static void checkMounts(JsonObject mounts, Set<String> providers) {
    for (String provider : mounts.getJsonObject("auth", new JsonObject()).fieldNames()) {
      if (providers.contains(provider)) {
        throw ApiError.invalid(
            "body", MOUNTS, "'" + provider + "' has a rule in proxy_config already");
      }
    }
    Set<String> ids = new HashSet<>();
    Iterator<String> paths = paths(mounts).iterator();
    for (JsonObject mount : objects(mounts, "mounts")) {
      if (!ids.add(mount.getString("id"))) {
        throw ApiError.invalid("body", MOUNTS, "two mounts have the id " + mount.getString("id"));
      }
      boolean hub = "contexthub".equals(mount.getString("type"));
      if (!paths.next().startsWith(MOUNT_PARENT) && !hub) {
        throw ApiError.invalid(
            "body", MOUNTS, "buckets and repositories are mounted below " + MOUNT_PARENT);
      }
    }
  }

  private static List<JsonObject> objects(JsonObject parent, String member) {
    return parent.getJsonArray(member, new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .toList();
  }
}
