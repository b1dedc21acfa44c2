// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where to send a request instead. It has either a {@code host} or a {@code sandbox}.
 *
 * <p>Immutable; equal by value.
 */
public final class ProxyRewrite {
  final int port;
  final @Nullable String host;
  final @Nullable String sandbox;
  final @Nullable RewriteCredentials credentials;
  final Map<String, @Nullable Object> additionalProperties;

  private ProxyRewrite(Builder builder) {
    this.port = ModelSupport.required(builder.port, "ProxyRewrite", "port");
    this.host = builder.host;
    this.sandbox = builder.sandbox;
    this.credentials = builder.credentials;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.port = port;
    builder.host = host;
    builder.sandbox = sandbox;
    builder.credentials = credentials;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The port. Between 1 and 65535. */
  public int port() {
    return port;
  }

  /** A host that is spoken to over HTTPS. Length: at least 1. Null if absent. */
  public @Nullable String host() {
    return host;
  }

  /**
   * Name or id of a box that is linked to, and spoken to over HTTP. Length: at least 1. Null if
   * absent.
   */
  public @Nullable String sandbox() {
    return sandbox;
  }

  /** The property {@code credentials}; see {@link RewriteCredentials}. Null if absent. */
  public @Nullable RewriteCredentials credentials() {
    return credentials;
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
    return other instanceof ProxyRewrite
        && Arrays.equals(fields(), ((ProxyRewrite) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      port, host, sandbox, credentials, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ProxyRewrite{", "}")
        .add("port=" + port)
        .add("host=" + host)
        .add("sandbox=" + sandbox)
        .add("credentials=" + credentials)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ProxyRewrite}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Integer port;
    @Nullable String host;
    @Nullable String sandbox;
    @Nullable RewriteCredentials credentials;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ProxyRewrite#port()}. Required. */
    public Builder port(Integer port) {
      this.port = port;
      return this;
    }

    /** Sets {@link ProxyRewrite#host()}. Null leaves it out. */
    public Builder host(@Nullable String host) {
      this.host = host;
      additionalProperties.remove("host");
      return this;
    }

    /** Sets {@link ProxyRewrite#sandbox()}. Null leaves it out. */
    public Builder sandbox(@Nullable String sandbox) {
      this.sandbox = sandbox;
      additionalProperties.remove("sandbox");
      return this;
    }

    /** Sets {@link ProxyRewrite#credentials()}. Null leaves it out. */
    public Builder credentials(@Nullable RewriteCredentials credentials) {
      this.credentials = credentials;
      additionalProperties.remove("credentials");
      return this;
    }

    /** Sets one of {@link ProxyRewrite#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ProxyRewrite build() {
      return new ProxyRewrite(this);
    }
  }
}
