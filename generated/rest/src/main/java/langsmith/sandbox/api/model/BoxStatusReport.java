// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

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

/** The state of a box. */
public final class BoxStatusReport {
  private final @Nullable BoxStatus status;
  private final @Nullable String statusMessage;

  private BoxStatusReport(Builder b) {
    this.status = b.status;
    this.statusMessage = b.statusMessage;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.status = status;
    b.statusMessage = statusMessage;
    return b;
  }

  public @Nullable BoxStatus status() {
    return status;
  }

  /** Why the box failed, for people. */
  public @Nullable String statusMessage() {
    return statusMessage;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("BoxStatusReport: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof BoxStatusReport)) {
      return false;
    }
    BoxStatusReport that = (BoxStatusReport) o;
    return true
        && Objects.equals(status, that.status)
        && Objects.equals(statusMessage, that.statusMessage);
  }

  @Override
  public int hashCode() {
    int h = BoxStatusReport.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(status);
    h = 31 * h + Objects.hashCode(statusMessage);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("BoxStatusReport{");
    s.append("status=").append(status);
    s.append(" status_message=").append(statusMessage);
    return s.append('}').toString();
  }

  /** Builds a {@link BoxStatusReport}. */
  public static final class Builder {
    @Nullable BoxStatus status;
    @Nullable String statusMessage;

    Builder() {}

    public Builder status(@Nullable BoxStatus status) {
      this.status = status;
      return this;
    }

    public Builder statusMessage(@Nullable String statusMessage) {
      this.statusMessage = statusMessage;
      return this;
    }

    public BoxStatusReport build() {
      return new BoxStatusReport(this);
    }
  }
}

