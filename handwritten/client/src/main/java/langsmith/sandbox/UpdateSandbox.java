// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import langsmith.sandbox.api.model.UpdateBoxRequest;

/**
 * What to change about a sandbox; what is not set stays as it is. Immutable: every method returns a
 * changed copy. Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class UpdateSandbox {
  private static final UpdateSandbox NOTHING =
      new UpdateSandbox(UpdateBoxRequest.builder().build());

  private final UpdateBoxRequest request;

  private UpdateSandbox(UpdateBoxRequest request) {
    this.request = request;
  }

  /** {@return an update that changes nothing yet} */
  public static UpdateSandbox nothing() {
    return NOTHING;
  }

  /**
   * Changes the name; the id stays.
   *
   * @param name unique in the workspace, at most 63 characters
   * @return a changed copy
   */
  public UpdateSandbox name(String name) {
    return new UpdateSandbox(request.toBuilder().name(Arguments.sandboxName(name)).build());
  }

  /**
   * Changes the life time. Older servers only.
   *
   * @param ttl zero for no limit, or a multiple of 60 seconds
   * @return a changed copy
   */
  public UpdateSandbox ttl(Duration ttl) {
    return new UpdateSandbox(
        request.toBuilder().ttlSeconds(Arguments.ttlSeconds("ttl", ttl)).build());
  }

  /**
   * Changes after how much idle time the sandbox stops.
   *
   * @param ttl zero for never, or a multiple of 60 seconds
   * @return a changed copy
   */
  public UpdateSandbox idleTtl(Duration ttl) {
    return new UpdateSandbox(
        request.toBuilder().idleTtlSeconds(Arguments.ttlSeconds("idleTtl", ttl)).build());
  }

  /**
   * Changes how long after a stop the sandbox is deleted.
   *
   * @param ttl zero for never, or a multiple of 60 seconds
   * @return a changed copy
   */
  public UpdateSandbox deleteAfterStop(Duration ttl) {
    return new UpdateSandbox(
        request.toBuilder()
            .deleteAfterStopSeconds(Arguments.ttlSeconds("deleteAfterStop", ttl))
            .build());
  }

  /** Returns what changes. */
  @Override
  public String toString() {
    return "UpdateSandbox[" + request + "]";
  }

  boolean isEmpty() {
    return request.equals(NOTHING.request);
  }

  UpdateBoxRequest request() {
    return request;
  }
}
