// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import java.util.List;
import langsmith.sandbox.api.model.BoxSortKey;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.SortOrder;
import org.jspecify.annotations.Nullable;

/** Query parameters of {@code listBoxes}. Immutable; equal by value. */
public final class ListBoxesQuery extends ParameterMap {
  private ListBoxesQuery(Builder builder) {
    super(builder.values);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder(new ParameterValues());
  }

  /** Returns a new builder that holds everything that this object holds. */
  public Builder toBuilder() {
    return new Builder(copyOfValues());
  }

  /** Builds {@link ListBoxesQuery}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /**
     * How many entries a page holds at most. Needed for paging by cursor. Between 1 and 500. Null
     * leaves it out.
     */
    public Builder pageSize(@Nullable Integer pageSize) {
      values.form("page_size", pageSize);
      return this;
    }

    /**
     * The {@code next_cursor} of the page before; absent for the first page. Filters and order stay
     * the same from page to page. Length: at least 1. Null leaves it out.
     */
    public Builder cursor(@Nullable String cursor) {
      values.form("cursor", cursor);
      return this;
    }

    /**
     * How many entries are returned at most. Between 1 and 500. Default: {@code 50}. Null leaves it
     * out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder limit(@Nullable Integer limit) {
      values.form("limit", limit);
      return this;
    }

    /**
     * How many entries are skipped. At least 0. Default: {@code 0}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder offset(@Nullable Integer offset) {
      values.form("offset", offset);
      return this;
    }

    /** Keeps entries whose name contains this text, in any case. Null leaves it out. */
    public Builder nameContains(@Nullable String nameContains) {
      values.form("name_contains", nameContains);
      return this;
    }

    /** Keeps boxes in this state. Null leaves it out. */
    public Builder status(@Nullable BoxStatus status) {
      values.form("status", status);
      return this;
    }

    /** Keeps entries of this creator; the only value known is {@code me}. Null leaves it out. */
    public Builder createdBy(@Nullable String createdBy) {
      values.form("created_by", createdBy);
      return this;
    }

    /**
     * Keeps entries with all of these labels, each as {@code key} or {@code key=value}. Null leaves
     * it out.
     */
    public Builder label(@Nullable List<String> label) {
      values.form("label", label);
      return this;
    }

    /** Keeps boxes with all of these tag values. Null leaves it out. */
    public Builder tagValueId(@Nullable List<String> tagValueId) {
      values.form("tag_value_id", tagValueId);
      return this;
    }

    /** What the order is by; absent means {@code created_at}. Null leaves it out. */
    public Builder sortBy(@Nullable BoxSortKey sortBy) {
      values.form("sort_by", sortBy);
      return this;
    }

    /** The direction; absent means {@code desc}. Null leaves it out. */
    public Builder sortOrder(@Nullable SortOrder sortOrder) {
      values.form("sort_order", sortOrder);
      return this;
    }

    /**
     * Older name of {@code sort_order}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder sortDirection(@Nullable SortOrder sortDirection) {
      values.form("sort_direction", sortDirection);
      return this;
    }

    /** Returns an object with what was set so far. */
    public ListBoxesQuery build() {
      return new ListBoxesQuery(this);
    }
  }
}
