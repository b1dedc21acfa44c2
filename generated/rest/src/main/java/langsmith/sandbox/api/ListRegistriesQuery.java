// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import org.jspecify.annotations.Nullable;

/** Query parameters of {@code listRegistries}. Immutable; equal by value. */
public final class ListRegistriesQuery extends ParameterMap {
  private ListRegistriesQuery(Builder builder) {
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

  /** Builds {@link ListRegistriesQuery}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /**
     * How many registries a page holds at most. Needed for paging by cursor. Between 1 and 100.
     * Default: {@code 20}. Null leaves it out.
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

    /** Returns an object with what was set so far. */
    public ListRegistriesQuery build() {
      return new ListRegistriesQuery(this);
    }
  }
}
