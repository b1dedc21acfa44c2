// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import org.jspecify.annotations.Nullable;

/** Query parameters of {@code revokeServiceUrls}. Immutable; equal by value. */
public final class RevokeServiceUrlsQuery extends ParameterMap {
  private RevokeServiceUrlsQuery(Builder builder) {
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

  /** Builds {@link RevokeServiceUrlsQuery}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /** The port to close; absent means all. Between 1 and 65535. Null leaves it out. */
    public Builder port(@Nullable Integer port) {
      values.form("port", port);
      return this;
    }

    /** Returns an object with what was set so far. */
    public RevokeServiceUrlsQuery build() {
      return new RevokeServiceUrlsQuery(this);
    }
  }
}
