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

/** One violated rule. */
public final class ValidationItem {
  private final @Nullable List<Object> loc;
  private final @Nullable String msg;
  private final @Nullable String type;

  private ValidationItem(Builder b) {
    this.loc = b.loc == null ? null : Collections.unmodifiableList(new ArrayList<>(b.loc));
    this.msg = b.msg;
    this.type = b.type;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.loc = loc;
    b.msg = msg;
    b.type = type;
    return b;
  }

  /** Where in the request. */
  public @Nullable List<Object> loc() {
    return loc;
  }

  /** Which rule. */
  public @Nullable String msg() {
    return msg;
  }

  /** The kind of rule. */
  public @Nullable String type() {
    return type;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ValidationItem: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ValidationItem)) {
      return false;
    }
    ValidationItem that = (ValidationItem) o;
    return true
        && Objects.equals(loc, that.loc)
        && Objects.equals(msg, that.msg)
        && Objects.equals(type, that.type);
  }

  @Override
  public int hashCode() {
    int h = ValidationItem.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(loc);
    h = 31 * h + Objects.hashCode(msg);
    h = 31 * h + Objects.hashCode(type);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ValidationItem{");
    s.append("loc=").append(loc);
    s.append(" msg=").append(msg);
    s.append(" type=").append(type);
    return s.append('}').toString();
  }

  /** Builds a {@link ValidationItem}. */
  public static final class Builder {
    @Nullable List<Object> loc;
    @Nullable String msg;
    @Nullable String type;

    Builder() {}

    public Builder loc(@Nullable List<Object> loc) {
      this.loc = loc;
      return this;
    }

    public Builder msg(@Nullable String msg) {
      this.msg = msg;
      return this;
    }

    public Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    public ValidationItem build() {
      return new ValidationItem(this);
    }
  }
}

