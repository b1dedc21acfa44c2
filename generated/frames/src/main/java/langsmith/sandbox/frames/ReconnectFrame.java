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

/** Attaches to a command. The first frame of a connection. Offsets are the next wanted byte of each stream (clause O1). */
public final class ReconnectFrame implements ClientFrame {
  private final String commandId;
  private final @Nullable Long stdoutOffset;
  private final @Nullable Long stderrOffset;

  private ReconnectFrame(Builder b) {
    this.commandId = require(b.commandId, "command_id");
    this.stdoutOffset = b.stdoutOffset;
    this.stderrOffset = b.stderrOffset;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.commandId = commandId;
    b.stdoutOffset = stdoutOffset;
    b.stderrOffset = stderrOffset;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "reconnect";
  }

  /** The command to attach to. */
  public String commandId() {
    return commandId;
  }

  /** The next wanted byte of standard output, counted from the start of the command. */
  public @Nullable Long stdoutOffset() {
    return stdoutOffset;
  }

  /** The next wanted byte of standard error, counted from the start of the command. */
  public @Nullable Long stderrOffset() {
    return stderrOffset;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ReconnectFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ReconnectFrame)) {
      return false;
    }
    ReconnectFrame that = (ReconnectFrame) o;
    return true
        && Objects.equals(commandId, that.commandId)
        && Objects.equals(stdoutOffset, that.stdoutOffset)
        && Objects.equals(stderrOffset, that.stderrOffset);
  }

  @Override
  public int hashCode() {
    int h = ReconnectFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(commandId);
    h = 31 * h + Objects.hashCode(stdoutOffset);
    h = 31 * h + Objects.hashCode(stderrOffset);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ReconnectFrame{");
    s.append(" command_id=").append(commandId);
    s.append(" stdout_offset=").append(stdoutOffset);
    s.append(" stderr_offset=").append(stderrOffset);
    return s.append('}').toString();
  }

  /** Builds a {@link ReconnectFrame}. */
  public static final class Builder {
    @Nullable String commandId;
    @Nullable Long stdoutOffset;
    @Nullable Long stderrOffset;

    Builder() {}

    public Builder commandId(String commandId) {
      this.commandId = commandId;
      return this;
    }

    public Builder stdoutOffset(@Nullable Long stdoutOffset) {
      this.stdoutOffset = stdoutOffset;
      return this;
    }

    public Builder stderrOffset(@Nullable Long stderrOffset) {
      this.stderrOffset = stderrOffset;
      return this;
    }

    public ReconnectFrame build() {
      return new ReconnectFrame(this);
    }
  }
}

