// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A stream is complete.
 *
 * <p>Immutable; equal by value.
 */
public final class CommandStreamEndEvent {
  final CommandStreamEndEventStream stream;
  final long offset;
  final Map<String, @Nullable Object> additionalProperties;

  private CommandStreamEndEvent(Builder builder) {
    this.stream = ModelSupport.required(builder.stream, "CommandStreamEndEvent", "stream");
    this.offset = ModelSupport.required(builder.offset, "CommandStreamEndEvent", "offset");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.stream = stream;
    builder.offset = offset;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Which stream. */
  public CommandStreamEndEventStream stream() {
    return stream;
  }

  /** The position after its last byte. At least 0. */
  public long offset() {
    return offset;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandStreamEndEvent
        && Arrays.equals(fields(), ((CommandStreamEndEvent) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      stream, offset, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CommandStreamEndEvent{", "}")
        .add("stream=" + stream)
        .add("offset=" + offset)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link CommandStreamEndEvent}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable CommandStreamEndEventStream stream;
    @Nullable Long offset;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link CommandStreamEndEvent#stream()}. Required. */
    public Builder stream(CommandStreamEndEventStream stream) {
      this.stream = stream;
      return this;
    }

    /** Sets {@link CommandStreamEndEvent#offset()}. Required. */
    public Builder offset(Long offset) {
      this.offset = offset;
      return this;
    }

    /** Sets one of {@link CommandStreamEndEvent#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CommandStreamEndEvent build() {
      return new CommandStreamEndEvent(this);
    }
  }
}
