// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import java.util.Optional;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.server.box.Boxes;

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
