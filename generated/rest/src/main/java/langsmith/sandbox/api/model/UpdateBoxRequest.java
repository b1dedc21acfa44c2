// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to change; absent members stay as they are.
 *
 * <p>Immutable; equal by value.
 */
public final class UpdateBoxRequest {
  final @Nullable String name;
  final @Nullable Integer ttlSeconds;
  final @Nullable Integer idleTtlSeconds;
  final @Nullable Integer deleteAfterStopSeconds;

  private UpdateBoxRequest(Builder builder) {
    this.name = builder.name;
    this.ttlSeconds = builder.ttlSeconds;
    this.idleTtlSeconds = builder.idleTtlSeconds;
    this.deleteAfterStopSeconds = builder.deleteAfterStopSeconds;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.ttlSeconds = ttlSeconds;
    builder.idleTtlSeconds = idleTtlSeconds;
    builder.deleteAfterStopSeconds = deleteAfterStopSeconds;
    return builder;
  }

  /** The new name. Length: 1 to 63. Null if absent. */
  public @Nullable String name() {
    return name;
  }

  /**
   * Life time in seconds; 0 means no limit. First generation only. At least 0. A multiple of 60.
   * Null if absent.
   */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /**
   * After how many idle seconds the box stops; 0 means never. At least 0. A multiple of 60. Null if
   * absent.
   */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /**
   * How many seconds after a stop the box is deleted; 0 means never. At least 0. A multiple of 60.
   * Null if absent.
   */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UpdateBoxRequest
        && Arrays.equals(fields(), ((UpdateBoxRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, ttlSeconds, idleTtlSeconds, deleteAfterStopSeconds,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UpdateBoxRequest{", "}")
        .add("name=" + name)
        .add("ttl_seconds=" + ttlSeconds)
        .add("idle_ttl_seconds=" + idleTtlSeconds)
        .add("delete_after_stop_seconds=" + deleteAfterStopSeconds)
        .toString();
  }

  /** Builds a {@link UpdateBoxRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Integer ttlSeconds;
    @Nullable Integer idleTtlSeconds;
    @Nullable Integer deleteAfterStopSeconds;

    private Builder() {}

    /** Sets {@link UpdateBoxRequest#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#ttlSeconds()}. Null leaves it out. */
    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#idleTtlSeconds()}. Null leaves it out. */
    public Builder idleTtlSeconds(@Nullable Integer idleTtlSeconds) {
      this.idleTtlSeconds = idleTtlSeconds;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#deleteAfterStopSeconds()}. Null leaves it out. */
    public Builder deleteAfterStopSeconds(@Nullable Integer deleteAfterStopSeconds) {
      this.deleteAfterStopSeconds = deleteAfterStopSeconds;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UpdateBoxRequest build() {
      return new UpdateBoxRequest(this);
    }
  }
}
