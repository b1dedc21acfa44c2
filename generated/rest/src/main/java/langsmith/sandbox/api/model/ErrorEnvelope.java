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

/** The body of a failed request. `detail` is an object, a list of validation items, or a text. */
public final class ErrorEnvelope {
  private final @Nullable Object detail;
  private final Map<String, Object> additionalProperties;

  private ErrorEnvelope(Builder b) {
    this.detail = b.detail;
    this.additionalProperties = Collections.unmodifiableMap(new LinkedHashMap<>(b.additionalProperties));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.detail = detail;
    b.additionalProperties.putAll(additionalProperties);
    return b;
  }

  /** An `ErrorDetail`, a list of `ValidationItem`, or a text. */
  public @Nullable Object detail() {
    return detail;
  }

  /** Properties that the specification does not name. */
  public Map<String, Object> additionalProperties() {
    return additionalProperties;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ErrorEnvelope: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ErrorEnvelope)) {
      return false;
    }
    ErrorEnvelope that = (ErrorEnvelope) o;
    return true
        && Objects.equals(detail, that.detail)
        && additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public int hashCode() {
    int h = ErrorEnvelope.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(detail);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ErrorEnvelope{");
    s.append("detail=").append(detail);
    return s.append('}').toString();
  }

  /** Builds a {@link ErrorEnvelope}. */
  public static final class Builder {
    @Nullable Object detail;
    final Map<String, Object> additionalProperties = new LinkedHashMap<>();

    Builder() {}

    public Builder detail(@Nullable Object detail) {
      this.detail = detail;
      return this;
    }

    public Builder additionalProperty(String name, Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    public ErrorEnvelope build() {
      return new ErrorEnvelope(this);
    }
  }
}

