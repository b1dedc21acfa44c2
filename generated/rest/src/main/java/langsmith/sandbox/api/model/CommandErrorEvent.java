// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The command has failed, or cannot be served.
 *
 * <p>Immutable; equal by value.
 */
public final class CommandErrorEvent {
  final @Nullable String errorType;
  final @Nullable String error;
  final Map<String, @Nullable Object> additionalProperties;

  private CommandErrorEvent(Builder builder) {
    this.errorType = builder.errorType;
    this.error = builder.error;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.errorType = errorType;
    builder.error = error;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The kind of failure, of an open set; absent means {@code CommandError}. Null if absent. */
  public @Nullable String errorType() {
    return errorType;
  }

  /** A sentence for people. Null if absent. */
  public @Nullable String error() {
    return error;
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
    return other instanceof CommandErrorEvent
        && Arrays.equals(fields(), ((CommandErrorEvent) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      errorType, error, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CommandErrorEvent{", "}")
        .add("error_type=" + errorType)
        .add("error=" + error)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link CommandErrorEvent}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String errorType;
    @Nullable String error;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link CommandErrorEvent#errorType()}. Null leaves it out. */
    public Builder errorType(@Nullable String errorType) {
      this.errorType = errorType;
      additionalProperties.remove("error_type");
      return this;
    }

    /** Sets {@link CommandErrorEvent#error()}. Null leaves it out. */
    public Builder error(@Nullable String error) {
      this.error = error;
      additionalProperties.remove("error");
      return this;
    }

    /** Sets one of {@link CommandErrorEvent#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CommandErrorEvent build() {
      return new CommandErrorEvent(this);
    }
  }
}
