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

/** A page of boxes. */
public final class BoxList {
  private final @Nullable List<Box> items;
  private final @Nullable List<Box> sandboxes;
  private final @Nullable String nextCursor;
  private final @Nullable Integer offset;

  private BoxList(Builder b) {
    this.items = b.items == null ? null : Collections.unmodifiableList(new ArrayList<>(b.items));
    this.sandboxes = b.sandboxes == null ? null : Collections.unmodifiableList(new ArrayList<>(b.sandboxes));
    this.nextCursor = b.nextCursor;
    this.offset = b.offset;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.items = items;
    b.sandboxes = sandboxes;
    b.nextCursor = nextCursor;
    b.offset = offset;
    return b;
  }

  /** The boxes of this page. */
  public @Nullable List<Box> items() {
    return items;
  }

  /** The boxes of this page under their older name. */
  public @Nullable List<Box> sandboxes() {
    return sandboxes;
  }

  /** Cursor of the next page; null on the last page, and only there. */
  public @Nullable String nextCursor() {
    return nextCursor;
  }

  /** The offset of the next page, or 0 when there is none. */
  public @Nullable Integer offset() {
    return offset;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("BoxList: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof BoxList)) {
      return false;
    }
    BoxList that = (BoxList) o;
    return true
        && Objects.equals(items, that.items)
        && Objects.equals(sandboxes, that.sandboxes)
        && Objects.equals(nextCursor, that.nextCursor)
        && Objects.equals(offset, that.offset);
  }

  @Override
  public int hashCode() {
    int h = BoxList.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(items);
    h = 31 * h + Objects.hashCode(sandboxes);
    h = 31 * h + Objects.hashCode(nextCursor);
    h = 31 * h + Objects.hashCode(offset);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("BoxList{");
    s.append("items=").append(items);
    s.append(" sandboxes=").append(sandboxes);
    s.append(" next_cursor=").append(nextCursor);
    s.append(" offset=").append(offset);
    return s.append('}').toString();
  }

  /** Builds a {@link BoxList}. */
  public static final class Builder {
    @Nullable List<Box> items;
    @Nullable List<Box> sandboxes;
    @Nullable String nextCursor;
    @Nullable Integer offset;

    Builder() {}

    public Builder items(@Nullable List<Box> items) {
      this.items = items;
      return this;
    }

    public Builder sandboxes(@Nullable List<Box> sandboxes) {
      this.sandboxes = sandboxes;
      return this;
    }

    public Builder nextCursor(@Nullable String nextCursor) {
      this.nextCursor = nextCursor;
      return this;
    }

    public Builder offset(@Nullable Integer offset) {
      this.offset = offset;
      return this;
    }

    public BoxList build() {
      return new BoxList(this);
    }
  }
}

