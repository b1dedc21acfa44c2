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

/** What was written. */
public final class UploadResult {
  private final @Nullable String path;
  private final @Nullable Long written;

  private UploadResult(Builder b) {
    this.path = b.path;
    this.written = b.written;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.path = path;
    b.written = written;
    return b;
  }

  /** The absolute path of the file. */
  public @Nullable String path() {
    return path;
  }

  /** How many bytes were written. */
  public @Nullable Long written() {
    return written;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("UploadResult: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof UploadResult)) {
      return false;
    }
    UploadResult that = (UploadResult) o;
    return true
        && Objects.equals(path, that.path)
        && Objects.equals(written, that.written);
  }

  @Override
  public int hashCode() {
    int h = UploadResult.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(path);
    h = 31 * h + Objects.hashCode(written);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("UploadResult{");
    s.append("path=").append(path);
    s.append(" written=").append(written);
    return s.append('}').toString();
  }

  /** Builds a {@link UploadResult}. */
  public static final class Builder {
    @Nullable String path;
    @Nullable Long written;

    Builder() {}

    public Builder path(@Nullable String path) {
      this.path = path;
      return this;
    }

    public Builder written(@Nullable Long written) {
      this.written = written;
      return this;
    }

    public UploadResult build() {
      return new UploadResult(this);
    }
  }
}

