// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import langsmith.sandbox.api.model.ResourceSpec;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.VolumeMountSpec;
import langsmith.sandbox.server.box.BoxSize;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/** Applies templates on this machine. */
public final class LocalTemplates {
  public static final Catalogue.Form<SandboxTemplate> FORM =
      Catalogue.Form.of(
          "templates",
          "template",
          SandboxTemplate.class,
          template -> String.valueOf(template.id()),
          SandboxTemplate::name);

  private static final String DEFAULT_CPU = "500m";
  private static final String DEFAULT_MEMORY = "512Mi";

  private LocalTemplates() {}

  /** Creates a template with default settings. */
  public static SandboxTemplate plain(String name, OffsetDateTime now) {
    return SandboxTemplate.builder()
        .id(UUID.randomUUID().toString())
        .name(name)
        .image(name)
        .volumeMounts(List.of())
        .createdAt(now)
        .updatedAt(now)
        .build();
  }

  /** Returns the mounts of a template; empty if it has none. */
  static List<VolumeMountSpec> mounts(SandboxTemplate template) {
    List<VolumeMountSpec> mounts = template.volumeMounts();
    return mounts == null ? List.of() : mounts;
  }

  static boolean mountsVolume(SandboxTemplate template, String volumeName) {
    return mounts(template).stream().anyMatch(mount -> mount.volumeName().equals(volumeName));
  }

  /** Returns resources, with defaults where the request has none. */
  static ResourceSpec resources(@Nullable ResourceSpec asked) {
    return ResourceSpec.builder()
        .cpu(or(asked == null ? null : asked.cpu(), DEFAULT_CPU))
        .memory(or(asked == null ? null : asked.memory(), DEFAULT_MEMORY))
        .storage(asked == null ? null : asked.storage())
        .build();
  }

  /**
   * Returns the size of boxes of a template.
   *
   * @throws IllegalArgumentException if an amount of the template is invalid
   */
  static BoxSize size(SandboxTemplate template) {
    ResourceSpec resources = template.resources();
    if (resources == null) {
      return BoxSize.UNKNOWN;
    }
    String storage = resources.storage();
    return new BoxSize(
        Quantity.millicores(or(resources.cpu(), DEFAULT_CPU)),
        Quantity.bytes(or(resources.memory(), DEFAULT_MEMORY)),
        storage == null ? null : Quantity.bytes(storage));
  }

  static ApiError notFound(int status, String name) {
    return ApiError.of(status, "TemplateNotFound", "no template '" + name + "'");
  }

  private static String or(@Nullable String value, String absent) {
    return value == null ? absent : value;
  }
}
