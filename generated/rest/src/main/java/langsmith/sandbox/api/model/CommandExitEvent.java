// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The command has ended.
 *
 * <p>Immutable; equal by value.
 */
public final class CommandExitEvent {
  final int exitCode;
  final Map<String, @Nullable Object> additionalProperties;

  private CommandExitEvent(Builder builder) {
    this.exitCode = ModelSupport.required(builder.exitCode, "CommandExitEvent", "exit_code");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.exitCode = exitCode;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The exit code. */
  public int exitCode() {
    return exitCode;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandExitEvent
        && Arrays.equals(fields(), ((CommandExitEvent) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      exitCode, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CommandExitEvent{", "}")
        .add("exit_code=" + exitCode)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link CommandExitEvent}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Integer exitCode;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link CommandExitEvent#exitCode()}. Required. */
    public Builder exitCode(Integer exitCode) {
      this.exitCode = exitCode;
      return this;
    }

    /** Sets one of {@link CommandExitEvent#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CommandExitEvent build() {
      return new CommandExitEvent(this);
    }
  }
}
