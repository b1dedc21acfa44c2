// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import java.util.List;
import langsmith.sandbox.api.model.UsageGranularity;
import langsmith.sandbox.api.model.UsageResourceType;
import org.jspecify.annotations.Nullable;

/** Query parameters of {@code listUsageCosts}. Immutable; equal by value. */
public final class ListUsageCostsQuery extends ParameterMap {
  private ListUsageCostsQuery(Builder builder) {
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

  /** Builds {@link ListUsageCostsQuery}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /** What an entry stands for. Null leaves it out. */
    public Builder granularity(@Nullable UsageGranularity granularity) {
      values.form("granularity", granularity);
      return this;
    }

    /** Keeps this kind of resource. Null leaves it out. */
    public Builder resourceType(@Nullable UsageResourceType resourceType) {
      values.form("resource_type", resourceType);
      return this;
    }

    /** Keeps these resources. Size: at most 100. Null leaves it out. */
    public Builder resourceIds(@Nullable List<String> resourceIds) {
      values.form("resource_ids", resourceIds);
      return this;
    }

    /**
     * Asks for totals as well; with {@code RESOURCE} only. Default: {@code false}. Null leaves it
     * out.
     */
    public Builder includeTotals(@Nullable Boolean includeTotals) {
      values.form("include_totals", includeTotals);
      return this;
    }

    /**
     * Asks for totals of each day as well; with {@code include_totals} only. Default: {@code
     * false}. Null leaves it out.
     */
    public Builder includeDaily(@Nullable Boolean includeDaily) {
      values.form("include_daily", includeDaily);
      return this;
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

    /** Returns an object with what was set so far. */
    public ListUsageCostsQuery build() {
      return new ListUsageCostsQuery(this);
    }
  }
}
