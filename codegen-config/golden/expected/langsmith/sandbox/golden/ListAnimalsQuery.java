// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.time.OffsetDateTime;
import java.util.List;
import langsmith.sandbox.golden.model.Diet;
import org.jspecify.annotations.Nullable;

/** Query parameters of {@code listAnimals}. Immutable; equal by value. */
public final class ListAnimalsQuery extends ParameterMap {
  private ListAnimalsQuery(Builder builder) {
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

  /** Builds {@link ListAnimalsQuery}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /** Keeps animals with any of these tags. Null leaves it out. */
    public Builder tag(@Nullable List<String> tag) {
      values.form("tag", tag);
      return this;
    }

    /** Keeps animals on this diet. Null leaves it out. */
    public Builder diet(@Nullable Diet diet) {
      values.form("diet", diet);
      return this;
    }

    /** Keeps animals born after this moment. Null leaves it out. */
    public Builder bornAfter(@Nullable OffsetDateTime bornAfter) {
      values.form("born_after", bornAfter);
      return this;
    }

    /**
     * How many animals are returned at most. Between 1 and 100. Default: {@code 20}. Null leaves it
     * out.
     */
    public Builder limit(@Nullable Integer limit) {
      values.form("limit", limit);
      return this;
    }

    /** Returns an object with what was set so far. */
    public ListAnimalsQuery build() {
      return new ListAnimalsQuery(this);
    }
  }
}
