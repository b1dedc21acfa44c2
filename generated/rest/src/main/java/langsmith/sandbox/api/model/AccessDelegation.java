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

/** Lets code in the box call the LangSmith API as its creator, without a key. */
public final class AccessDelegation {
  private final AccessDelegationMode mode;
  private final @Nullable List<String> permissions;

  private AccessDelegation(Builder b) {
    this.mode = require(b.mode, "mode");
    this.permissions = b.permissions == null ? null : Collections.unmodifiableList(new ArrayList<>(b.permissions));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.mode = mode;
    b.permissions = permissions;
    return b;
  }

  public AccessDelegationMode mode() {
    return mode;
  }

  /** What is delegated. Needed, and not empty, with `EXPLICIT`; absent with `INHERIT`. */
  public @Nullable List<String> permissions() {
    return permissions;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("AccessDelegation: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof AccessDelegation)) {
      return false;
    }
    AccessDelegation that = (AccessDelegation) o;
    return true
        && Objects.equals(mode, that.mode)
        && Objects.equals(permissions, that.permissions);
  }

  @Override
  public int hashCode() {
    int h = AccessDelegation.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(mode);
    h = 31 * h + Objects.hashCode(permissions);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("AccessDelegation{");
    s.append("mode=").append(mode);
    s.append(" permissions=").append(permissions);
    return s.append('}').toString();
  }

  /** Builds a {@link AccessDelegation}. */
  public static final class Builder {
    @Nullable AccessDelegationMode mode;
    @Nullable List<String> permissions;

    Builder() {}

    public Builder mode(AccessDelegationMode mode) {
      this.mode = mode;
      return this;
    }

    public Builder permissions(@Nullable List<String> permissions) {
      this.permissions = permissions;
      return this;
    }

    public AccessDelegation build() {
      return new AccessDelegation(this);
    }
  }
}

