// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The command runs, or is attached to again.
 *
 * <p>Immutable; equal by value.
 */
public final class CommandStartedEvent {
  final String commandId;
  final @Nullable Integer pid;
  final Map<String, @Nullable Object> additionalProperties;

  private CommandStartedEvent(Builder builder) {
    this.commandId = ModelSupport.required(builder.commandId, "CommandStartedEvent", "command_id");
    this.pid = builder.pid;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.commandId = commandId;
    builder.pid = pid;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The identity of the command. Length: 1 to 128. */
  public String commandId() {
    return commandId;
  }

  /** The process id inside the box. Null if absent. */
  public @Nullable Integer pid() {
    return pid;
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
    return other instanceof CommandStartedEvent
        && Arrays.equals(fields(), ((CommandStartedEvent) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      commandId, pid, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CommandStartedEvent{", "}")
        .add("command_id=" + commandId)
        .add("pid=" + pid)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link CommandStartedEvent}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String commandId;
    @Nullable Integer pid;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link CommandStartedEvent#commandId()}. Required. */
    public Builder commandId(String commandId) {
      this.commandId = commandId;
      return this;
    }

    /** Sets {@link CommandStartedEvent#pid()}. Null leaves it out. */
    public Builder pid(@Nullable Integer pid) {
      this.pid = pid;
      additionalProperties.remove("pid");
      return this;
    }

    /** Sets one of {@link CommandStartedEvent#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CommandStartedEvent build() {
      return new CommandStartedEvent(this);
    }
  }
}
