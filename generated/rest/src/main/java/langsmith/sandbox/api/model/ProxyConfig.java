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
 * What becomes of the requests that leave a box.
 *
 * <p>Immutable; equal by value.
 */
public final class ProxyConfig {
  final @Nullable String description;
  final @Nullable List<ProxyRule> rules;
  final @Nullable ProxyAccessControl accessControl;
  final @Nullable List<ProxyCallback> callbacks;
  final @Nullable List<String> noProxy;
  final Map<String, @Nullable Object> additionalProperties;

  private ProxyConfig(Builder builder) {
    this.description = builder.description;
    this.rules = ModelSupport.copyOf(builder.rules);
    this.accessControl = builder.accessControl;
    this.callbacks = ModelSupport.copyOf(builder.callbacks);
    this.noProxy = ModelSupport.copyOf(builder.noProxy);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.description = description;
    builder.rules = rules;
    builder.accessControl = accessControl;
    builder.callbacks = callbacks;
    builder.noProxy = noProxy;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** What it is for, for people. Length: at most 1024. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /**
   * The rules; the first that matches counts. One for AWS at most; one that is enabled for Google
   * Cloud; one of the type {@code attribution}. Null if absent.
   */
  public @Nullable List<ProxyRule> rules() {
    return rules;
  }

  /** The property {@code access_control}; see {@link ProxyAccessControl}. Null if absent. */
  public @Nullable ProxyAccessControl accessControl() {
    return accessControl;
  }

  /** Who is asked for headers where no rule matches. Null if absent. */
  public @Nullable List<ProxyCallback> callbacks() {
    return callbacks;
  }

  /**
   * Ignored. Null if absent.
   *
   * @deprecated The specification says not to use it any more.
   */
  @Deprecated
  public @Nullable List<String> noProxy() {
    return noProxy;
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
    return other instanceof ProxyConfig && Arrays.equals(fields(), ((ProxyConfig) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      description, rules, accessControl, callbacks, noProxy, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ProxyConfig{", "}")
        .add("description=" + description)
        .add("rules=" + rules)
        .add("access_control=" + accessControl)
        .add("callbacks=" + callbacks)
        .add("no_proxy=" + noProxy)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ProxyConfig}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String description;
    @Nullable List<ProxyRule> rules;
    @Nullable ProxyAccessControl accessControl;
    @Nullable List<ProxyCallback> callbacks;
    @Nullable List<String> noProxy;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ProxyConfig#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      additionalProperties.remove("description");
      return this;
    }

    /** Sets {@link ProxyConfig#rules()}. Null leaves it out. */
    public Builder rules(@Nullable List<ProxyRule> rules) {
      this.rules = rules;
      additionalProperties.remove("rules");
      return this;
    }

    /** Sets {@link ProxyConfig#accessControl()}. Null leaves it out. */
    public Builder accessControl(@Nullable ProxyAccessControl accessControl) {
      this.accessControl = accessControl;
      additionalProperties.remove("access_control");
      return this;
    }

    /** Sets {@link ProxyConfig#callbacks()}. Null leaves it out. */
    public Builder callbacks(@Nullable List<ProxyCallback> callbacks) {
      this.callbacks = callbacks;
      additionalProperties.remove("callbacks");
      return this;
    }

    /**
     * Sets {@link ProxyConfig#noProxy()}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder noProxy(@Nullable List<String> noProxy) {
      this.noProxy = noProxy;
      additionalProperties.remove("no_proxy");
      return this;
    }

    /** Sets one of {@link ProxyConfig#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ProxyConfig build() {
      return new ProxyConfig(this);
    }
  }
}
