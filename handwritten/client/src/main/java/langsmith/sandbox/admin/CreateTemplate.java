// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.api.model.CreateTemplateRequest;
import langsmith.sandbox.api.model.ResourceSpec;
import langsmith.sandbox.api.model.VolumeMountSpec;
import langsmith.sandbox.internal.check.Arguments;

/**
 * The settings of a new template. Servers of the first generation only. Immutable: every method
 * returns a changed copy. Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class CreateTemplate {
  private final CreateTemplateRequest request;
  private final ResourceSpec resources;

  private CreateTemplate(CreateTemplateRequest request, ResourceSpec resources) {
    this.request = request;
    this.resources = resources;
  }

  /**
   * {@return a template with half a processor and 512 MiB of memory}
   *
   * @param name unique in the workspace, at most 63 characters
   * @param image such as {@code python:3.13}
   */
  public static CreateTemplate of(String name, String image) {
    return new CreateTemplate(
        CreateTemplateRequest.builder()
            .name(Arguments.bounded("the template name", name, 63))
            .image(Arguments.notBlank("the image", image))
            .build(),
        ResourceSpec.builder().cpu("500m").memory("512Mi").build());
  }

  /**
   * Sets the processor share.
   *
   * @param quantity such as {@code 2}, or {@code 500m} for a half
   * @return a changed copy
   */
  public CreateTemplate cpu(String quantity) {
    return with(resources.toBuilder().cpu(Arguments.quantity("cpu", quantity)));
  }

  /**
   * Sets the memory.
   *
   * @param quantity such as {@code 512Mi}
   * @return a changed copy
   */
  public CreateTemplate memory(String quantity) {
    return with(resources.toBuilder().memory(Arguments.quantity("memory", quantity)));
  }

  /**
   * Sets the size of the file system; by default the service chooses it.
   *
   * @param quantity such as {@code 1Gi}
   * @return a changed copy
   */
  public CreateTemplate storage(String quantity) {
    return with(resources.toBuilder().storage(Arguments.quantity("storage", quantity)));
  }

  /**
   * Mounts a volume.
   *
   * @param volume its name
   * @param mountPath an absolute path
   * @return a changed copy
   */
  public CreateTemplate mount(String volume, String mountPath) {
    List<VolumeMountSpec> mounts =
        request.volumeMounts() == null
            ? new ArrayList<>()
            : new ArrayList<>(request.volumeMounts());
    mounts.add(
        VolumeMountSpec.builder()
            .volumeName(Arguments.notBlank("the volume", volume))
            .mountPath(Arguments.absolutePath("mountPath", mountPath))
            .build());
    return new CreateTemplate(request.toBuilder().volumeMounts(mounts).build(), resources);
  }

  /** Returns name and image. */
  @Override
  public String toString() {
    return "CreateTemplate[" + request.name() + ", of the image " + request.image() + "]";
  }

  CreateTemplateRequest request() {
    return request.toBuilder().resources(resources).build();
  }

  private CreateTemplate with(ResourceSpec.Builder changed) {
    return new CreateTemplate(request, changed.build());
  }
}
