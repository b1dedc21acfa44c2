// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeAttachment;
import langsmith.sandbox.server.box.BoxPlan;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.http.ApiError;

/** Finds the users of a volume or a template, which prevent its deletion. */
public final class ResourceUsers {
  private final Catalogue<SandboxTemplate> templates;
  private final Catalogue<Pool> pools;
  private final Boxes boxes;

  public ResourceUsers(Catalogue<SandboxTemplate> templates, Catalogue<Pool> pools, Boxes boxes) {
    this.templates = templates;
    this.pools = pools;
    this.boxes = boxes;
  }

  /** Describes a user of a volume, if there is one. */
  Optional<String> of(Volume volume) {
    Optional<String> template =
        templates.newestFirst().stream()
            .filter(candidate -> LocalTemplates.mountsVolume(candidate, volume.name()))
            .findFirst()
            .map(found -> "the template '" + found.name() + "'");
    return template.or(
        () ->
            boxes.all().stream()
                .filter(
                    box ->
                        box.plan().volumes().stream()
                            .anyMatch(attached -> attached.volumeId().equals(volume.id())))
                .findFirst()
                .map(box -> "the sandbox '" + box.name() + "'"));
  }

  /** Returns where a volume is attached, oldest box first. */
  List<VolumeAttachment> attachments(Volume volume) {
    List<VolumeAttachment> attachments = new ArrayList<>();
    for (LocalBox box : boxes.all()) {
      for (BoxPlan.Attached attached : box.plan().volumes()) {
        if (attached.volumeId().equals(volume.id())) {
          attachments.add(
              0,
              VolumeAttachment.builder()
                  .mountPath(attached.mountPath())
                  .readOnly(attached.readOnly())
                  .sandboxId(box.id())
                  .sandboxName(box.name())
                  .build());
        }
      }
    }
    return attachments;
  }

  /** Returns the boxes that a volume is attached to for writing, in a fixed order. */
  List<LocalBox> writers(Volume volume) {
    return boxes.all().stream()
        .filter(
            box ->
                box.plan().volumes().stream()
                    .anyMatch(
                        attached ->
                            attached.volumeId().equals(volume.id()) && !attached.readOnly()))
        .toList();
  }

  /**
   * Checks that no box can write to a volume at present.
   *
   * @throws ApiError 409
   */
  void checkUnwritten(Volume volume) {
    for (LocalBox box : writers(volume)) {
      if (!box.status().equals(BoxStatus.STOPPED) || box.isTransferring()) {
        throw ApiError.of(
            409,
            "Conflict",
            "the volume is attached for writing to the sandbox '"
                + box.name()
                + "', which is not stopped");
      }
    }
  }

  /** Describes a user of a template, if there is one. */
  Optional<String> of(SandboxTemplate template) {
    Optional<String> pool =
        pools.newestFirst().stream()
            .filter(candidate -> template.name().equals(candidate.templateName()))
            .findFirst()
            .map(found -> "the pool '" + found.name() + "'");
    return pool.or(
        () ->
            boxes.all().stream()
                .filter(box -> String.valueOf(template.id()).equals(box.plan().templateId()))
                .findFirst()
                .map(box -> "the sandbox '" + box.name() + "'"));
  }
}
