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

/** The command runs. The first frame after `execute`; after `reconnect` an acknowledgement that older servers leave out (clause A1). */
public final class StartedFrame implements ServerFrame {
  private final String commandId;
  private final @Nullable Integer pid;

  private StartedFrame(Builder b) {
    this.commandId = require(b.commandId, "command_id");
    this.pid = b.pid;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.commandId = commandId;
    b.pid = pid;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "started";
  }

  /** The command that this connection is attached to. */
  public String commandId() {
    return commandId;
  }

  /** Process id inside the sandbox. */
  public @Nullable Integer pid() {
    return pid;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("StartedFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof StartedFrame)) {
      return false;
    }
    StartedFrame that = (StartedFrame) o;
    return true
        && Objects.equals(commandId, that.commandId)
        && Objects.equals(pid, that.pid);
  }

  @Override
  public int hashCode() {
    int h = StartedFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(commandId);
    h = 31 * h + Objects.hashCode(pid);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("StartedFrame{");
    s.append(" command_id=").append(commandId);
    s.append(" pid=").append(pid);
    return s.append('}').toString();
  }

  /** Builds a {@link StartedFrame}. */
  public static final class Builder {
    @Nullable String commandId;
    @Nullable Integer pid;

    Builder() {}

    public Builder commandId(String commandId) {
      this.commandId = commandId;
      return this;
    }

    public Builder pid(@Nullable Integer pid) {
      this.pid = pid;
      return this;
    }

    public StartedFrame build() {
      return new StartedFrame(this);
    }
  }
}

