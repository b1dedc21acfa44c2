// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The command runs. The first frame after {@code execute}; after {@code reconnect} an
 * acknowledgement that older servers leave out (clause A1).
 *
 * <p>Immutable; equal by value.
 */
public final class StartedFrame implements ServerFrame {
  final String commandId;
  final @Nullable Integer pid;

  private StartedFrame(Builder builder) {
    this.commandId = ModelSupport.required(builder.commandId, "StartedFrame", "command_id");
    this.pid = builder.pid;
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
    return builder;
  }

  /** Tells the frames apart. Always {@code "started"}. */
  @Override
  public String type() {
    return "started";
  }

  /** The command that this connection is attached to. Length: 1 to 128. */
  public String commandId() {
    return commandId;
  }

  /** Process id inside the sandbox. Null if absent. */
  public @Nullable Integer pid() {
    return pid;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StartedFrame
        && Arrays.equals(fields(), ((StartedFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      commandId, pid,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "StartedFrame{", "}")
        .add("command_id=" + commandId)
        .add("pid=" + pid)
        .toString();
  }

  /** Builds a {@link StartedFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String commandId;
    @Nullable Integer pid;

    private Builder() {}

    /** Sets {@link StartedFrame#commandId()}. Required. */
    public Builder commandId(String commandId) {
      this.commandId = commandId;
      return this;
    }

    /** Sets {@link StartedFrame#pid()}. Null leaves it out. */
    public Builder pid(@Nullable Integer pid) {
      this.pid = pid;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public StartedFrame build() {
      return new StartedFrame(this);
    }
  }
}
