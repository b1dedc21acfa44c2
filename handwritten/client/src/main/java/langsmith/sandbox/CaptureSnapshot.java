// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.api.model.CaptureSnapshotRequest;
import langsmith.sandbox.api.model.ImageConfig;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.SnapshotPart;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.Entries;

/**
 * A snapshot to be made of a sandbox: of its file system, or of an image of the Docker inside it.
 * Immutable: every method returns a changed copy. Arguments are checked at once with {@link
 * IllegalArgumentException}.
 */
public final class CaptureSnapshot {
  private static final Duration DEFAULT_READY_TIMEOUT = Duration.ofSeconds(60);

  private final CaptureSnapshotRequest request;
  private final Entries labels;
  private final Duration readyTimeout;

  private CaptureSnapshot(CaptureSnapshotRequest request, Entries labels, Duration readyTimeout) {
    this.request = request;
    this.labels = labels;
    this.readyTimeout = readyTimeout;
  }

  /**
   * {@return a snapshot of the file system}
   *
   * @param name lower-case parts separated by {@code /}, at most 255 characters, not under {@code
   *     system/}
   */
  public static CaptureSnapshot named(String name) {
    return new CaptureSnapshot(
        CaptureSnapshotRequest.builder().name(Arguments.snapshotName(name)).build(),
        Entries.none(),
        DEFAULT_READY_TIMEOUT);
  }

  /**
   * Captures an image of the sandbox's own Docker instead of the file system.
   *
   * @param image a name or id known to that Docker
   * @return a changed copy
   * @throws IllegalArgumentException also together with {@link #includeMemory}
   */
  public CaptureSnapshot dockerImage(String image) {
    return with(request.toBuilder().dockerImage(Arguments.notBlank("the image", image)));
  }

  /**
   * Sets the size of the file system in bytes; needed with {@link #dockerImage}, unless the sandbox
   * has one.
   *
   * @param bytes at least 1
   * @return a changed copy
   */
  public CaptureSnapshot fileSystemBytes(long bytes) {
    return with(request.toBuilder().fsCapacityBytes(Arguments.positive("fileSystemBytes", bytes)));
  }

  /**
   * Captures an existing checkpoint instead of a new one.
   *
   * @param checkpoint which
   * @return a changed copy
   * @throws IllegalArgumentException also together with {@link #includeMemory}
   */
  public CaptureSnapshot checkpoint(String checkpoint) {
    return with(request.toBuilder().checkpoint(Arguments.notBlank("the checkpoint", checkpoint)));
  }

  /**
   * Captures memory as well. The sandbox must run, or have stopped with its memory.
   *
   * @return a changed copy
   * @throws IllegalArgumentException together with {@link #checkpoint} or {@link #dockerImage}
   */
  public CaptureSnapshot includeMemory() {
    return with(request.toBuilder().includeMemory(true));
  }

  /**
   * Includes settings of the sandbox. Settings that a later create leaves unset then come from the
   * snapshot.
   *
   * @param parts which; {@link SnapshotPart#ALL} for all
   * @return a changed copy
   */
  public CaptureSnapshot include(SnapshotPart... parts) {
    return with(request.toBuilder().include(List.of(parts)));
  }

  /**
   * Confirms that included settings may hold secrets: values that only the service may read, or the
   * value of any environment variable. Without this the service refuses such a capture.
   *
   * @return a changed copy
   */
  public CaptureSnapshot confirmSecretValues() {
    return with(request.toBuilder().confirmAllowSnapshotSecretValues(true));
  }

  /**
   * Sets the tag, {@code latest} by default. If another snapshot has this tag, the tag moves.
   *
   * @param tag not blank
   * @return a changed copy
   */
  public CaptureSnapshot tag(String tag) {
    return with(request.toBuilder().tag(Arguments.snapshotTag(tag)));
  }

  /**
   * Sets the description.
   *
   * @param description at most 1024 characters
   * @return a changed copy
   */
  public CaptureSnapshot description(String description) {
    return with(request.toBuilder().description(Arguments.description(description)));
  }

  /**
   * Adds a label, replacing one of the same key.
   *
   * @param key not blank
   * @param value any text
   * @return a changed copy
   */
  public CaptureSnapshot label(String key, String value) {
    Arguments.notBlank("the key of the label", key);
    return new CaptureSnapshot(request, labels.with(key, value), readyTimeout);
  }

  /**
   * Sets the user, directory and environment of commands, overriding those of the sandbox or the
   * image.
   *
   * @param runConfig with an absolute working directory, or none
   * @return a changed copy
   */
  public CaptureSnapshot runConfig(RunConfig runConfig) {
    return with(request.toBuilder().runConfig(Arguments.runConfig(runConfig)));
  }

  /**
   * Sets how functions serve the snapshot.
   *
   * @param imageConfig values given replace existing ones; an empty list clears
   * @return a changed copy
   */
  public CaptureSnapshot imageConfig(ImageConfig imageConfig) {
    return with(request.toBuilder().imageConfig(imageConfig));
  }

  /**
   * Sets how long to wait for the snapshot to be ready; 60 seconds by default.
   *
   * @param timeout zero to return at once
   * @return a changed copy
   */
  public CaptureSnapshot readyTimeout(Duration timeout) {
    return new CaptureSnapshot(request, labels, Arguments.notNegative("readyTimeout", timeout));
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return "CaptureSnapshot[" + request.name() + "]";
  }

  CaptureSnapshotRequest request() {
    return request.toBuilder().labels(labels.asMapOrNull()).build();
  }

  Duration readyTimeout() {
    return readyTimeout;
  }

  private CaptureSnapshot with(CaptureSnapshotRequest.Builder builder) {
    CaptureSnapshotRequest changed = builder.build();
    boolean memory = Boolean.TRUE.equals(changed.includeMemory());
    if (memory && (changed.dockerImage() != null || changed.checkpoint() != null)) {
      throw new IllegalArgumentException(
          "memory cannot be captured together with a checkpoint or an image");
    }
    return new CaptureSnapshot(changed, labels, readyTimeout);
  }
}
