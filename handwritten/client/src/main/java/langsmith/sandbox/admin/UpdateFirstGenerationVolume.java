// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import langsmith.sandbox.api.model.UpdateVolumeRequest;
import langsmith.sandbox.internal.check.Arguments;

/**
 * Changes to a volume of the first generation; settings that are not made stay as they are.
 * Immutable: every method returns a changed copy. Arguments are checked at once with {@link
 * IllegalArgumentException}.
 */
public final class UpdateFirstGenerationVolume {
  private static final UpdateFirstGenerationVolume NOTHING =
      new UpdateFirstGenerationVolume(UpdateVolumeRequest.builder().build());

  private final UpdateVolumeRequest request;

  private UpdateFirstGenerationVolume(UpdateVolumeRequest request) {
    this.request = request;
  }

  /** {@return an update that changes nothing yet} */
  public static UpdateFirstGenerationVolume nothing() {
    return NOTHING;
  }

  /**
   * Changes the name.
   *
   * @param name unique in the workspace, at most 63 characters
   * @return a changed copy
   */
  public UpdateFirstGenerationVolume name(String name) {
    return new UpdateFirstGenerationVolume(
        request.toBuilder().name(Arguments.bounded("the volume name", name, 63)).build());
  }

  /**
   * Changes the size. A volume can grow but not shrink.
   *
   * @param size such as {@code 2Gi}
   * @return a changed copy
   */
  public UpdateFirstGenerationVolume size(String size) {
    return new UpdateFirstGenerationVolume(
        request.toBuilder().size(Arguments.quantity("size", size)).build());
  }

  /** Returns the changes. */
  @Override
  public String toString() {
    return "UpdateFirstGenerationVolume[" + request + "]";
  }

  boolean isEmpty() {
    return request.equals(NOTHING.request);
  }

  UpdateVolumeRequest request() {
    return request;
  }
}
