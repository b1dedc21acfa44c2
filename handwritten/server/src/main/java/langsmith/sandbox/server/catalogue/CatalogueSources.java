// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeMountSpec;
import langsmith.sandbox.api.model.VolumeRequest;
import langsmith.sandbox.server.box.BoxAttributes;
import langsmith.sandbox.server.box.BoxPlan;
import langsmith.sandbox.server.box.BoxSize;
import langsmith.sandbox.server.box.BoxSources;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.files.MountPaths;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.store.DataDirectory;
import org.jspecify.annotations.Nullable;

/** Resolves the references of new boxes in the catalogues. Confined to the server's event loop. */
public final class CatalogueSources implements BoxSources {
  private final DataDirectory data;
  private final Catalogue<SandboxTemplate> templates;
  private final Catalogue<Volume> volumes;

  private final VolumeClones clones;
  private final SnapshotCatalogue snapshots;

  public CatalogueSources(
      DataDirectory data,
      Catalogue<SandboxTemplate> templates,
      Catalogue<Volume> volumes,
      VolumeClones clones,
      SnapshotCatalogue snapshots) {
    this.data = data;
    this.snapshots = snapshots;
    this.templates = templates;
    this.volumes = volumes;
    this.clones = clones;
  }

  @Override
  public BoxPlan plan(CreateBoxRequest request) {
    BoxAttributes.check(request);
    String template = request.templateName();
    return template == null ? current(request) : first(request, template);
  }

  /**
   * Resolves all references of a template.
   *
   * @throws ApiError if a reference does not exist
   */
  BoxPlan plan(String templateName) {
    return first(CreateBoxRequest.builder().templateName(templateName).build(), templateName);
  }

  private BoxPlan first(CreateBoxRequest request, String templateName) {
    SandboxTemplate template =
        templates.named(templateName).orElseThrow(() -> LocalTemplates.notFound(404, templateName));
    List<BoxPlan.Attached> mounts = new ArrayList<>();
    for (VolumeMountSpec mount : LocalTemplates.mounts(template)) {
      Volume volume = volume(mount.volumeName());
      mounts.add(new BoxPlan.Attached(String.valueOf(volume.id()), mount.mountPath(), false));
    }
    return new BoxPlan(request, LocalTemplates.size(template), template.id(), null, null, mounts);
  }

  private BoxPlan current(CreateBoxRequest request) {
    List<VolumeRequest> wanted = request.volumes() == null ? List.of() : request.volumes();
    List<String> paths =
        MountPaths.checked(wanted.stream().map(VolumeRequest::mountPath).toList(), "volumes");
    List<BoxPlan.Attached> mounts = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      VolumeRequest volume = wanted.get(i);
      mounts.add(attached(volume.volume(), paths.get(i), Boolean.TRUE.equals(volume.readOnly())));
    }
    LocalSnapshot snapshot = snapshot(request);
    CreateBoxRequest filled = SnapshotSettings.filled(request, snapshot);
    return new BoxPlan(
        filled, BoxSize.of(filled), null, snapshot.id(), snapshot.runConfig(), mounts);
  }

  @SuppressWarnings("deprecation") // snapshot_name is deprecated, but clients in the field send it.
  private LocalSnapshot snapshot(CreateBoxRequest request) {
    String reference =
        Stream.of(request.snapshotId(), request.snapshot(), request.snapshotName())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(SnapshotCatalogue.DEFAULT);
    LocalSnapshot snapshot =
        snapshots
            .find(reference)
            .orElseThrow(
                () -> ApiError.of(400, "InvalidRequest", "no snapshot '" + reference + "'"));
    if (!snapshot.isReady()) {
      throw ApiError.of(
          400,
          "InvalidRequest",
          "the snapshot '" + reference + "' is " + snapshot.shown().status() + ", not ready");
    }
    return snapshot;
  }

  private BoxPlan.Attached attached(String reference, String path, boolean readOnly) {
    Volume volume = volume(reference);
    if (LocalVolumes.isFirstGeneration(volume)) {
      throw ApiError.of(
          400,
          "InvalidRequest",
          "the volume '" + reference + "' is of the first generation; a template can mount it");
    }
    if (!LocalVolumes.isReady(volume)) {
      throw ApiError.of(
          400,
          "InvalidRequest",
          "the volume '" + reference + "' is " + volume.status() + ", not ready");
    }
    return new BoxPlan.Attached(String.valueOf(volume.id()), path, readOnly);
  }

  private Volume volume(String reference) {
    return volumes
        .withId(reference)
        .or(() -> volumes.named(reference))
        .orElseThrow(() -> ApiError.of(400, "InvalidRequest", "no volume '" + reference + "'"));
  }

  @Override
  public @Nullable Path origin(BoxPlan plan) {
    String id = plan.snapshotId();
    boolean empty =
        id == null
            || snapshots.withId(id).filter(found -> !SnapshotCatalogue.hasFiles(found)).isPresent();
    return empty ? null : data.snapshots().resolve(String.valueOf(id));
  }

  @Override
  public List<BoxMount> mounts(BoxPlan plan) {
    List<BoxMount> mounts = new ArrayList<>();
    for (BoxPlan.Attached volume : plan.volumes()) {
      mounts.add(
          new BoxMount(
              volume.mountPath(), data.volumes().resolve(volume.volumeId()), volume.readOnly()));
    }
    return mounts;
  }

  @Override
  public Future<Void> settled(BoxPlan plan) {
    return Future.join(
            plan.volumes().stream()
                .filter(attached -> !attached.readOnly())
                .map(attached -> clones.ended(attached.volumeId()))
                .toList())
        .mapEmpty();
  }

  @Override
  public Map<Path, Long> volumeSizes(BoxPlan plan) {
    Map<Path, Long> sizes = new HashMap<>();
    for (BoxPlan.Attached attached : plan.volumes()) {
      volumes
          .withId(attached.volumeId())
          .ifPresent(
              volume ->
                  sizes.put(
                      data.volumes().resolve(attached.volumeId()), LocalVolumes.bytes(volume)));
    }
    return sizes;
  }

  @Override
  public @Nullable String volumeName(String volumeId) {
    return volumes.withId(volumeId).map(Volume::name).orElse(null);
  }
}
