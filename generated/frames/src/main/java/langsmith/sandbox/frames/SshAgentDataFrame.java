// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of one forwarded SSH agent connection.
 *
 * <p>Immutable; equal by value.
 */
public final class SshAgentDataFrame implements ClientFrame, ServerFrame {
  final String channelId;
  final String data;

  private SshAgentDataFrame(Builder builder) {
    this.channelId = ModelSupport.required(builder.channelId, "SshAgentDataFrame", "channel_id");
    this.data = ModelSupport.required(builder.data, "SshAgentDataFrame", "data");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.channelId = channelId;
    builder.data = data;
    return builder;
  }

  /** Tells the frames apart. Always {@code "ssh_agent_data"}. */
  @Override
  public String type() {
    return "ssh_agent_data";
  }

  /** The connection, named by the server. */
  public String channelId() {
    return channelId;
  }

  /** The bytes, in base64. */
  public String data() {
    return data;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SshAgentDataFrame
        && Arrays.equals(fields(), ((SshAgentDataFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      channelId, data,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "SshAgentDataFrame{", "}")
        .add("channel_id=" + channelId)
        .add("data=***")
        .toString();
  }

  /** Builds a {@link SshAgentDataFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String channelId;
    @Nullable String data;

    private Builder() {}

    /** Sets {@link SshAgentDataFrame#channelId()}. Required. */
    public Builder channelId(String channelId) {
      this.channelId = channelId;
      return this;
    }

    /** Sets {@link SshAgentDataFrame#data()}. Required. */
    public Builder data(String data) {
      this.data = data;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public SshAgentDataFrame build() {
      return new SshAgentDataFrame(this);
    }
  }
}
