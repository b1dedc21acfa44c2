// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which image to make a snapshot of.
 *
 * <p>Immutable; equal by value.
 */
public final class CreateSnapshotRequest {
  final String name;
  final String dockerImage;
  final long fsCapacityBytes;
  final @Nullable String registryId;
  final @Nullable String tag;
  final @Nullable String description;
  final @Nullable Map<String, String> labels;
  final @Nullable RunConfig runConfig;

  private CreateSnapshotRequest(Builder builder) {
    this.name = ModelSupport.required(builder.name, "CreateSnapshotRequest", "name");
    this.dockerImage =
        ModelSupport.required(builder.dockerImage, "CreateSnapshotRequest", "docker_image");
    this.fsCapacityBytes =
        ModelSupport.required(
            builder.fsCapacityBytes, "CreateSnapshotRequest", "fs_capacity_bytes");
    this.registryId = builder.registryId;
    this.tag = builder.tag;
    this.description = builder.description;
    this.labels = ModelSupport.copyOf(builder.labels);
    this.runConfig = builder.runConfig;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.dockerImage = dockerImage;
    builder.fsCapacityBytes = fsCapacityBytes;
    builder.registryId = registryId;
    builder.tag = tag;
    builder.description = description;
    builder.labels = labels;
    builder.runConfig = runConfig;
    return builder;
  }

  /**
   * The name: lower-case parts separated by {@code /}, as in a registry. {@code system/} is not for
   * writing. Length: 1 to 255. Pattern: <code>
   * ^[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*$</code>.
   */
  public String name() {
    return name;
  }

  /** The image. Length: at least 1. */
  public String dockerImage() {
    return dockerImage;
  }

  /** Size of the file system in bytes. At least 1. */
  public long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  /** The registry with the credentials for the image. A UUID. Null if absent. */
  public @Nullable String registryId() {
    return registryId;
  }

  /**
   * The tag, taken away from the snapshot that has it now. Length: 1 to 128. Pattern: <code>
   * ^[A-Za-z0-9_][A-Za-z0-9_.-]*$</code>. Default: {@code "latest"}. Null if absent.
   */
  public @Nullable String tag() {
    return tag;
  }

  /** What it is good for. Length: at most 1024. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /** Labels; they win over those of the image. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /** The property {@code run_config}; see {@link RunConfig}. Null if absent. */
  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreateSnapshotRequest
        && Arrays.equals(fields(), ((CreateSnapshotRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, dockerImage, fsCapacityBytes, registryId, tag, description, labels, runConfig,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CreateSnapshotRequest{", "}")
        .add("name=" + name)
        .add("docker_image=" + dockerImage)
        .add("fs_capacity_bytes=" + fsCapacityBytes)
        .add("registry_id=" + registryId)
        .add("tag=" + tag)
        .add("description=" + description)
        .add("labels=" + labels)
        .add("run_config=" + runConfig)
        .toString();
  }

  /** Builds a {@link CreateSnapshotRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String dockerImage;
    @Nullable Long fsCapacityBytes;
    @Nullable String registryId;
    @Nullable String tag;
    @Nullable String description;
    @Nullable Map<String, String> labels;
    @Nullable RunConfig runConfig;

    private Builder() {}

    /** Sets {@link CreateSnapshotRequest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CreateSnapshotRequest#dockerImage()}. Required. */
    public Builder dockerImage(String dockerImage) {
      this.dockerImage = dockerImage;
      return this;
    }

    /** Sets {@link CreateSnapshotRequest#fsCapacityBytes()}. Required. */
    public Builder fsCapacityBytes(Long fsCapacityBytes) {
      this.fsCapacityBytes = fsCapacityBytes;
      return this;
    }

    /** Sets {@link CreateSnapshotRequest#registryId()}. Null leaves it out. */
    public Builder registryId(@Nullable String registryId) {
      this.registryId = registryId;
      return this;
    }

    /** Sets {@link CreateSnapshotRequest#tag()}. Null leaves it out. */
    public Builder tag(@Nullable String tag) {
      this.tag = tag;
      return this;
    }

    /** Sets {@link CreateSnapshotRequest#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets {@link CreateSnapshotRequest#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    /** Sets {@link CreateSnapshotRequest#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CreateSnapshotRequest build() {
      return new CreateSnapshotRequest(this);
    }
  }
}
