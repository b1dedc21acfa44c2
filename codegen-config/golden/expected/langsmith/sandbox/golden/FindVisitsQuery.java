// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.util.List;
import langsmith.sandbox.golden.model.FindVisitsOrder;
import langsmith.sandbox.golden.model.Ticket;
import org.jspecify.annotations.Nullable;

/** Query parameters of {@code findVisits}. Immutable; equal by value. */
public final class FindVisitsQuery extends ParameterMap {
  private FindVisitsQuery(Builder builder) {
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

  /** Builds {@link FindVisitsQuery}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /** A pair for each. Null leaves it out. */
    public Builder names(@Nullable List<String> names) {
      values.form("names", names);
      return this;
    }

    /** Separated by commas. Null leaves it out. */
    public Builder codes(@Nullable List<String> codes) {
      values.joined(",", "codes", codes);
      return this;
    }

    /** Separated by bars. Null leaves it out. */
    public Builder piped(@Nullable List<Integer> piped) {
      values.joined("%7C", "piped", piped);
      return this;
    }

    /** A pair for each member. Null leaves it out. */
    public Builder where(@Nullable Ticket where) {
      values.deepObject("where", where);
      return this;
    }

    /** As JSON. Null leaves it out. */
    public Builder json(@Nullable Ticket json) {
      values.json("json", json);
      return this;
    }

    /** The order. Null leaves it out. */
    public Builder order(@Nullable FindVisitsOrder order) {
      values.form("order", order);
      return this;
    }

    /** Returns an object with what was set so far. */
    public FindVisitsQuery build() {
      return new FindVisitsQuery(this);
    }
  }
}
