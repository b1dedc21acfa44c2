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

/** The command has ended. The last frame of a connection (clause E1). */
public final class ExitFrame implements ServerFrame {
  private final int exitCode;

  private ExitFrame(Builder b) {
    this.exitCode = require(b.exitCode, "exit_code");
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.exitCode = exitCode;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "exit";
  }

  /** The exit code as the server states it (clause E1). The convention for signals is the server's. */
  public int exitCode() {
    return exitCode;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ExitFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ExitFrame)) {
      return false;
    }
    ExitFrame that = (ExitFrame) o;
    return true
        && Objects.equals(exitCode, that.exitCode);
  }

  @Override
  public int hashCode() {
    int h = ExitFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(exitCode);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ExitFrame{");
    s.append(" exit_code=").append(exitCode);
    return s.append('}').toString();
  }

  /** Builds a {@link ExitFrame}. */
  public static final class Builder {
    @Nullable Integer exitCode;

    Builder() {}

    public Builder exitCode(Integer exitCode) {
      this.exitCode = exitCode;
      return this;
    }

    public ExitFrame build() {
      return new ExitFrame(this);
    }
  }
}

