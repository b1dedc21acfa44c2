// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a new volume should be. Either {@code size_bytes} or {@code size} is needed.
 *
 * <p>Immutable; equal by value.
 */
public final class CreateVolumeRequest {
  final String name;
  final @Nullable Long sizeBytes;
  final @Nullable String description;
  final @Nullable Map<String, String> labels;
  final @Nullable String size;
  final @Nullable Boolean waitForReady;
  final @Nullable Integer timeout;

  private CreateVolumeRequest(Builder builder) {
    this.name = ModelSupport.required(builder.name, "CreateVolumeRequest", "name");
    this.sizeBytes = builder.sizeBytes;
    this.description = builder.description;
    this.labels = ModelSupport.copyOf(builder.labels);
    this.size = builder.size;
    this.waitForReady = builder.waitForReady;
    this.timeout = builder.timeout;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.sizeBytes = sizeBytes;
    builder.description = description;
    builder.labels = labels;
    builder.size = size;
    builder.waitForReady = waitForReady;
    builder.timeout = timeout;
    return builder;
  }

  /**
   * The name, unique in the workspace. Length: 1 to 63. Pattern: <code>^[a-z]([-a-z0-9]*[a-z0-9])?$
   * </code>.
   */
  public String name() {
    return name;
  }

  /** How much it holds in bytes; rounded up to whole GiB. At least 1. Null if absent. */
  public @Nullable Long sizeBytes() {
    return sizeBytes;
  }

  /** What it is for, for people. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /** Labels. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /**
   * How much it holds, as a quantity of Kubernetes: a number and a unit such as {@code Mi} or
   * {@code Gi}. First generation only. Pattern: {@code ^[0-9]+([.][0-9]+)?([EPTGMK]i|[EPTGMkm])?$}.
   * Null if absent.
   */
  public @Nullable String size() {
    return size;
  }

  /**
   * Whether the answer waits until the volume is provisioned. First generation only. Default:
   * {@code true}. Null if absent.
   */
  public @Nullable Boolean waitForReady() {
    return waitForReady;
  }

  /**
   * For how many seconds the answer waits at most. First generation only. Between 5 and 300.
   * Default: {@code 60}. Null if absent.
   */
  public @Nullable Integer timeout() {
    return timeout;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreateVolumeRequest
        && Arrays.equals(fields(), ((CreateVolumeRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, sizeBytes, description, labels, size, waitForReady, timeout,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CreateVolumeRequest{", "}")
        .add("name=" + name)
        .add("size_bytes=" + sizeBytes)
        .add("description=" + description)
        .add("labels=" + labels)
        .add("size=" + size)
        .add("wait_for_ready=" + waitForReady)
        .add("timeout=" + timeout)
        .toString();
  }

  /** Builds a {@link CreateVolumeRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Long sizeBytes;
    @Nullable String description;
    @Nullable Map<String, String> labels;
    @Nullable String size;
    @Nullable Boolean waitForReady;
    @Nullable Integer timeout;

    private Builder() {}

    /** Sets {@link CreateVolumeRequest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CreateVolumeRequest#sizeBytes()}. Null leaves it out. */
    public Builder sizeBytes(@Nullable Long sizeBytes) {
      this.sizeBytes = sizeBytes;
      return this;
    }

    /** Sets {@link CreateVolumeRequest#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets {@link CreateVolumeRequest#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    /** Sets {@link CreateVolumeRequest#size()}. Null leaves it out. */
    public Builder size(@Nullable String size) {
      this.size = size;
      return this;
    }

    /** Sets {@link CreateVolumeRequest#waitForReady()}. Null leaves it out. */
    public Builder waitForReady(@Nullable Boolean waitForReady) {
      this.waitForReady = waitForReady;
      return this;
    }

    /** Sets {@link CreateVolumeRequest#timeout()}. Null leaves it out. */
    public Builder timeout(@Nullable Integer timeout) {
      this.timeout = timeout;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CreateVolumeRequest build() {
      return new CreateVolumeRequest(this);
    }
  }
}
