// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import org.jspecify.annotations.Nullable;

/** Headers of {@code listAnimals}. Immutable; equal by value. */
public final class ListAnimalsHeaders extends ParameterMap {
  private ListAnimalsHeaders(Builder builder) {
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

  /** Builds {@link ListAnimalsHeaders}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /**
     * The {@code X-Trace}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder xTrace(@Nullable String xTrace) {
      values.header("X-Trace", xTrace);
      return this;
    }

    /** Returns an object with what was set so far. */
    public ListAnimalsHeaders build() {
      return new ListAnimalsHeaders(this);
    }
  }
}
