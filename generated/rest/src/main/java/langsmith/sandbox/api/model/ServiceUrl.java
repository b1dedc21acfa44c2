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
 * How to reach a port of a box.
 *
 * <p>Immutable; equal by value.
 */
public final class ServiceUrl {
  final @Nullable String serviceUrl;
  final @Nullable String browserUrl;
  final @Nullable String embedUrl;
  final @Nullable String token;
  final @Nullable String expiresAt;
  final @Nullable ServiceAccess access;
  final @Nullable List<String> embedOrigins;
  final Map<String, @Nullable Object> additionalProperties;

  private ServiceUrl(Builder builder) {
    this.serviceUrl = builder.serviceUrl;
    this.browserUrl = builder.browserUrl;
    this.embedUrl = builder.embedUrl;
    this.token = builder.token;
    this.expiresAt = builder.expiresAt;
    this.access = builder.access;
    this.embedOrigins = ModelSupport.copyOf(builder.embedOrigins);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.serviceUrl = serviceUrl;
    builder.browserUrl = browserUrl;
    builder.embedUrl = embedUrl;
    builder.token = token;
    builder.expiresAt = expiresAt;
    builder.access = access;
    builder.embedOrigins = embedOrigins;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /**
   * Base address for programs, ending with {@code /}. The token goes into the header {@code
   * X-Langsmith-Sandbox-Service-Token}. Null if absent.
   */
  public @Nullable String serviceUrl() {
    return serviceUrl;
  }

  /** Address for browsers; holds the token. Null if absent. */
  public @Nullable String browserUrl() {
    return browserUrl;
  }

  /**
   * Address for frames, with the token in its fragment; <code>&amp;redirect=/path</code> may
   * follow. Not with a login. Null if absent.
   */
  public @Nullable String embedUrl() {
    return embedUrl;
  }

  /** The token; empty or absent with a login. Null if absent. */
  public @Nullable String token() {
    return token;
  }

  /**
   * When the token expires, in ISO 8601; without a zone it is UTC. Empty or absent with a login.
   * Null if absent.
   */
  public @Nullable String expiresAt() {
    return expiresAt;
  }

  /** The property {@code access}; see {@link ServiceAccess}. Null if absent. */
  public @Nullable ServiceAccess access() {
    return access;
  }

  /** Which pages may embed the service, normalised; absent if none may. Null if absent. */
  public @Nullable List<String> embedOrigins() {
    return embedOrigins;
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
    return other instanceof ServiceUrl && Arrays.equals(fields(), ((ServiceUrl) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      serviceUrl,
      browserUrl,
      embedUrl,
      token,
      expiresAt,
      access,
      embedOrigins,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ServiceUrl{", "}")
        .add("service_url=" + serviceUrl)
        .add("browser_url=" + ModelSupport.hidden(browserUrl))
        .add("embed_url=" + ModelSupport.hidden(embedUrl))
        .add("token=" + ModelSupport.hidden(token))
        .add("expires_at=" + expiresAt)
        .add("access=" + access)
        .add("embed_origins=" + embedOrigins)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ServiceUrl}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String serviceUrl;
    @Nullable String browserUrl;
    @Nullable String embedUrl;
    @Nullable String token;
    @Nullable String expiresAt;
    @Nullable ServiceAccess access;
    @Nullable List<String> embedOrigins;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ServiceUrl#serviceUrl()}. Null leaves it out. */
    public Builder serviceUrl(@Nullable String serviceUrl) {
      this.serviceUrl = serviceUrl;
      additionalProperties.remove("service_url");
      return this;
    }

    /** Sets {@link ServiceUrl#browserUrl()}. Null leaves it out. */
    public Builder browserUrl(@Nullable String browserUrl) {
      this.browserUrl = browserUrl;
      additionalProperties.remove("browser_url");
      return this;
    }

    /** Sets {@link ServiceUrl#embedUrl()}. Null leaves it out. */
    public Builder embedUrl(@Nullable String embedUrl) {
      this.embedUrl = embedUrl;
      additionalProperties.remove("embed_url");
      return this;
    }

    /** Sets {@link ServiceUrl#token()}. Null leaves it out. */
    public Builder token(@Nullable String token) {
      this.token = token;
      additionalProperties.remove("token");
      return this;
    }

    /** Sets {@link ServiceUrl#expiresAt()}. Null leaves it out. */
    public Builder expiresAt(@Nullable String expiresAt) {
      this.expiresAt = expiresAt;
      additionalProperties.remove("expires_at");
      return this;
    }

    /** Sets {@link ServiceUrl#access()}. Null leaves it out. */
    public Builder access(@Nullable ServiceAccess access) {
      this.access = access;
      additionalProperties.remove("access");
      return this;
    }

    /** Sets {@link ServiceUrl#embedOrigins()}. Null leaves it out. */
    public Builder embedOrigins(@Nullable List<String> embedOrigins) {
      this.embedOrigins = embedOrigins;
      additionalProperties.remove("embed_origins");
      return this;
    }

    /** Sets one of {@link ServiceUrl#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ServiceUrl build() {
      return new ServiceUrl(this);
    }
  }
}
