// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.util.Map;
import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.Entries;

/**
 * The settings of a new volume. Immutable: every method returns a changed copy. Arguments are
 * checked at once with {@link IllegalArgumentException}.
 */
public final class CreateVolume {
  private final CreateVolumeRequest request;
  private final Entries labels;

  private CreateVolume(CreateVolumeRequest request, Entries labels) {
    this.request = request;
    this.labels = labels;
  }

  /**
   * {@return a volume without description and labels}
   *
   * @param name unique in the workspace, at most 63 characters
   * @param sizeBytes how much it holds in bytes, at least 1; the service rounds up to whole GiB
   */
  public static CreateVolume of(String name, long sizeBytes) {
    return new CreateVolume(
        CreateVolumeRequest.builder()
            .name(Arguments.bounded("the volume name", name, 63))
            .sizeBytes(Arguments.positive("sizeBytes", sizeBytes))
            .build(),
        Entries.none());
  }

  /**
   * Sets what the volume is for, for people.
   *
   * @param description any text
   * @return a changed copy
   */
  public CreateVolume description(String description) {
    return new CreateVolume(request.toBuilder().description(description).build(), labels);
  }

  /**
   * Adds a label, replacing one of the same key.
   *
   * @param key not blank
   * @param value any text
   * @return a changed copy
   */
  public CreateVolume label(String key, String value) {
    Arguments.notBlank("the key of the label", key);
    return new CreateVolume(request, labels.with(key, value));
  }

  /** Returns the settings. */
  @Override
  public String toString() {
    return "CreateVolume[" + request() + "]";
  }

  CreateVolumeRequest request() {
    Map<String, String> all = labels.asMapOrNull();
    return all == null ? request : request.toBuilder().labels(all).build();
  }
}
