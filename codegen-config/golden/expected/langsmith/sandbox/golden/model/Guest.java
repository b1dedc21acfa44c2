// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A guest.
 *
 * <p>Immutable; equal by value.
 */
public final class Guest {
  final @Nullable TicketKind kind;
  final @Nullable List<Integer> gates;
  final String name;
  final Map<String, Long> additionalProperties;

  private Guest(Builder builder) {
    this.kind = builder.kind;
    this.gates = ModelSupport.copyOf(builder.gates);
    this.name = ModelSupport.required(builder.name, "Guest", "name");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kind = kind;
    builder.gates = gates;
    builder.name = name;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Who it is for. Null if absent. */
  public @Nullable TicketKind kind() {
    return kind;
  }

  /** Where it opens. Null if absent. */
  public @Nullable List<Integer> gates() {
    return gates;
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, Long> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Guest && Arrays.equals(fields(), ((Guest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      kind, gates, name, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Guest{", "}")
        .add("kind=" + kind)
        .add("gates=" + gates)
        .add("name=" + name)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link Guest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable TicketKind kind;
    @Nullable List<Integer> gates;
    @Nullable String name;
    final Map<String, Long> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link Guest#kind()}. Null leaves it out. */
    public Builder kind(@Nullable TicketKind kind) {
      this.kind = kind;
      return this;
    }

    /** Sets {@link Guest#gates()}. Null leaves it out. */
    public Builder gates(@Nullable List<Integer> gates) {
      this.gates = gates;
      return this;
    }

    /** Sets {@link Guest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets one of {@link Guest#additionalProperties()}. */
    public Builder additionalProperty(String name, Long value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Guest build() {
      return new Guest(this);
    }
  }
}
