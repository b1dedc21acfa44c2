// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts can be reached. It has at most one of the two lists.
 *
 * <p>Immutable; equal by value.
 */
public final class ProxyAccessControl {
  final @Nullable List<String> allowList;
  final @Nullable List<String> denyList;

  private ProxyAccessControl(Builder builder) {
    this.allowList = ModelSupport.copyOf(builder.allowList);
    this.denyList = ModelSupport.copyOf(builder.denyList);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.allowList = allowList;
    builder.denyList = denyList;
    return builder;
  }

  /** These only. Connections other than HTTP need an entry {@code host:port}. Null if absent. */
  public @Nullable List<String> allowList() {
    return allowList;
  }

  /** All but these. Null if absent. */
  public @Nullable List<String> denyList() {
    return denyList;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProxyAccessControl
        && Arrays.equals(fields(), ((ProxyAccessControl) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      allowList, denyList,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ProxyAccessControl{", "}")
        .add("allow_list=" + allowList)
        .add("deny_list=" + denyList)
        .toString();
  }

  /** Builds a {@link ProxyAccessControl}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> allowList;
    @Nullable List<String> denyList;

    private Builder() {}

    /** Sets {@link ProxyAccessControl#allowList()}. Null leaves it out. */
    public Builder allowList(@Nullable List<String> allowList) {
      this.allowList = allowList;
      return this;
    }

    /** Sets {@link ProxyAccessControl#denyList()}. Null leaves it out. */
    public Builder denyList(@Nullable List<String> denyList) {
      this.denyList = denyList;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ProxyAccessControl build() {
      return new ProxyAccessControl(this);
    }
  }
}
