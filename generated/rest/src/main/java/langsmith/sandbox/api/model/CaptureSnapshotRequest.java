// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to make of a box.
 *
 * <p>Immutable; equal by value.
 */
public final class CaptureSnapshotRequest {
  final String name;
  final @Nullable String tag;
  final @Nullable String description;
  final @Nullable Map<String, String> labels;
  final @Nullable String dockerImage;
  final @Nullable Long fsCapacityBytes;
  final @Nullable String checkpoint;
  final @Nullable Boolean includeMemory;
  final @Nullable List<SnapshotPart> include;
  final @Nullable Boolean confirmAllowSnapshotSecretValues;
  final @Nullable RunConfig runConfig;
  final @Nullable ImageConfig imageConfig;

  private CaptureSnapshotRequest(Builder builder) {
    this.name = ModelSupport.required(builder.name, "CaptureSnapshotRequest", "name");
    this.tag = builder.tag;
    this.description = builder.description;
    this.labels = ModelSupport.copyOf(builder.labels);
    this.dockerImage = builder.dockerImage;
    this.fsCapacityBytes = builder.fsCapacityBytes;
    this.checkpoint = builder.checkpoint;
    this.includeMemory = builder.includeMemory;
    this.include = ModelSupport.copyOf(builder.include);
    this.confirmAllowSnapshotSecretValues = builder.confirmAllowSnapshotSecretValues;
    this.runConfig = builder.runConfig;
    this.imageConfig = builder.imageConfig;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.tag = tag;
    builder.description = description;
    builder.labels = labels;
    builder.dockerImage = dockerImage;
    builder.fsCapacityBytes = fsCapacityBytes;
    builder.checkpoint = checkpoint;
    builder.includeMemory = includeMemory;
    builder.include = include;
    builder.confirmAllowSnapshotSecretValues = confirmAllowSnapshotSecretValues;
    builder.runConfig = runConfig;
    builder.imageConfig = imageConfig;
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

  /** Labels. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /**
   * An image of the Docker in the box to take instead of the file system. Length: at least 1. Null
   * if absent.
   */
  public @Nullable String dockerImage() {
    return dockerImage;
  }

  /**
   * Size of the file system in bytes. Needed with {@code docker_image}, unless the box has a size.
   * At least 1. Null if absent.
   */
  public @Nullable Long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  /** An existing checkpoint to take instead of a fresh one. Length: at least 1. Null if absent. */
  public @Nullable String checkpoint() {
    return checkpoint;
  }

  /**
   * Whether memory is captured as well. Not together with {@code checkpoint} or {@code
   * docker_image}; a stopped box needs {@code preserve_memory_on_stop}. Default: {@code false}.
   * Null if absent.
   */
  public @Nullable Boolean includeMemory() {
    return includeMemory;
  }

  /** Which settings of the box go into the snapshot. Null if absent. */
  public @Nullable List<SnapshotPart> include() {
    return include;
  }

  /**
   * Must be true when included settings hold secrets; the value of any environment variable counts
   * as one. Default: {@code false}. Null if absent.
   */
  public @Nullable Boolean confirmAllowSnapshotSecretValues() {
    return confirmAllowSnapshotSecretValues;
  }

  /** The property {@code run_config}; see {@link RunConfig}. Null if absent. */
  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  /** The property {@code image_config}; see {@link ImageConfig}. Null if absent. */
  public @Nullable ImageConfig imageConfig() {
    return imageConfig;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaptureSnapshotRequest
        && Arrays.equals(fields(), ((CaptureSnapshotRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name,
      tag,
      description,
      labels,
      dockerImage,
      fsCapacityBytes,
      checkpoint,
      includeMemory,
      include,
      confirmAllowSnapshotSecretValues,
      runConfig,
      imageConfig,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CaptureSnapshotRequest{", "}")
        .add("name=" + name)
        .add("tag=" + tag)
        .add("description=" + description)
        .add("labels=" + labels)
        .add("docker_image=" + dockerImage)
        .add("fs_capacity_bytes=" + fsCapacityBytes)
        .add("checkpoint=" + checkpoint)
        .add("include_memory=" + includeMemory)
        .add("include=" + include)
        .add("confirm_allow_snapshot_secret_values=" + confirmAllowSnapshotSecretValues)
        .add("run_config=" + runConfig)
        .add("image_config=" + imageConfig)
        .toString();
  }

  /** Builds a {@link CaptureSnapshotRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String tag;
    @Nullable String description;
    @Nullable Map<String, String> labels;
    @Nullable String dockerImage;
    @Nullable Long fsCapacityBytes;
    @Nullable String checkpoint;
    @Nullable Boolean includeMemory;
    @Nullable List<SnapshotPart> include;
    @Nullable Boolean confirmAllowSnapshotSecretValues;
    @Nullable RunConfig runConfig;
    @Nullable ImageConfig imageConfig;

    private Builder() {}

    /** Sets {@link CaptureSnapshotRequest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#tag()}. Null leaves it out. */
    public Builder tag(@Nullable String tag) {
      this.tag = tag;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#dockerImage()}. Null leaves it out. */
    public Builder dockerImage(@Nullable String dockerImage) {
      this.dockerImage = dockerImage;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#fsCapacityBytes()}. Null leaves it out. */
    public Builder fsCapacityBytes(@Nullable Long fsCapacityBytes) {
      this.fsCapacityBytes = fsCapacityBytes;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#checkpoint()}. Null leaves it out. */
    public Builder checkpoint(@Nullable String checkpoint) {
      this.checkpoint = checkpoint;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#includeMemory()}. Null leaves it out. */
    public Builder includeMemory(@Nullable Boolean includeMemory) {
      this.includeMemory = includeMemory;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#include()}. Null leaves it out. */
    public Builder include(@Nullable List<SnapshotPart> include) {
      this.include = include;
      return this;
    }

    /**
     * Sets {@link CaptureSnapshotRequest#confirmAllowSnapshotSecretValues()}. Null leaves it out.
     */
    public Builder confirmAllowSnapshotSecretValues(
        @Nullable Boolean confirmAllowSnapshotSecretValues) {
      this.confirmAllowSnapshotSecretValues = confirmAllowSnapshotSecretValues;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    /** Sets {@link CaptureSnapshotRequest#imageConfig()}. Null leaves it out. */
    public Builder imageConfig(@Nullable ImageConfig imageConfig) {
      this.imageConfig = imageConfig;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CaptureSnapshotRequest build() {
      return new CaptureSnapshotRequest(this);
    }
  }
}
