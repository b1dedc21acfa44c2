// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.util.Map;
import langsmith.sandbox.api.model.CloneVolumeRequest;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.Entries;

/**
 * The settings of a clone. Immutable: every method returns a changed copy. Arguments are checked at
 * once with {@link IllegalArgumentException}.
 */
public final class CloneVolume {
  private final CloneVolumeRequest request;
  private final Entries labels;

  private CloneVolume(CloneVolumeRequest request, Entries labels) {
    this.request = request;
    this.labels = labels;
  }

  /**
   * {@return a clone without description and labels}
   *
   * @param name unique in the workspace, at most 63 characters
   */
  public static CloneVolume as(String name) {
    return new CloneVolume(
        CloneVolumeRequest.builder().name(Arguments.bounded("the volume name", name, 63)).build(),
        Entries.none());
  }

  /**
   * Sets what the volume is for, for people.
   *
   * @param description any text
   * @return a changed copy
   */
  public CloneVolume description(String description) {
    return new CloneVolume(request.toBuilder().description(description).build(), labels);
  }

  /**
   * Adds a label, replacing one of the same key.
   *
   * @param key not blank
   * @param value any text
   * @return a changed copy
   */
  public CloneVolume label(String key, String value) {
    Arguments.notBlank("the key of the label", key);
    return new CloneVolume(request, labels.with(key, value));
  }

  /** Returns the settings. */
  @Override
  public String toString() {
    return "CloneVolume[" + request() + "]";
  }

  CloneVolumeRequest request() {
    Map<String, String> all = labels.asMapOrNull();
    return all == null ? request : request.toBuilder().labels(all).build();
  }
}
