// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One violated rule.
 *
 * <p>Immutable; equal by value.
 */
public final class ValidationItem {
  final @Nullable List<@Nullable Object> loc;
  final @Nullable String msg;
  final @Nullable String type;
  final Map<String, @Nullable Object> additionalProperties;

  private ValidationItem(Builder builder) {
    this.loc = ModelSupport.copyOf(builder.loc);
    this.msg = builder.msg;
    this.type = builder.type;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.loc = loc;
    builder.msg = msg;
    builder.type = type;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Where in the request. Null if absent. */
  public @Nullable List<@Nullable Object> loc() {
    return loc;
  }

  /** Which rule. Null if absent. */
  public @Nullable String msg() {
    return msg;
  }

  /** The kind of rule. Null if absent. */
  public @Nullable String type() {
    return type;
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
    return other instanceof ValidationItem
        && Arrays.equals(fields(), ((ValidationItem) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      loc, msg, type, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ValidationItem{", "}")
        .add("loc=" + loc)
        .add("msg=" + msg)
        .add("type=" + type)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ValidationItem}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<@Nullable Object> loc;
    @Nullable String msg;
    @Nullable String type;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ValidationItem#loc()}. Null leaves it out. */
    public Builder loc(@Nullable List<@Nullable Object> loc) {
      this.loc = loc;
      additionalProperties.remove("loc");
      return this;
    }

    /** Sets {@link ValidationItem#msg()}. Null leaves it out. */
    public Builder msg(@Nullable String msg) {
      this.msg = msg;
      additionalProperties.remove("msg");
      return this;
    }

    /** Sets {@link ValidationItem#type()}. Null leaves it out. */
    public Builder type(@Nullable String type) {
      this.type = type;
      additionalProperties.remove("type");
      return this;
    }

    /** Sets one of {@link ValidationItem#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ValidationItem build() {
      return new ValidationItem(this);
    }
  }
}
