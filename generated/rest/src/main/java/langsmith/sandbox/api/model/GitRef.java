// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to check out.
 *
 * <p>Immutable; equal by value.
 */
public final class GitRef {
  final GitRefType type;
  final String name;
  final Map<String, @Nullable Object> additionalProperties;

  private GitRef(Builder builder) {
    this.type = ModelSupport.required(builder.type, "GitRef", "type");
    this.name = ModelSupport.required(builder.name, "GitRef", "name");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.type = type;
    builder.name = name;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The property {@code type}; see {@link GitRefType}. */
  public GitRefType type() {
    return type;
  }

  /** The branch or the tag. Length: at least 1. */
  public String name() {
    return name;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GitRef && Arrays.equals(fields(), ((GitRef) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      type, name, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GitRef{", "}")
        .add("type=" + type)
        .add("name=" + name)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GitRef}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable GitRefType type;
    @Nullable String name;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GitRef#type()}. Required. */
    public Builder type(GitRefType type) {
      this.type = type;
      return this;
    }

    /** Sets {@link GitRef#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets one of {@link GitRef#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GitRef build() {
      return new GitRef(this);
    }
  }
}
