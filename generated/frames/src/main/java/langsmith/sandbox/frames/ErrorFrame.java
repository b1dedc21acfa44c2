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

/** The command cannot go on, or cannot be attached to. The last frame of a connection; never retried (clause E2). */
public final class ErrorFrame implements ServerFrame {
  private final @Nullable String error;
  private final @Nullable String errorType;

  private ErrorFrame(Builder b) {
    this.error = b.error;
    this.errorType = b.errorType;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.error = error;
    b.errorType = errorType;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "error";
  }

  /** A sentence for people; may be absent. */
  public @Nullable String error() {
    return error;
  }

  /** What went wrong, of an open set: `CommandTimeout`, `CommandNotFound`, `SessionExpired`, `InvalidOffset`, `CommandError` and others (clause E2). */
  public @Nullable String errorType() {
    return errorType;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ErrorFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ErrorFrame)) {
      return false;
    }
    ErrorFrame that = (ErrorFrame) o;
    return true
        && Objects.equals(error, that.error)
        && Objects.equals(errorType, that.errorType);
  }

  @Override
  public int hashCode() {
    int h = ErrorFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(error);
    h = 31 * h + Objects.hashCode(errorType);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ErrorFrame{");
    s.append(" error=").append(error);
    s.append(" error_type=").append(errorType);
    return s.append('}').toString();
  }

  /** Builds a {@link ErrorFrame}. */
  public static final class Builder {
    @Nullable String error;
    @Nullable String errorType;

    Builder() {}

    public Builder error(@Nullable String error) {
      this.error = error;
      return this;
    }

    public Builder errorType(@Nullable String errorType) {
      this.errorType = errorType;
      return this;
    }

    public ErrorFrame build() {
      return new ErrorFrame(this);
    }
  }
}

