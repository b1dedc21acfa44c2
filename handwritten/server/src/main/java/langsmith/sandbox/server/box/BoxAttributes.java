// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.List;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.server.http.ApiError;

/**
 * The requested and reported attributes of a box. The local server keeps sizes, tags and delegated
 * access without acting on them; attributes that commands would notice are implemented or refused.
 */
public final class BoxAttributes {
  private BoxAttributes() {}

  /**
   * Checks rules that the schema cannot express.
   *
   * @throws ApiError 400 or 422
   */
  @SuppressWarnings("deprecation") // snapshot_name is deprecated, but clients in the field send it.
  public static void check(CreateBoxRequest request) {
    boolean byName = request.snapshot() != null || request.snapshotName() != null;
    boolean byId = request.snapshotId() != null;
    ApiError.refuseIf(
        request.snapshot() != null
            && request.snapshotName() != null
            && !request.snapshot().equals(request.snapshotName()),
        "snapshot and snapshot_name are the same; give one");
    ApiError.refuseIf(
        byId && byName, "snapshot_id and a snapshot name are mutually exclusive; give one");
    ApiError.refuseIf(
        request.templateName() != null && (byName || byId),
        "template_name and a snapshot are mutually exclusive; give one");
    ApiError.refuseIf(
        Boolean.FALSE.equals(request.persistent())
            && Boolean.TRUE.equals(request.preserveMemoryOnStop()),
        "a sandbox that is not persistent cannot preserve its memory");
    ApiError.refuseIf(
        Boolean.TRUE.equals(request.restoreMemory()),
        "no memory to restore: the local server keeps none");
    RunLayers.check(request.runConfig());
    RunLayers.checkVariables("env_vars", request.envVars());
    ConfigChecks.check(request.proxyConfig(), request.mountConfig());
  }

  /** Returns the attributes after a change; absent members stay unchanged. */
  static CreateBoxRequest changed(CreateBoxRequest before, UpdateBoxRequest change) {
    List<String> tags = change.tagValueIds();
    ProxyConfig proxy = change.proxyConfig();
    RunLayers.check(change.runConfig());
    if (proxy != null) {
      ConfigChecks.check(proxy, before.mountConfig());
    }
    return before.toBuilder()
        .proxyConfig(
            proxy == null
                ? before.proxyConfig()
                : ConfigSecrets.carried(before.proxyConfig(), proxy))
        .tagValueIds(tags == null ? before.tagValueIds() : tags)
        .runConfig(RunLayers.merged(before.runConfig(), change.runConfig()))
        .build();
  }
}
