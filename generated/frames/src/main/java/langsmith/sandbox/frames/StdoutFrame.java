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

/** A piece of standard output. It never ends inside a character (clause O3). */
public final class StdoutFrame implements ServerFrame {
  private final String data;
  private final @Nullable Long offset;

  private StdoutFrame(Builder b) {
    this.data = require(b.data, "data");
    this.offset = b.offset;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.data = data;
    b.offset = offset;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "stdout";
  }

  /** The text. Bytes that are not UTF-8 were replaced by U+FFFD (clause O5). */
  public String data() {
    return data;
  }

  /** Position of the first byte of `data` in standard output, counted from the start of the command. Absent means that it follows on (clause O4). */
  public @Nullable Long offset() {
    return offset;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("StdoutFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof StdoutFrame)) {
      return false;
    }
    StdoutFrame that = (StdoutFrame) o;
    return true
        && Objects.equals(data, that.data)
        && Objects.equals(offset, that.offset);
  }

  @Override
  public int hashCode() {
    int h = StdoutFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(data);
    h = 31 * h + Objects.hashCode(offset);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("StdoutFrame{");
    s.append(" data=").append(data);
    s.append(" offset=").append(offset);
    return s.append('}').toString();
  }

  /** Builds a {@link StdoutFrame}. */
  public static final class Builder {
    @Nullable String data;
    @Nullable Long offset;

    Builder() {}

    public Builder data(String data) {
      this.data = data;
      return this;
    }

    public Builder offset(@Nullable Long offset) {
      this.offset = offset;
      return this;
    }

    public StdoutFrame build() {
      return new StdoutFrame(this);
    }
  }
}

