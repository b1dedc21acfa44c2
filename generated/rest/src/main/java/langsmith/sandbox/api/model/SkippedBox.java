// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A box that was not deleted.
 *
 * <p>Immutable; equal by value.
 */
public final class SkippedBox {
  final @Nullable String name;
  final @Nullable String reason;
  final Map<String, @Nullable Object> additionalProperties;

  private SkippedBox(Builder builder) {
    this.name = builder.name;
    this.reason = builder.reason;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.reason = reason;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The name from the request. Null if absent. */
  public @Nullable String name() {
    return name;
  }

  /** Why not, for people. Null if absent. */
  public @Nullable String reason() {
    return reason;
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
    return other instanceof SkippedBox && Arrays.equals(fields(), ((SkippedBox) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, reason, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "SkippedBox{", "}")
        .add("name=" + name)
        .add("reason=" + reason)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link SkippedBox}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String reason;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link SkippedBox#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      additionalProperties.remove("name");
      return this;
    }

    /** Sets {@link SkippedBox#reason()}. Null leaves it out. */
    public Builder reason(@Nullable String reason) {
      this.reason = reason;
      additionalProperties.remove("reason");
      return this;
    }

    /** Sets one of {@link SkippedBox#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public SkippedBox build() {
      return new SkippedBox(this);
    }
  }
}
