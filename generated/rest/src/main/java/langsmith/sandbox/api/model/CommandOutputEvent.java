// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A piece of output.
 *
 * <p>Immutable; equal by value.
 */
public final class CommandOutputEvent {
  final long offset;
  final String data;
  final Map<String, @Nullable Object> additionalProperties;

  private CommandOutputEvent(Builder builder) {
    this.offset = ModelSupport.required(builder.offset, "CommandOutputEvent", "offset");
    this.data = ModelSupport.required(builder.data, "CommandOutputEvent", "data");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.offset = offset;
    builder.data = data;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The position of the first byte in its stream. At least 0. */
  public long offset() {
    return offset;
  }

  /** The bytes as Base64; they may begin and end inside a character. */
  public String data() {
    return data;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandOutputEvent
        && Arrays.equals(fields(), ((CommandOutputEvent) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      offset, data, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CommandOutputEvent{", "}")
        .add("offset=" + offset)
        .add("data=***")
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link CommandOutputEvent}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Long offset;
    @Nullable String data;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link CommandOutputEvent#offset()}. Required. */
    public Builder offset(Long offset) {
      this.offset = offset;
      return this;
    }

    /** Sets {@link CommandOutputEvent#data()}. Required. */
    public Builder data(String data) {
      this.data = data;
      return this;
    }

    /** Sets one of {@link CommandOutputEvent#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CommandOutputEvent build() {
      return new CommandOutputEvent(this);
    }
  }
}
