// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A header and its value.
 *
 * <p>Immutable; equal by value.
 */
public final class ProxyHeader {
  final String name;
  final SecretType type;
  final @Nullable String value;
  final @Nullable Boolean isSet;
  final Map<String, @Nullable Object> additionalProperties;

  private ProxyHeader(Builder builder) {
    this.name = ModelSupport.required(builder.name, "ProxyHeader", "name");
    this.type = ModelSupport.required(builder.type, "ProxyHeader", "type");
    this.value = builder.value;
    this.isSet = builder.isSet;
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
    builder.type = type;
    builder.value = value;
    builder.isSet = isSet;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The name. Length: at least 1. */
  public String name() {
    return name;
  }

  /** The property {@code type}; see {@link SecretType}. */
  public SecretType type() {
    return type;
  }

  /**
   * The value. Absent on reads of an {@code opaque} one; an update without it keeps the value. Null
   * if absent.
   */
  public @Nullable String value() {
    return value;
  }

  /** Whether there is a value. On reads only. Null if absent. */
  public @Nullable Boolean isSet() {
    return isSet;
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
    return other instanceof ProxyHeader && Arrays.equals(fields(), ((ProxyHeader) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, type, value, isSet, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ProxyHeader{", "}")
        .add("name=" + name)
        .add("type=" + type)
        .add("value=" + ModelSupport.hidden(value))
        .add("is_set=" + isSet)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ProxyHeader}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable SecretType type;
    @Nullable String value;
    @Nullable Boolean isSet;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ProxyHeader#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link ProxyHeader#type()}. Required. */
    public Builder type(SecretType type) {
      this.type = type;
      return this;
    }

    /** Sets {@link ProxyHeader#value()}. Null leaves it out. */
    public Builder value(@Nullable String value) {
      this.value = value;
      additionalProperties.remove("value");
      return this;
    }

    /** Sets {@link ProxyHeader#isSet()}. Null leaves it out. */
    public Builder isSet(@Nullable Boolean isSet) {
      this.isSet = isSet;
      additionalProperties.remove("is_set");
      return this;
    }

    /** Sets one of {@link ProxyHeader#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ProxyHeader build() {
      return new ProxyHeader(this);
    }
  }
}
