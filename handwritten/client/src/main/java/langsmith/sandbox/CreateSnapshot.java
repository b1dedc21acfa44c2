// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import langsmith.sandbox.api.model.CreateSnapshotRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.Entries;

/**
 * A snapshot to be created from an image of a registry. Immutable: every method returns a changed
 * copy. Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class CreateSnapshot {
  private static final Duration DEFAULT_READY_TIMEOUT = Duration.ofMinutes(5);

  private final CreateSnapshotRequest request;
  private final Entries labels;
  private final Duration readyTimeout;

  private CreateSnapshot(CreateSnapshotRequest request, Entries labels, Duration readyTimeout) {
    this.request = request;
    this.labels = labels;
    this.readyTimeout = readyTimeout;
  }

  /**
   * {@return a snapshot of an image}
   *
   * @param name lower-case parts separated by {@code /}, at most 255 characters, not under {@code
   *     system/}
   * @param image such as {@code python:3.13}; must be available for {@code linux/amd64}
   * @param fileSystemBytes how large the file system is to be, at least 1
   */
  public static CreateSnapshot fromImage(String name, String image, long fileSystemBytes) {
    return new CreateSnapshot(
        CreateSnapshotRequest.builder()
            .name(Arguments.snapshotName(name))
            .dockerImage(Arguments.notBlank("the image", image))
            .fsCapacityBytes(Arguments.positive("fileSystemBytes", fileSystemBytes))
            .build(),
        Entries.none(),
        DEFAULT_READY_TIMEOUT);
  }

  /**
   * Sets the registry whose credentials open the image.
   *
   * @param id of the registry
   * @return a changed copy
   */
  public CreateSnapshot registry(String id) {
    return with(request.toBuilder().registryId(Arguments.uuid("the id of the registry", id)));
  }

  /**
   * Sets the tag, {@code latest} by default. If another snapshot has this tag, the tag moves.
   *
   * @param tag not blank
   * @return a changed copy
   */
  public CreateSnapshot tag(String tag) {
    return with(request.toBuilder().tag(Arguments.snapshotTag(tag)));
  }

  /**
   * Sets the description.
   *
   * @param description at most 1024 characters
   * @return a changed copy
   */
  public CreateSnapshot description(String description) {
    return with(request.toBuilder().description(Arguments.description(description)));
  }

  /**
   * Adds a label, replacing one of the same key, including one of the image.
   *
   * @param key not blank
   * @param value any text
   * @return a changed copy
   */
  public CreateSnapshot label(String key, String value) {
    Arguments.notBlank("the key of the label", key);
    return new CreateSnapshot(request, labels.with(key, value), readyTimeout);
  }

  /**
   * Sets the user, directory and environment of commands, overriding those of the image.
   *
   * @param runConfig with an absolute working directory, or none
   * @return a changed copy
   */
  public CreateSnapshot runConfig(RunConfig runConfig) {
    return with(request.toBuilder().runConfig(Arguments.runConfig(runConfig)));
  }

  /**
   * Sets how long to wait for the snapshot to be ready; 5 minutes by default, enough to pull most
   * images.
   *
   * @param timeout zero to return at once
   * @return a changed copy
   */
  public CreateSnapshot readyTimeout(Duration timeout) {
    return new CreateSnapshot(request, labels, Arguments.notNegative("readyTimeout", timeout));
  }

  /** Returns name and image. */
  @Override
  public String toString() {
    return "CreateSnapshot[" + request.name() + ", of the image " + request.dockerImage() + "]";
  }

  CreateSnapshotRequest request() {
    return request.toBuilder().labels(labels.asMapOrNull()).build();
  }

  Duration readyTimeout() {
    return readyTimeout;
  }

  private CreateSnapshot with(CreateSnapshotRequest.Builder changed) {
    return new CreateSnapshot(changed.build(), labels, readyTimeout);
  }
}
