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

/** Ends the command's standard input; it reads the end of the file after what was sent before. Not acknowledged (clause I3). */
public final class CloseStdinFrame implements ClientFrame {

  private CloseStdinFrame(Builder b) {
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "close_stdin";
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("CloseStdinFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof CloseStdinFrame)) {
      return false;
    }
    CloseStdinFrame that = (CloseStdinFrame) o;
    return true;
  }

  @Override
  public int hashCode() {
    int h = CloseStdinFrame.class.getName().hashCode();
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("CloseStdinFrame{");
    return s.append('}').toString();
  }

  /** Builds a {@link CloseStdinFrame}. */
  public static final class Builder {

    Builder() {}

    public CloseStdinFrame build() {
      return new CloseStdinFrame(this);
    }
  }
}

