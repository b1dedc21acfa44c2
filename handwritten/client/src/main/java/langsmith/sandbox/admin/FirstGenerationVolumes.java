// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.time.Duration;
import langsmith.sandbox.api.VolumesApi;
import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;

/**
 * Creates, finds, changes and deletes volumes: directories that templates mount and that outlive
 * sandboxes. Obtained from {@link langsmith.sandbox.SandboxClient#firstGenerationVolumes()}; safe
 * for use by several threads. All methods block until the service has responded, and throw {@link
 * SandboxException} if it refuses or cannot be reached.
 *
 * <p>Servers of the first generation only. Newer ones have volumes of another kind at the same
 * path; see {@link Volumes}.
 */
public final class FirstGenerationVolumes {
  private final SandboxContext context;
  private final ResourceCalls calls;
  private final VolumesApi api;

  FirstGenerationVolumes(SandboxContext context) {
    this.context = context;
    this.calls = new ResourceCalls(context.rest(), "volume");
    this.api = context.rest().controlPlane(VolumesApi.class);
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones}
   *
   * @param options headers and limits
   */
  public FirstGenerationVolumes with(RequestOptions options) {
    return new FirstGenerationVolumes(context.with(options));
  }

  /**
   * Creates a volume, and waits up to 60 seconds until it is provisioned; see {@link
   * #create(String, String, Duration)}.
   *
   * @param name unique in the workspace, at most 63 characters
   * @param size such as {@code 1Gi}
   * @return the volume
   */
  public Volume create(String name, String size) {
    return create(name, size, Duration.ofSeconds(60));
  }

  /**
   * Creates a volume, and waits until it is provisioned. The request is never sent twice.
   *
   * @param name unique in the workspace, at most 63 characters
   * @param size such as {@code 1Gi}
   * @param readyTimeout how long the service waits, 5 to 300 seconds; rounded up to whole seconds
   * @return the volume
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   * @throws langsmith.sandbox.error.ResourceCreationException if there is no storage for it
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time; it exists
   *     nevertheless
   * @throws langsmith.sandbox.error.QuotaExceededException if the quota is used up
   */
  public Volume create(String name, String size, Duration readyTimeout) {
    CreateVolumeRequest request =
        CreateVolumeRequest.builder()
            .name(Arguments.bounded("the volume name", name, 63))
            .size(Arguments.quantity("size", size))
            .waitForReady(true)
            .timeout(Arguments.secondsWithin("readyTimeout", readyTimeout, 5, 300))
            .build();
    return calls.create(
        Operation.CREATE_VOLUME,
        name,
        calls.resource(name),
        readyTimeout,
        api.createVolume(request));
  }

  /**
   * {@return an existing volume}
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Volume get(String nameOrId) {
    Arguments.segment("volume", nameOrId);
    return calls.get(Operation.GET_VOLUME, nameOrId, api.getVolume(nameOrId));
  }

  /** {@return all volumes; an iteration fetches them in one request} */
  public Listing<Volume> list() {
    return PagedListing.ofAll(
        Operation.LIST_VOLUMES,
        () -> calls.list(Operation.LIST_VOLUMES, "listing volumes", api.listVolumes()).volumes(),
        Volume::name);
  }

  /**
   * Changes a volume and returns its new state. An empty update only fetches it. The request is
   * never sent twice.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the new state
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceNameConflictException if the new name is taken
   * @throws langsmith.sandbox.error.SandboxValidationException if the volume cannot have this size
   */
  public Volume update(String nameOrId, UpdateFirstGenerationVolume update) {
    if (update.isEmpty()) {
      return get(nameOrId);
    }
    Arguments.segment("volume", nameOrId);
    return calls.update(
        Operation.UPDATE_VOLUME, nameOrId, api.updateVolume(nameOrId, update.request()));
  }

  /**
   * Deletes a volume.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceInUseException if a template mounts it
   */
  public void delete(String nameOrId) {
    Arguments.segment("volume", nameOrId);
    calls.delete(Operation.DELETE_VOLUME, nameOrId, api.deleteVolume(nameOrId));
  }
}
