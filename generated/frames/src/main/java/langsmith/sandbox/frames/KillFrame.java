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

/** Kills the command's whole process group at once; an `exit` frame follows (clause K1). */
public final class KillFrame implements ClientFrame {

  private KillFrame(Builder b) {
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
    return "kill";
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("KillFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof KillFrame)) {
      return false;
    }
    KillFrame that = (KillFrame) o;
    return true;
  }

  @Override
  public int hashCode() {
    int h = KillFrame.class.getName().hashCode();
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("KillFrame{");
    return s.append('}').toString();
  }

  /** Builds a {@link KillFrame}. */
  public static final class Builder {

    Builder() {}

    public KillFrame build() {
      return new KillFrame(this);
    }
  }
}

