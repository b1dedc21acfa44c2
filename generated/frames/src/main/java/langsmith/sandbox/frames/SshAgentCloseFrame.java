// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Ends one forwarded SSH agent connection.
 *
 * <p>Immutable; equal by value.
 */
public final class SshAgentCloseFrame implements ClientFrame, ServerFrame {
  final String channelId;

  private SshAgentCloseFrame(Builder builder) {
    this.channelId = ModelSupport.required(builder.channelId, "SshAgentCloseFrame", "channel_id");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.channelId = channelId;
    return builder;
  }

  /** Tells the frames apart. Always {@code "ssh_agent_close"}. */
  @Override
  public String type() {
    return "ssh_agent_close";
  }

  /** The connection, named by the server. */
  public String channelId() {
    return channelId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SshAgentCloseFrame
        && Arrays.equals(fields(), ((SshAgentCloseFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      channelId,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "SshAgentCloseFrame{", "}")
        .add("channel_id=" + channelId)
        .toString();
  }

  /** Builds a {@link SshAgentCloseFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String channelId;

    private Builder() {}

    /** Sets {@link SshAgentCloseFrame#channelId()}. Required. */
    public Builder channelId(String channelId) {
      this.channelId = channelId;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public SshAgentCloseFrame build() {
      return new SshAgentCloseFrame(this);
    }
  }
}
