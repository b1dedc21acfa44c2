// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import org.jspecify.annotations.Nullable;

/** Query parameters of {@code listVolumes}. Immutable; equal by value. */
public final class ListVolumesQuery extends ParameterMap {
  private ListVolumesQuery(Builder builder) {
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

  /** Builds {@link ListVolumesQuery}; not for use by several threads at once. */
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

    /** Keeps entries whose name contains this text, in any case. Null leaves it out. */
    public Builder nameContains(@Nullable String nameContains) {
      values.form("name_contains", nameContains);
      return this;
    }

    /** Returns an object with what was set so far. */
    public ListVolumesQuery build() {
      return new ListVolumesQuery(this);
    }
  }
}
