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

/** Text for the command's standard input or terminal. It is not acknowledged (clause I2). */
public final class InputFrame implements ClientFrame {
  private final String data;

  private InputFrame(Builder b) {
    this.data = require(b.data, "data");
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.data = data;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "input";
  }

  /** The text; its UTF-8 bytes are written. */
  public String data() {
    return data;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("InputFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof InputFrame)) {
      return false;
    }
    InputFrame that = (InputFrame) o;
    return true
        && Objects.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    int h = InputFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(data);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("InputFrame{");
    s.append(" data=").append(data);
    return s.append('}').toString();
  }

  /** Builds a {@link InputFrame}. */
  public static final class Builder {
    @Nullable String data;

    Builder() {}

    public Builder data(String data) {
      this.data = data;
      return this;
    }

    public InputFrame build() {
      return new InputFrame(this);
    }
  }
}

