// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.frames;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends one forwarded SSH agent connection. */
public final class SshAgentCloseFrame implements ClientFrame, ServerFrame {
  private final String channelId;

  private SshAgentCloseFrame(Builder b) {
    this.channelId = require(b.channelId, "channel_id");
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.channelId = channelId;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "ssh_agent_close";
  }

  /** The connection, named by the server. */
  public String channelId() {
    return channelId;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("SshAgentCloseFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof SshAgentCloseFrame)) {
      return false;
    }
    SshAgentCloseFrame that = (SshAgentCloseFrame) o;
    return true
        && Objects.equals(channelId, that.channelId);
  }

  @Override
  public int hashCode() {
    int h = SshAgentCloseFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(channelId);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("SshAgentCloseFrame{");
    s.append(" channel_id=").append(channelId);
    return s.append('}').toString();
  }

  /** Builds a {@link SshAgentCloseFrame}. */
  public static final class Builder {
    @Nullable String channelId;

    Builder() {}

    public Builder channelId(String channelId) {
      this.channelId = channelId;
      return this;
    }

    public SshAgentCloseFrame build() {
      return new SshAgentCloseFrame(this);
    }
  }
}

