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
 * Lets code in the box call the LangSmith API as its creator, without a key.
 *
 * <p>Immutable; equal by value.
 */
public final class AccessDelegation {
  final AccessDelegationMode mode;
  final List<String> permissions;
  final Map<String, @Nullable Object> additionalProperties;

  private AccessDelegation(Builder builder) {
    this.mode = ModelSupport.required(builder.mode, "AccessDelegation", "mode");
    this.permissions =
        ModelSupport.required(
            ModelSupport.copyOf(builder.permissions), "AccessDelegation", "permissions");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.mode = mode;
    builder.permissions = permissions;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The property {@code mode}; see {@link AccessDelegationMode}. */
  public AccessDelegationMode mode() {
    return mode;
  }

  /**
   * What is delegated. The creator must hold each of them, at creation and at every call. Size: at
   * least 1.
   */
  public List<String> permissions() {
    return permissions;
  }

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AccessDelegation
        && Arrays.equals(fields(), ((AccessDelegation) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      mode, permissions, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "AccessDelegation{", "}")
        .add("mode=" + mode)
        .add("permissions=" + permissions)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link AccessDelegation}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable AccessDelegationMode mode;
    @Nullable List<String> permissions;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link AccessDelegation#mode()}. Required. */
    public Builder mode(AccessDelegationMode mode) {
      this.mode = mode;
      return this;
    }

    /** Sets {@link AccessDelegation#permissions()}. Required. */
    public Builder permissions(List<String> permissions) {
      this.permissions = permissions;
      return this;
    }

    /** Sets one of {@link AccessDelegation#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public AccessDelegation build() {
      return new AccessDelegation(this);
    }
  }
}
