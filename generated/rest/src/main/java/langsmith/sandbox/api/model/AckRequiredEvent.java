// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The server needs room. The response ends; the command waits for a resume.
 *
 * <p>Immutable; equal by value.
 */
public final class AckRequiredEvent {
  final long stdoutOffset;
  final long stderrOffset;
  final Map<String, @Nullable Object> additionalProperties;

  private AckRequiredEvent(Builder builder) {
    this.stdoutOffset =
        ModelSupport.required(builder.stdoutOffset, "AckRequiredEvent", "stdout_offset");
    this.stderrOffset =
        ModelSupport.required(builder.stderrOffset, "AckRequiredEvent", "stderr_offset");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.stdoutOffset = stdoutOffset;
    builder.stderrOffset = stderrOffset;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Up to where standard output was sent. At least 0. */
  public long stdoutOffset() {
    return stdoutOffset;
  }

  /** Up to where standard error was sent. At least 0. */
  public long stderrOffset() {
    return stderrOffset;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AckRequiredEvent
        && Arrays.equals(fields(), ((AckRequiredEvent) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      stdoutOffset, stderrOffset, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "AckRequiredEvent{", "}")
        .add("stdout_offset=" + stdoutOffset)
        .add("stderr_offset=" + stderrOffset)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link AckRequiredEvent}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Long stdoutOffset;
    @Nullable Long stderrOffset;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link AckRequiredEvent#stdoutOffset()}. Required. */
    public Builder stdoutOffset(Long stdoutOffset) {
      this.stdoutOffset = stdoutOffset;
      return this;
    }

    /** Sets {@link AckRequiredEvent#stderrOffset()}. Required. */
    public Builder stderrOffset(Long stderrOffset) {
      this.stderrOffset = stderrOffset;
      return this;
    }

    /** Sets one of {@link AckRequiredEvent#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public AckRequiredEvent build() {
      return new AckRequiredEvent(this);
    }
  }
}
