// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.time.Duration;
import langsmith.sandbox.api.PoolsApi;
import langsmith.sandbox.api.model.CreatePoolRequest;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;

/**
 * Creates, finds, changes and deletes pools: sandboxes created in advance from a template, so that
 * a create need not wait. Obtained from {@link langsmith.sandbox.SandboxClient#pools()}; safe for
 * use by several threads. All methods block until the service has responded, and throw {@link
 * SandboxException} if it refuses or cannot be reached.
 *
 * <p>Servers of the first generation only; newer ones do not have this part of the API.
 */
public final class Pools {
  private final SandboxContext context;
  private final ResourceCalls calls;
  private final PoolsApi api;

  Pools(SandboxContext context) {
    this.context = context;
    this.calls = new ResourceCalls(context.rest(), "pool");
    this.api = context.rest().controlPlane(PoolsApi.class);
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones}
   *
   * @param options headers and limits
   */
  public Pools with(RequestOptions options) {
    return new Pools(context.with(options));
  }

  /**
   * Creates a pool, and waits up to 30 seconds until its sandboxes are ready; see {@link
   * #create(String, String, int, Duration)}.
   *
   * @param name unique in the workspace; at most 63 letters of a to z, digits and hyphens
   * @param template its name; one without volumes
   * @param replicas the number of sandboxes kept ready, 1 to 100
   * @return the pool
   */
  public Pool create(String name, String template, int replicas) {
    return create(name, template, replicas, Duration.ofSeconds(30));
  }

  /**
   * Creates a pool, and waits until its sandboxes are ready. The request is never sent twice.
   *
   * @param name unique in the workspace; at most 63 letters of a to z, digits and hyphens
   * @param template its name; one without volumes
   * @param replicas the number of sandboxes kept ready, 1 to 100
   * @param readyTimeout how long the service waits, 10 to 600 seconds; rounded up to whole seconds
   * @return the pool
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is no such template
   * @throws langsmith.sandbox.error.SandboxValidationException if the template has volumes, or the
   *     number of replicas is not allowed
   * @throws langsmith.sandbox.error.ResourceTimeoutException if they were not ready in time; the
   *     pool exists nevertheless
   * @throws langsmith.sandbox.error.QuotaExceededException if the quota is used up
   */
  public Pool create(String name, String template, int replicas, Duration readyTimeout) {
    CreatePoolRequest request =
        CreatePoolRequest.builder()
            .name(Arguments.poolName(name))
            .templateName(Arguments.notBlank("the template", template))
            .replicas(Arguments.within("replicas", replicas, 1, 100))
            .waitForReady(true)
            .timeout(Arguments.secondsWithin("readyTimeout", readyTimeout, 10, 600))
            .build();
    return calls.create(
        Operation.CREATE_POOL,
        name,
        new Task.Resource("template", template),
        readyTimeout,
        api.createPool(request));
  }

  /**
   * {@return an existing pool}
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Pool get(String nameOrId) {
    Arguments.segment("pool", nameOrId);
    return calls.get(Operation.GET_POOL, nameOrId, api.getPool(nameOrId));
  }

  /** {@return all pools; an iteration fetches them in one request} */
  public Listing<Pool> list() {
    return PagedListing.ofAll(
        Operation.LIST_POOLS,
        () -> calls.list(Operation.LIST_POOLS, "listing pools", api.listPools()).pools(),
        Pool::name);
  }

  /**
   * Changes a pool and returns its new state. An empty update only fetches it. The request is never
   * sent twice.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the new state
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceNameConflictException if the new name is taken
   * @throws langsmith.sandbox.error.QuotaExceededException if the quota is used up
   */
  public Pool update(String nameOrId, UpdatePool update) {
    if (update.isEmpty()) {
      return get(nameOrId);
    }
    Arguments.segment("pool", nameOrId);
    return calls.update(
        Operation.UPDATE_POOL, nameOrId, api.updatePool(nameOrId, update.request()));
  }

  /**
   * Deletes a pool.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public void delete(String nameOrId) {
    Arguments.segment("pool", nameOrId);
    calls.delete(Operation.DELETE_POOL, nameOrId, api.deletePool(nameOrId));
  }
}
