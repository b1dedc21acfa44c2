// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of Google Cloud.
 *
 * <p>Immutable; equal by value.
 */
public final class GcsBucket {
  final String bucket;
  final @Nullable String prefix;
  final Map<String, @Nullable Object> additionalProperties;

  private GcsBucket(Builder builder) {
    this.bucket = ModelSupport.required(builder.bucket, "GcsBucket", "bucket");
    this.prefix = builder.prefix;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.bucket = bucket;
    builder.prefix = prefix;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The bucket. Length: at least 1. */
  public String bucket() {
    return bucket;
  }

  /** What the names of all objects begin with. Null if absent. */
  public @Nullable String prefix() {
    return prefix;
  }

  /**
   * The properties that the specification does not name, in the order in which they came. Among
   * them are properties that it names whose value could not be read; their accessors return null.
   */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GcsBucket && Arrays.equals(fields(), ((GcsBucket) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      bucket, prefix, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GcsBucket{", "}")
        .add("bucket=" + bucket)
        .add("prefix=" + prefix)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GcsBucket}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String bucket;
    @Nullable String prefix;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GcsBucket#bucket()}. Required. */
    public Builder bucket(String bucket) {
      this.bucket = bucket;
      return this;
    }

    /** Sets {@link GcsBucket#prefix()}. Null leaves it out. */
    public Builder prefix(@Nullable String prefix) {
      this.prefix = prefix;
      additionalProperties.remove("prefix");
      return this;
    }

    /** Sets one of {@link GcsBucket#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GcsBucket build() {
      return new GcsBucket(this);
    }
  }
}
