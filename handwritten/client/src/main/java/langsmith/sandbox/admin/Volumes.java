// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.time.Duration;
import langsmith.sandbox.api.ListVolumesQuery;
import langsmith.sandbox.api.VolumesApi;
import langsmith.sandbox.api.model.CloneVolumeRequest;
import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeList;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.resource.PageSource;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * Creates, clones, finds, changes and deletes volumes: directories that outlive sandboxes. A new
 * sandbox attaches up to four of them; see {@link langsmith.sandbox.CreateSandbox#volume}. Obtained
 * from {@link langsmith.sandbox.SandboxClient#volumes()}; safe for use by several threads. All
 * methods block until the service has responded, and throw {@link SandboxException} if it refuses
 * or cannot be reached.
 *
 * <p>This part of the API is in beta, and a workspace must have it enabled. Servers of the first
 * generation have volumes of another kind at the same path; see {@link FirstGenerationVolumes}.
 */
public final class Volumes {
  private static final Duration CLONING = Duration.ofSeconds(60);

  private final SandboxContext context;
  private final ResourceCalls calls;
  private final VolumesApi api;

  Volumes(SandboxContext context) {
    this.context = context;
    this.calls = new ResourceCalls(context.rest(), "volume");
    this.api = context.rest().controlPlane(VolumesApi.class);
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones}
   *
   * @param options headers and limits
   */
  public Volumes with(RequestOptions options) {
    return new Volumes(context.with(options));
  }

  /**
   * Creates a volume. The request is never sent twice.
   *
   * @param wanted name, size and more
   * @return the volume; attach it when its status is {@code ready}
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   * @throws langsmith.sandbox.error.SandboxValidationException if the service rejects the settings
   * @throws langsmith.sandbox.error.ResourceCreationException if there is no storage for it
   * @throws langsmith.sandbox.error.QuotaExceededException if the quota is used up
   */
  public Volume create(CreateVolume wanted) {
    CreateVolumeRequest request = wanted.request();
    String name = request.name();
    return calls.create(
        Operation.CREATE_VOLUME, name, calls.resource(name), api.createVolume(request));
  }

  /**
   * Creates a volume with the files that another one has now. Both share storage until one of them
   * changes it. The request is never sent twice, and waits up to 90 seconds for a response.
   *
   * @param nameOrId name or id of the source, which is attached for writing to stopped sandboxes
   *     only
   * @param wanted name and more
   * @return the new volume, which has the size of the source
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is no such source
   * @throws langsmith.sandbox.error.ResourceInUseException if the name is taken, or a sandbox that
   *     is not stopped can write to the source
   * @throws langsmith.sandbox.error.ResourceCreationException if there is no storage for it
   * @throws langsmith.sandbox.error.QuotaExceededException if the quota is used up
   */
  public Volume clone(String nameOrId, CloneVolume wanted) {
    Arguments.segment("volume", nameOrId);
    CloneVolumeRequest request = wanted.request();
    return calls.create(
        Operation.CLONE_VOLUME,
        request.name(),
        calls.resource(nameOrId),
        CLONING,
        api.cloneVolume(nameOrId, request));
  }

  /**
   * {@return an existing volume, with the sandboxes that it is attached to}
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Volume get(String nameOrId) {
    Arguments.segment("volume", nameOrId);
    return calls.get(Operation.GET_VOLUME, nameOrId, api.getVolume(nameOrId));
  }

  /** {@return all volumes, newest first} */
  public Listing<Volume> list() {
    return listing(null);
  }

  /**
   * {@return the volumes whose name contains a text, newest first}
   *
   * @param nameContains not blank
   */
  public Listing<Volume> list(String nameContains) {
    return listing(Arguments.notBlank("nameContains", nameContains));
  }

  private Listing<Volume> listing(@Nullable String nameContains) {
    return new PagedListing<>(
        new PageSource<>() {
          @Override
          public Operation operation() {
            return Operation.LIST_VOLUMES;
          }

          @Override
          public int pageSize() {
            return 100;
          }

          @Override
          public PageSource.Page<Volume> fetch(PageSource.Position position) {
            VolumeList page =
                calls.list(
                    operation(),
                    "listing volumes",
                    api.listVolumes(
                        ListVolumesQuery.builder()
                            .pageSize(position.pageSize())
                            .cursor(position.cursor())
                            .nameContains(nameContains)
                            .build()));
            return new PageSource.Page<>(page.items(), null, page.nextCursor());
          }

          @Override
          public String identity(Volume volume) {
            return volume.name();
          }
        });
  }

  /**
   * Changes a volume and returns its new state. An empty update only fetches it. The request is
   * never sent twice.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the new state
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.SandboxAuthenticationException if the key is neither that of
   *     the volume's creator nor has the permission {@code sandboxes:exec}
   */
  public Volume update(String nameOrId, UpdateVolume update) {
    if (update.isEmpty()) {
      return get(nameOrId);
    }
    Arguments.segment("volume", nameOrId);
    return calls.update(
        Operation.UPDATE_VOLUME, nameOrId, api.updateVolume(nameOrId, update.request()));
  }

  /**
   * Deletes a volume with its files.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceInUseException if it is attached to a sandbox, running
   *     or not
   */
  public void delete(String nameOrId) {
    Arguments.segment("volume", nameOrId);
    calls.delete(Operation.DELETE_VOLUME, nameOrId, api.deleteVolume(nameOrId));
  }
}
