// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Headers of {@code findVisits}. Immutable; equal by value. */
public final class FindVisitsHeaders extends ParameterMap {
  private FindVisitsHeaders(Builder builder) {
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

  /** Builds {@link FindVisitsHeaders}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /** Separated by commas. Null leaves it out. */
    public Builder xDays(@Nullable List<LocalDate> xDays) {
      values.header("X-Days", xDays);
      return this;
    }

    /** The session. Null leaves it out. */
    public Builder session(@Nullable String session) {
      values.cookie("session", session);
      return this;
    }

    /** The theme. Null leaves it out. */
    public Builder theme(@Nullable String theme) {
      values.cookie("theme", theme);
      return this;
    }

    /** Returns an object with what was set so far. */
    public FindVisitsHeaders build() {
      return new FindVisitsHeaders(this);
    }
  }
}
