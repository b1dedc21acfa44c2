// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.time.LocalDate;
import java.util.List;
import langsmith.sandbox.golden.model.Ticket;
import org.jspecify.annotations.Nullable;

/** The fields of the form of {@code bookVisit}. Immutable; equal by value. */
public final class BookVisitForm extends FormBody {
  private BookVisitForm(Builder builder) {
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

  /** Builds {@link BookVisitForm}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /** The day. Required. */
    public Builder day(LocalDate day) {
      values.form("day", day);
      return this;
    }

    /** Who comes. Null leaves it out. */
    public Builder names(@Nullable List<String> names) {
      values.form("names", names);
      return this;
    }

    /** The {@code ticket}. Null leaves it out. */
    public Builder ticket(@Nullable Ticket ticket) {
      values.deepObject("ticket", ticket);
      return this;
    }

    /**
     * Returns an object with what was set so far.
     *
     * @throws IllegalStateException if a required parameter is not set
     */
    public BookVisitForm build() {
      values.require("day");
      return new BookVisitForm(this);
    }
  }
}
