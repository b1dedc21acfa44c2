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
 * A service that is asked for headers: it gets a signed <code>&#123;"host", "port"&#125;</code>,
 * and what it answers as <code>&#123;"headers"&#125;</code> is added and kept. When it fails, the
 * request from the box is answered with 502. With {@code attribution_headers} it is asked once for
 * all destinations, has neither {@code match_hosts} nor {@code full_request}, and answers {@code
 * expires_at} beside {@code headers}.
 *
 * <p>Immutable; equal by value.
 */
public final class ProxyCallback {
  final @Nullable List<String> matchHosts;
  final int ttlSeconds;
  final String url;
  final @Nullable Boolean fullRequest;
  final @Nullable List<ProxyHeader> requestHeaders;
  final @Nullable List<String> attributionHeaders;
  final Map<String, @Nullable Object> additionalProperties;

  private ProxyCallback(Builder builder) {
    this.matchHosts = ModelSupport.copyOf(builder.matchHosts);
    this.ttlSeconds = ModelSupport.required(builder.ttlSeconds, "ProxyCallback", "ttl_seconds");
    this.url = ModelSupport.required(builder.url, "ProxyCallback", "url");
    this.fullRequest = builder.fullRequest;
    this.requestHeaders = ModelSupport.copyOf(builder.requestHeaders);
    this.attributionHeaders = ModelSupport.copyOf(builder.attributionHeaders);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.matchHosts = matchHosts;
    builder.ttlSeconds = ttlSeconds;
    builder.url = url;
    builder.fullRequest = fullRequest;
    builder.requestHeaders = requestHeaders;
    builder.attributionHeaders = attributionHeaders;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /**
   * Which hosts, as in a rule. Needed without {@code attribution_headers}. Size: at least 1. Null
   * if absent.
   */
  public @Nullable List<String> matchHosts() {
    return matchHosts;
  }

  /** For how many seconds an answer is kept. Between 60 and 3600. */
  public int ttlSeconds() {
    return ttlSeconds;
  }

  /** The service. Length: at least 1. */
  public String url() {
    return url;
  }

  /** Whether it gets the whole request. Default: {@code false}. Null if absent. */
  public @Nullable Boolean fullRequest() {
    return fullRequest;
  }

  /** Headers for the service; {@code plaintext} or {@code opaque} only. Null if absent. */
  public @Nullable List<ProxyHeader> requestHeaders() {
    return requestHeaders;
  }

  /**
   * Names of headers that its answer must have, and that every request that leaves the box gets.
   * Size: at least 1. Null if absent.
   */
  public @Nullable List<String> attributionHeaders() {
    return attributionHeaders;
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
    return other instanceof ProxyCallback
        && Arrays.equals(fields(), ((ProxyCallback) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      matchHosts,
      ttlSeconds,
      url,
      fullRequest,
      requestHeaders,
      attributionHeaders,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ProxyCallback{", "}")
        .add("match_hosts=" + matchHosts)
        .add("ttl_seconds=" + ttlSeconds)
        .add("url=" + url)
        .add("full_request=" + fullRequest)
        .add("request_headers=" + requestHeaders)
        .add("attribution_headers=" + attributionHeaders)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ProxyCallback}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> matchHosts;
    @Nullable Integer ttlSeconds;
    @Nullable String url;
    @Nullable Boolean fullRequest;
    @Nullable List<ProxyHeader> requestHeaders;
    @Nullable List<String> attributionHeaders;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ProxyCallback#matchHosts()}. Null leaves it out. */
    public Builder matchHosts(@Nullable List<String> matchHosts) {
      this.matchHosts = matchHosts;
      additionalProperties.remove("match_hosts");
      return this;
    }

    /** Sets {@link ProxyCallback#ttlSeconds()}. Required. */
    public Builder ttlSeconds(Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    /** Sets {@link ProxyCallback#url()}. Required. */
    public Builder url(String url) {
      this.url = url;
      return this;
    }

    /** Sets {@link ProxyCallback#fullRequest()}. Null leaves it out. */
    public Builder fullRequest(@Nullable Boolean fullRequest) {
      this.fullRequest = fullRequest;
      additionalProperties.remove("full_request");
      return this;
    }

    /** Sets {@link ProxyCallback#requestHeaders()}. Null leaves it out. */
    public Builder requestHeaders(@Nullable List<ProxyHeader> requestHeaders) {
      this.requestHeaders = requestHeaders;
      additionalProperties.remove("request_headers");
      return this;
    }

    /** Sets {@link ProxyCallback#attributionHeaders()}. Null leaves it out. */
    public Builder attributionHeaders(@Nullable List<String> attributionHeaders) {
      this.attributionHeaders = attributionHeaders;
      additionalProperties.remove("attribution_headers");
      return this;
    }

    /** Sets one of {@link ProxyCallback#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ProxyCallback build() {
      return new ProxyCallback(this);
    }
  }
}
