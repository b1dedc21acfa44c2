// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.util.Map;
import langsmith.sandbox.api.model.UpdateVolumeRequest;

/**
 * Changes to a volume; settings that are not made stay as they are. Name and size are final.
 * Immutable: every method returns a changed copy.
 */
public final class UpdateVolume {
  private static final UpdateVolume NOTHING =
      new UpdateVolume(UpdateVolumeRequest.builder().build());

  private final UpdateVolumeRequest request;

  private UpdateVolume(UpdateVolumeRequest request) {
    this.request = request;
  }

  /** {@return an update that changes nothing yet} */
  public static UpdateVolume nothing() {
    return NOTHING;
  }

  /**
   * Changes what the volume is for.
   *
   * @param description any text; an empty one clears it
   * @return a changed copy
   */
  public UpdateVolume description(String description) {
    return new UpdateVolume(request.toBuilder().description(description).build());
  }

  /**
   * Replaces all labels.
   *
   * @param labels all labels from now on; an empty map clears them
   * @return a changed copy
   */
  public UpdateVolume labels(Map<String, String> labels) {
    return new UpdateVolume(request.toBuilder().labels(labels).build());
  }

  /** Returns the changes. */
  @Override
  public String toString() {
    return "UpdateVolume[" + request + "]";
  }

  boolean isEmpty() {
    return request.equals(NOTHING.request);
  }

  UpdateVolumeRequest request() {
    return request;
  }
}
