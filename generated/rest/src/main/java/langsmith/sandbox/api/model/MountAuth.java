// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Rights for mounts. A provider in here has no rule in {@code proxy_config}.
 *
 * <p>Immutable; equal by value.
 */
public final class MountAuth {
  final @Nullable AwsAuth aws;
  final @Nullable GcpAuth gcp;
  final @Nullable AzureAuth azure;
  final Map<String, @Nullable Object> additionalProperties;

  private MountAuth(Builder builder) {
    this.aws = builder.aws;
    this.gcp = builder.gcp;
    this.azure = builder.azure;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.aws = aws;
    builder.gcp = gcp;
    builder.azure = azure;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The property {@code aws}; see {@link AwsAuth}. Null if absent. */
  public @Nullable AwsAuth aws() {
    return aws;
  }

  /** The property {@code gcp}; see {@link GcpAuth}. Null if absent. */
  public @Nullable GcpAuth gcp() {
    return gcp;
  }

  /** The property {@code azure}; see {@link AzureAuth}. Null if absent. */
  public @Nullable AzureAuth azure() {
    return azure;
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
    return other instanceof MountAuth && Arrays.equals(fields(), ((MountAuth) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      aws, gcp, azure, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "MountAuth{", "}")
        .add("aws=" + aws)
        .add("gcp=" + gcp)
        .add("azure=" + azure)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link MountAuth}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable AwsAuth aws;
    @Nullable GcpAuth gcp;
    @Nullable AzureAuth azure;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link MountAuth#aws()}. Null leaves it out. */
    public Builder aws(@Nullable AwsAuth aws) {
      this.aws = aws;
      additionalProperties.remove("aws");
      return this;
    }

    /** Sets {@link MountAuth#gcp()}. Null leaves it out. */
    public Builder gcp(@Nullable GcpAuth gcp) {
      this.gcp = gcp;
      additionalProperties.remove("gcp");
      return this;
    }

    /** Sets {@link MountAuth#azure()}. Null leaves it out. */
    public Builder azure(@Nullable AzureAuth azure) {
      this.azure = azure;
      additionalProperties.remove("azure");
      return this;
    }

    /** Sets one of {@link MountAuth#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public MountAuth build() {
      return new MountAuth(this);
    }
  }
}
