// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which command, and from where.
 *
 * <p>Immutable; equal by value.
 */
public final class ResumeEventStreamRequest {
  final String commandId;
  final @Nullable Long stdoutOffset;
  final @Nullable Long stderrOffset;

  private ResumeEventStreamRequest(Builder builder) {
    this.commandId =
        ModelSupport.required(builder.commandId, "ResumeEventStreamRequest", "command_id");
    this.stdoutOffset = builder.stdoutOffset;
    this.stderrOffset = builder.stderrOffset;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.commandId = commandId;
    builder.stdoutOffset = stdoutOffset;
    builder.stderrOffset = stderrOffset;
    return builder;
  }

  /** Which command. Length: 1 to 128. */
  public String commandId() {
    return commandId;
  }

  /** The next wanted byte of standard output. At least 0. Default: {@code 0}. Null if absent. */
  public @Nullable Long stdoutOffset() {
    return stdoutOffset;
  }

  /** The next wanted byte of standard error. At least 0. Default: {@code 0}. Null if absent. */
  public @Nullable Long stderrOffset() {
    return stderrOffset;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResumeEventStreamRequest
        && Arrays.equals(fields(), ((ResumeEventStreamRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      commandId, stdoutOffset, stderrOffset,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ResumeEventStreamRequest{", "}")
        .add("command_id=" + commandId)
        .add("stdout_offset=" + stdoutOffset)
        .add("stderr_offset=" + stderrOffset)
        .toString();
  }

  /** Builds a {@link ResumeEventStreamRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String commandId;
    @Nullable Long stdoutOffset;
    @Nullable Long stderrOffset;

    private Builder() {}

    /** Sets {@link ResumeEventStreamRequest#commandId()}. Required. */
    public Builder commandId(String commandId) {
      this.commandId = commandId;
      return this;
    }

    /** Sets {@link ResumeEventStreamRequest#stdoutOffset()}. Null leaves it out. */
    public Builder stdoutOffset(@Nullable Long stdoutOffset) {
      this.stdoutOffset = stdoutOffset;
      return this;
    }

    /** Sets {@link ResumeEventStreamRequest#stderrOffset()}. Null leaves it out. */
    public Builder stderrOffset(@Nullable Long stderrOffset) {
      this.stderrOffset = stderrOffset;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ResumeEventStreamRequest build() {
      return new ResumeEventStreamRequest(this);
    }
  }
}
