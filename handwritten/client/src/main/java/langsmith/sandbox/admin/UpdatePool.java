// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.api.model.UpdatePoolRequest;
import langsmith.sandbox.internal.check.Arguments;

/**
 * Changes to a pool; settings that are not made stay as they are. Servers of the first generation
 * only. Immutable: every method returns a changed copy. Arguments are checked at once with {@link
 * IllegalArgumentException}.
 */
public final class UpdatePool {
  private static final UpdatePool NOTHING = new UpdatePool(UpdatePoolRequest.builder().build());

  private final UpdatePoolRequest request;

  private UpdatePool(UpdatePoolRequest request) {
    this.request = request;
  }

  /** {@return an update that changes nothing yet} */
  public static UpdatePool nothing() {
    return NOTHING;
  }

  /**
   * Changes the name.
   *
   * @param name unique in the workspace; at most 63 letters of a to z, digits and hyphens
   * @return a changed copy
   */
  public UpdatePool name(String name) {
    return new UpdatePool(request.toBuilder().name(Arguments.poolName(name)).build());
  }

  /**
   * Changes the number of sandboxes kept ready.
   *
   * @param replicas 0 to 100; 0 pauses the pool
   * @return a changed copy
   */
  public UpdatePool replicas(int replicas) {
    return new UpdatePool(
        request.toBuilder().replicas(Arguments.within("replicas", replicas, 0, 100)).build());
  }

  /** Returns the changes. */
  @Override
  public String toString() {
    return "UpdatePool[" + request + "]";
  }

  boolean isEmpty() {
    return request.equals(NOTHING.request);
  }

  UpdatePoolRequest request() {
    return request;
  }
}
