// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How what is written to a bucket is encrypted.
 *
 * <p>Immutable; equal by value.
 */
public final class MountEncryption {
  final String kmsKey;
  final Map<String, @Nullable Object> additionalProperties;

  private MountEncryption(Builder builder) {
    this.kmsKey = ModelSupport.required(builder.kmsKey, "MountEncryption", "kms_key");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kmsKey = kmsKey;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** ARN of a KMS key in the region of the bucket. Length: at least 1. */
  public String kmsKey() {
    return kmsKey;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MountEncryption
        && Arrays.equals(fields(), ((MountEncryption) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      kmsKey, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "MountEncryption{", "}")
        .add("kms_key=" + kmsKey)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link MountEncryption}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String kmsKey;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link MountEncryption#kmsKey()}. Required. */
    public Builder kmsKey(String kmsKey) {
      this.kmsKey = kmsKey;
      return this;
    }

    /** Sets one of {@link MountEncryption#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public MountEncryption build() {
      return new MountEncryption(this);
    }
  }
}
