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

/** What went wrong. */
public final class ErrorDetail {
  private final @Nullable String error;
  private final @Nullable String message;
  private final @Nullable String errorId;
  private final Map<String, Object> additionalProperties;

  private ErrorDetail(Builder b) {
    this.error = b.error;
    this.message = b.message;
    this.errorId = b.errorId;
    this.additionalProperties = Collections.unmodifiableMap(new LinkedHashMap<>(b.additionalProperties));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.error = error;
    b.message = message;
    b.errorId = errorId;
    b.additionalProperties.putAll(additionalProperties);
    return b;
  }

  /** The kind of error, of an open set: `InvalidRequest`, `NotReady`, `Forbidden`, `NotFound`, `Conflict`, `Timeout`, `ImagePull`, `CrashLoop`, `SandboxConfig`, `Unschedulable`, `ServiceUnavailable`, `ConnectionError`, `CommandError`, `ReadError`, `WriteError`, `FileNotFound` and others.  */
  public @Nullable String error() {
    return error;
  }

  /** A sentence for people. */
  public @Nullable String message() {
    return message;
  }

  /** Identifies this failure in the logs of the server. */
  public @Nullable String errorId() {
    return errorId;
  }

  /** Properties that the specification does not name. */
  public Map<String, Object> additionalProperties() {
    return additionalProperties;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ErrorDetail: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ErrorDetail)) {
      return false;
    }
    ErrorDetail that = (ErrorDetail) o;
    return true
        && Objects.equals(error, that.error)
        && Objects.equals(message, that.message)
        && Objects.equals(errorId, that.errorId)
        && additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public int hashCode() {
    int h = ErrorDetail.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(error);
    h = 31 * h + Objects.hashCode(message);
    h = 31 * h + Objects.hashCode(errorId);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ErrorDetail{");
    s.append("error=").append(error);
    s.append(" message=").append(message);
    s.append(" error_id=").append(errorId);
    return s.append('}').toString();
  }

  /** Builds a {@link ErrorDetail}. */
  public static final class Builder {
    @Nullable String error;
    @Nullable String message;
    @Nullable String errorId;
    final Map<String, Object> additionalProperties = new LinkedHashMap<>();

    Builder() {}

    public Builder error(@Nullable String error) {
      this.error = error;
      return this;
    }

    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    public Builder errorId(@Nullable String errorId) {
      this.errorId = errorId;
      return this;
    }

    public Builder additionalProperty(String name, Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    public ErrorDetail build() {
      return new ErrorDetail(this);
    }
  }
}

