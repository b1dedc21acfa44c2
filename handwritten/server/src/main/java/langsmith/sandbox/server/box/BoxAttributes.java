// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.List;
import langsmith.sandbox.api.model.AccessDelegation;
import langsmith.sandbox.api.model.AccessDelegationMode;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/**
 * What a box was asked to be and is reported to be. The local server keeps sizes, tags and
 * delegated access without acting on them; what would change what a command sees is done or
 * refused.
 */
public final class BoxAttributes {
  private BoxAttributes() {}

  /**
   * Checks what the schema cannot say.
   *
   * @throws ApiError 400 or 422
   */
  @SuppressWarnings("deprecation") // snapshot_name is deprecated, but clients in the field send it.
  public static void check(CreateBoxRequest request) {
    boolean byName = request.snapshot() != null || request.snapshotName() != null;
    boolean byId = request.snapshotId() != null;
    refuseIf(byId && byName, "snapshot_id and a snapshot name exclude each other; give one");
    refuseIf(
        request.templateName() != null && (byName || byId),
        "template_name and a snapshot exclude each other; give one");
    refuseIf(
        Boolean.FALSE.equals(request.persistent())
            && Boolean.TRUE.equals(request.preserveMemoryOnStop()),
        "a sandbox that is not persistent cannot preserve its memory");
    refuseIf(
        Boolean.TRUE.equals(request.restoreMemory()),
        "there is no memory to restore: the local server keeps none");
    checkDelegation(request.accessDelegation());
    RunLayers.check(request.runConfig());
    ConfigChecks.check(request.proxyConfig(), request.mountConfig());
  }

  private static void checkDelegation(@Nullable AccessDelegation delegation) {
    if (delegation == null) {
      return;
    }
    boolean permissions = delegation.permissions() != null && !delegation.permissions().isEmpty();
    boolean explicit = delegation.mode().equals(AccessDelegationMode.EXPLICIT);
    if (explicit != permissions) {
      throw ApiError.invalid(
          "body",
          "access_delegation",
          explicit ? "EXPLICIT needs permissions" : "permissions go with EXPLICIT only");
    }
  }

  private static void refuseIf(boolean contradiction, String message) {
    if (contradiction) {
      throw ApiError.of(400, "InvalidRequest", message);
    }
  }

  /** Returns the attributes after a change: what is absent from it stays. */
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
