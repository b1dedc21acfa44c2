// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of S3, or of something that speaks like it.
 *
 * <p>Immutable; equal by value.
 */
public final class S3Bucket {
  final String bucket;
  final String region;
  final @Nullable String endpointUrl;
  final @Nullable Boolean pathStyle;
  final @Nullable String prefix;
  final Map<String, @Nullable Object> additionalProperties;

  private S3Bucket(Builder builder) {
    this.bucket = ModelSupport.required(builder.bucket, "S3Bucket", "bucket");
    this.region = ModelSupport.required(builder.region, "S3Bucket", "region");
    this.endpointUrl = builder.endpointUrl;
    this.pathStyle = builder.pathStyle;
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
    builder.region = region;
    builder.endpointUrl = endpointUrl;
    builder.pathStyle = pathStyle;
    builder.prefix = prefix;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The bucket. Length: at least 1. */
  public String bucket() {
    return bucket;
  }

  /** Its region. Length: at least 1. */
  public String region() {
    return region;
  }

  /** Where it is; absent means AWS. Length: at least 1. Null if absent. */
  public @Nullable String endpointUrl() {
    return endpointUrl;
  }

  /** Whether the bucket is named in the path. Default: {@code false}. Null if absent. */
  public @Nullable Boolean pathStyle() {
    return pathStyle;
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
    return other instanceof S3Bucket && Arrays.equals(fields(), ((S3Bucket) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      bucket, region, endpointUrl, pathStyle, prefix, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "S3Bucket{", "}")
        .add("bucket=" + bucket)
        .add("region=" + region)
        .add("endpoint_url=" + endpointUrl)
        .add("path_style=" + pathStyle)
        .add("prefix=" + prefix)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link S3Bucket}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String bucket;
    @Nullable String region;
    @Nullable String endpointUrl;
    @Nullable Boolean pathStyle;
    @Nullable String prefix;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link S3Bucket#bucket()}. Required. */
    public Builder bucket(String bucket) {
      this.bucket = bucket;
      return this;
    }

    /** Sets {@link S3Bucket#region()}. Required. */
    public Builder region(String region) {
      this.region = region;
      return this;
    }

    /** Sets {@link S3Bucket#endpointUrl()}. Null leaves it out. */
    public Builder endpointUrl(@Nullable String endpointUrl) {
      this.endpointUrl = endpointUrl;
      additionalProperties.remove("endpoint_url");
      return this;
    }

    /** Sets {@link S3Bucket#pathStyle()}. Null leaves it out. */
    public Builder pathStyle(@Nullable Boolean pathStyle) {
      this.pathStyle = pathStyle;
      additionalProperties.remove("path_style");
      return this;
    }

    /** Sets {@link S3Bucket#prefix()}. Null leaves it out. */
    public Builder prefix(@Nullable String prefix) {
      this.prefix = prefix;
      additionalProperties.remove("prefix");
      return this;
    }

    /** Sets one of {@link S3Bucket#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public S3Bucket build() {
      return new S3Bucket(this);
    }
  }
}
