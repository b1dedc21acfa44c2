// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.api.model.CaptureSnapshotRequest;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.MountConfig;
import langsmith.sandbox.api.model.SnapshotPart;
import langsmith.sandbox.server.box.BoxPlan;
import langsmith.sandbox.server.box.ConfigSecrets;
import langsmith.sandbox.server.box.Labels;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import org.jspecify.annotations.Nullable;

/** Copies settings of a box into a snapshot, and from there into other boxes. */
final class SnapshotSettings {
  private static final String RESERVED_LABELS = "com.langchain.";

  private static final List<SnapshotPart> ALL =
      List.of(
          SnapshotPart.MOUNTS,
          SnapshotPart.PROXY_CONFIG,
          SnapshotPart.ENV_VARS,
          SnapshotPart.RESOURCES,
          SnapshotPart.LIFECYCLE,
          SnapshotPart.LABELS);

  private SnapshotSettings() {}

  /** Returns the requested settings, each once. */
  static List<SnapshotPart> parts(CaptureSnapshotRequest request) {
    List<SnapshotPart> asked = request.include() == null ? List.of() : request.include();
    return asked.contains(SnapshotPart.ALL) ? ALL : ALL.stream().filter(asked::contains).toList();
  }

  /**
   * Returns the settings of a box for a snapshot.
   *
   * @throws ApiError 400 if they contain secrets and the request does not confirm that
   */
  static CreateBoxRequest taken(BoxPlan plan, CaptureSnapshotRequest request) {
    Set<SnapshotPart> parts = new HashSet<>(parts(request));
    CreateBoxRequest box = plan.request();
    CreateBoxRequest.Builder taken = CreateBoxRequest.builder();
    if (parts.contains(SnapshotPart.ENV_VARS)) {
      Map<String, String> variables = box.envVars();
      if (variables != null && !variables.isEmpty()) {
        requireConfirmation(request);
      }
      taken.envVars(variables);
    }
    if (parts.contains(SnapshotPart.PROXY_CONFIG) && box.proxyConfig() != null) {
      if (ConfigSecrets.holdsValues(ConfigSecrets.json(box.proxyConfig()))) {
        requireConfirmation(request);
      }
      taken.proxyConfig(box.proxyConfig());
    }
    if (parts.contains(SnapshotPart.MOUNTS) && box.mountConfig() != null) {
      if (ConfigSecrets.holdsValues(
          JsonCodec.write(MountConfig.class, box.mountConfig()).toJsonObject())) {
        requireConfirmation(request);
      }
      taken.mountConfig(box.mountConfig());
    }
    if (parts.contains(SnapshotPart.RESOURCES)) {
      taken.cpuMillicores(plan.size().cpuMillicores()).memBytes(plan.size().memoryBytes());
    }
    if (parts.contains(SnapshotPart.LIFECYCLE)) {
      taken
          .idleTtlSeconds(box.idleTtlSeconds())
          .deleteAfterStopSeconds(box.deleteAfterStopSeconds())
          .preserveMemoryOnStop(box.preserveMemoryOnStop());
    }
    return taken.build();
  }

  private static void requireConfirmation(CaptureSnapshotRequest request) {
    if (!Boolean.TRUE.equals(request.confirmAllowSnapshotSecretValues())) {
      throw ApiError.of(
          400,
          "InvalidRequest",
          "the settings to include hold secrets; set confirm_allow_snapshot_secret_values");
    }
  }

  /** Returns the labels of a snapshot: its own over those of the box, if they are included. */
  static Map<String, String> labels(BoxPlan plan, CaptureSnapshotRequest request) {
    Map<String, String> lower = new HashMap<>();
    if (parts(request).contains(SnapshotPart.LABELS) && plan.request().labels() != null) {
      lower.putAll(plan.request().labels());
      lower.keySet().removeIf(key -> key.startsWith(RESERVED_LABELS));
    }
    return Labels.merged(lower, request.labels());
  }

  /** Returns a request whose unset members are filled in from a snapshot. */
  static CreateBoxRequest filled(CreateBoxRequest request, LocalSnapshot snapshot) {
    CreateBoxRequest settings = snapshot.settings();
    CreateBoxRequest.Builder filled =
        request.toBuilder()
            .labels(Labels.merged(snapshot.shown().labels(), request.labels()))
            .envVars(or(request.envVars(), settings.envVars()))
            .proxyConfig(or(request.proxyConfig(), settings.proxyConfig()))
            .mountConfig(or(request.mountConfig(), settings.mountConfig()))
            .idleTtlSeconds(or(request.idleTtlSeconds(), settings.idleTtlSeconds()))
            .deleteAfterStopSeconds(
                or(request.deleteAfterStopSeconds(), settings.deleteAfterStopSeconds()));
    if (!Boolean.FALSE.equals(request.persistent())) {
      filled.preserveMemoryOnStop(
          or(request.preserveMemoryOnStop(), settings.preserveMemoryOnStop()));
    }
    if (request.vcpus() == null && request.cpuMillicores() == null && request.memBytes() == null) {
      filled.cpuMillicores(settings.cpuMillicores()).memBytes(settings.memBytes());
    }
    return filled.fsCapacityBytes(capacity(request, snapshot)).build();
  }

  private static @Nullable Long capacity(CreateBoxRequest request, LocalSnapshot snapshot) {
    Long least = snapshot.shown().fsCapacityBytes();
    Long asked = request.fsCapacityBytes();
    if (asked != null && least != null && asked < least) {
      throw ApiError.invalid(
          "body", "fs_capacity_bytes", "expected at least that of the snapshot: " + least);
    }
    return or(asked, least);
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T absent) {
    return value == null ? absent : value;
  }
}
