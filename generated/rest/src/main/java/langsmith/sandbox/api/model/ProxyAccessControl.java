// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  final Map<String, @Nullable Object> additionalProperties;

  private ProxyAccessControl(Builder builder) {
    this.allowList = ModelSupport.copyOf(builder.allowList);
    this.denyList = ModelSupport.copyOf(builder.denyList);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
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
    builder.additionalProperties.putAll(additionalProperties);
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

  /**
   * The properties that the specification does not name, in the order in which they came. Among
   * them are properties that it names whose value could not be read; their accessors return null.
   */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
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
      allowList, denyList, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ProxyAccessControl{", "}")
        .add("allow_list=" + allowList)
        .add("deny_list=" + denyList)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ProxyAccessControl}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> allowList;
    @Nullable List<String> denyList;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ProxyAccessControl#allowList()}. Null leaves it out. */
    public Builder allowList(@Nullable List<String> allowList) {
      this.allowList = allowList;
      additionalProperties.remove("allow_list");
      return this;
    }

    /** Sets {@link ProxyAccessControl#denyList()}. Null leaves it out. */
    public Builder denyList(@Nullable List<String> denyList) {
      this.denyList = denyList;
      additionalProperties.remove("deny_list");
      return this;
    }

    /** Sets one of {@link ProxyAccessControl#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
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
