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

/** What to change; absent members stay as they are. */
public final class UpdateBoxRequest {
  private final @Nullable String name;
  private final @Nullable Integer ttlSeconds;
  private final @Nullable Integer idleTtlSeconds;
  private final @Nullable Integer deleteAfterStopSeconds;

  private UpdateBoxRequest(Builder b) {
    this.name = b.name;
    this.ttlSeconds = b.ttlSeconds;
    this.idleTtlSeconds = b.idleTtlSeconds;
    this.deleteAfterStopSeconds = b.deleteAfterStopSeconds;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.name = name;
    b.ttlSeconds = ttlSeconds;
    b.idleTtlSeconds = idleTtlSeconds;
    b.deleteAfterStopSeconds = deleteAfterStopSeconds;
    return b;
  }

  /** The new name. */
  public @Nullable String name() {
    return name;
  }

  /** Life time in seconds; 0 means no limit. First generation only. */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /** After how many idle seconds the box stops; 0 means never. */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /** How many seconds after a stop the box is deleted; 0 means never. */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("UpdateBoxRequest: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof UpdateBoxRequest)) {
      return false;
    }
    UpdateBoxRequest that = (UpdateBoxRequest) o;
    return true
        && Objects.equals(name, that.name)
        && Objects.equals(ttlSeconds, that.ttlSeconds)
        && Objects.equals(idleTtlSeconds, that.idleTtlSeconds)
        && Objects.equals(deleteAfterStopSeconds, that.deleteAfterStopSeconds);
  }

  @Override
  public int hashCode() {
    int h = UpdateBoxRequest.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(name);
    h = 31 * h + Objects.hashCode(ttlSeconds);
    h = 31 * h + Objects.hashCode(idleTtlSeconds);
    h = 31 * h + Objects.hashCode(deleteAfterStopSeconds);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("UpdateBoxRequest{");
    s.append("name=").append(name);
    s.append(" ttl_seconds=").append(ttlSeconds);
    s.append(" idle_ttl_seconds=").append(idleTtlSeconds);
    s.append(" delete_after_stop_seconds=").append(deleteAfterStopSeconds);
    return s.append('}').toString();
  }

  /** Builds a {@link UpdateBoxRequest}. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Integer ttlSeconds;
    @Nullable Integer idleTtlSeconds;
    @Nullable Integer deleteAfterStopSeconds;

    Builder() {}

    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    public Builder idleTtlSeconds(@Nullable Integer idleTtlSeconds) {
      this.idleTtlSeconds = idleTtlSeconds;
      return this;
    }

    public Builder deleteAfterStopSeconds(@Nullable Integer deleteAfterStopSeconds) {
      this.deleteAfterStopSeconds = deleteAfterStopSeconds;
      return this;
    }

    public UpdateBoxRequest build() {
      return new UpdateBoxRequest(this);
    }
  }
}

