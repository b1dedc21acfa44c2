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

/** Sets the size of the command's terminal, in character cells (clause I4). */
public final class ResizeFrame implements ClientFrame {
  private final int cols;
  private final int rows;

  private ResizeFrame(Builder b) {
    this.cols = require(b.cols, "cols");
    this.rows = require(b.rows, "rows");
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.cols = cols;
    b.rows = rows;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "resize";
  }

  /** Columns, in character cells. */
  public int cols() {
    return cols;
  }

  /** Rows, in character cells. */
  public int rows() {
    return rows;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ResizeFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ResizeFrame)) {
      return false;
    }
    ResizeFrame that = (ResizeFrame) o;
    return true
        && Objects.equals(cols, that.cols)
        && Objects.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    int h = ResizeFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(cols);
    h = 31 * h + Objects.hashCode(rows);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ResizeFrame{");
    s.append(" cols=").append(cols);
    s.append(" rows=").append(rows);
    return s.append('}').toString();
  }

  /** Builds a {@link ResizeFrame}. */
  public static final class Builder {
    @Nullable Integer cols;
    @Nullable Integer rows;

    Builder() {}

    public Builder cols(Integer cols) {
      this.cols = cols;
      return this;
    }

    public Builder rows(Integer rows) {
      this.rows = rows;
      return this;
    }

    public ResizeFrame build() {
      return new ResizeFrame(this);
    }
  }
}

