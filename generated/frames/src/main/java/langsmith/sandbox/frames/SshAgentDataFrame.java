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

/** Bytes of one forwarded SSH agent connection. */
public final class SshAgentDataFrame implements ClientFrame, ServerFrame {
  private final String channelId;
  private final String data;

  private SshAgentDataFrame(Builder b) {
    this.channelId = require(b.channelId, "channel_id");
    this.data = require(b.data, "data");
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.channelId = channelId;
    b.data = data;
    return b;
  }

  /** Tells the frames apart. */
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

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("SshAgentDataFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof SshAgentDataFrame)) {
      return false;
    }
    SshAgentDataFrame that = (SshAgentDataFrame) o;
    return true
        && Objects.equals(channelId, that.channelId)
        && Objects.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    int h = SshAgentDataFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(channelId);
    h = 31 * h + Objects.hashCode(data);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("SshAgentDataFrame{");
    s.append(" channel_id=").append(channelId);
    s.append(" data=").append(data);
    return s.append('}').toString();
  }

  /** Builds a {@link SshAgentDataFrame}. */
  public static final class Builder {
    @Nullable String channelId;
    @Nullable String data;

    Builder() {}

    public Builder channelId(String channelId) {
      this.channelId = channelId;
      return this;
    }

    public Builder data(String data) {
      this.data = data;
      return this;
    }

    public SshAgentDataFrame build() {
      return new SshAgentDataFrame(this);
    }
  }
}

