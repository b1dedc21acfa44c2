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
 * What to do with certain requests. Which of the members it has tells the kind of rule: {@code
 * headers} adds headers, {@code rewrite} sends elsewhere, {@code aws}, {@code gcp} and {@code
 * azure} sign for a provider, {@code relay_id} leaves through a relay. A rule of the type {@code
 * attribution} adds {@code plaintext} headers to every request to any host, whatever other rules
 * do; it has {@code name}, {@code type}, {@code description}, {@code enabled} and {@code headers}
 * only: 1 to 16, with names that begin with {@code X-}.
 *
 * <p>Immutable; equal by value.
 */
public final class ProxyRule {
  final String name;
  final @Nullable String type;
  final @Nullable String description;
  final @Nullable Boolean enabled;
  final @Nullable List<String> matchHosts;
  final @Nullable List<String> matchPaths;
  final @Nullable List<String> matchHeaders;
  final @Nullable Integer matchPort;
  final @Nullable String matchScheme;
  final @Nullable List<ProxyHeader> headers;
  final @Nullable ProxyRewrite rewrite;
  final @Nullable String relayId;
  final @Nullable AwsAuth aws;
  final @Nullable GcpAuth gcp;
  final @Nullable AzureAuth azure;
  final @Nullable Map<String, String> envVars;
  final Map<String, @Nullable Object> additionalProperties;

  private ProxyRule(Builder builder) {
    this.name = ModelSupport.required(builder.name, "ProxyRule", "name");
    this.type = builder.type;
    this.description = builder.description;
    this.enabled = builder.enabled;
    this.matchHosts = ModelSupport.copyOf(builder.matchHosts);
    this.matchPaths = ModelSupport.copyOf(builder.matchPaths);
    this.matchHeaders = ModelSupport.copyOf(builder.matchHeaders);
    this.matchPort = builder.matchPort;
    this.matchScheme = builder.matchScheme;
    this.headers = ModelSupport.copyOf(builder.headers);
    this.rewrite = builder.rewrite;
    this.relayId = builder.relayId;
    this.aws = builder.aws;
    this.gcp = builder.gcp;
    this.azure = builder.azure;
    this.envVars = ModelSupport.copyOf(builder.envVars);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.type = type;
    builder.description = description;
    builder.enabled = enabled;
    builder.matchHosts = matchHosts;
    builder.matchPaths = matchPaths;
    builder.matchHeaders = matchHeaders;
    builder.matchPort = matchPort;
    builder.matchScheme = matchScheme;
    builder.headers = headers;
    builder.rewrite = rewrite;
    builder.relayId = relayId;
    builder.aws = aws;
    builder.gcp = gcp;
    builder.azure = azure;
    builder.envVars = envVars;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** A name, for people. Length: at least 1. */
  public String name() {
    return name;
  }

  /**
   * The kind, of an open set: {@code aws}, {@code gcp}, {@code azure}, {@code relay}, {@code
   * attribution}. Absent for headers to certain hosts. Null if absent.
   */
  public @Nullable String type() {
    return type;
  }

  /** What it is for, for people. Length: at most 1024. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /** Whether it is in force. Default: {@code true}. Null if absent. */
  public @Nullable Boolean enabled() {
    return enabled;
  }

  /**
   * Which hosts, each as {@code host}, {@code host:port}, <code>*.suffix</code> or {@code ~} and a
   * regular expression; for relays also addresses and ranges of them. AWS and Google Cloud have
   * hosts of their own, which this narrows; not for Azure. A host that no rule covers passes
   * without TLS interception. Null if absent.
   */
  public @Nullable List<String> matchHosts() {
    return matchHosts;
  }

  /**
   * Which paths, without the query: exact, or with a star and a slash instead of what precedes or
   * follows; absent means all. A path that is not canonical (an empty, {@code .} or {@code ..}
   * segment, a backslash, a percent-encoded slash, backslash or dot) matches none. For headers and
   * {@code rewrite} only. Null if absent.
   */
  public @Nullable List<String> matchPaths() {
    return matchPaths;
  }

  /**
   * Which headers a request must have, each as {@code name: value} with the name in lower case. For
   * headers and {@code rewrite} only. Null if absent.
   */
  public @Nullable List<String> matchHeaders() {
    return matchHeaders;
  }

  /** The only port of the destination. For headers only. Between 1 and 65535. Null if absent. */
  public @Nullable Integer matchPort() {
    return matchPort;
  }

  /** The only scheme: {@code https}. For headers only. Length: at least 1. Null if absent. */
  public @Nullable String matchScheme() {
    return matchScheme;
  }

  /** The headers to add. Null if absent. */
  public @Nullable List<ProxyHeader> headers() {
    return headers;
  }

  /** The property {@code rewrite}; see {@link ProxyRewrite}. Null if absent. */
  public @Nullable ProxyRewrite rewrite() {
    return rewrite;
  }

  /** The relay. With the type {@code relay} only. Length: at least 1. Null if absent. */
  public @Nullable String relayId() {
    return relayId;
  }

  /** The property {@code aws}; see {@link AwsAuth}. Null if absent. */
  public @Nullable AwsAuth aws() {
    return aws;
  }

  /** The property {@code gcp}; see {@link GcpAuth}. Null if absent. */
  public @Nullable GcpAuth gcp() {
    return gcp;
  }

  /** The property {@code azure}; see {@link AzureAuth}. Null if absent. */
  public @Nullable AzureAuth azure() {
    return azure;
  }

  /**
   * Environment of every command while the rule is enabled; the {@code env_vars} of the box win.
   * Null if absent.
   */
  public @Nullable Map<String, String> envVars() {
    return envVars;
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
    return other instanceof ProxyRule && Arrays.equals(fields(), ((ProxyRule) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name,
      type,
      description,
      enabled,
      matchHosts,
      matchPaths,
      matchHeaders,
      matchPort,
      matchScheme,
      headers,
      rewrite,
      relayId,
      aws,
      gcp,
      azure,
      envVars,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ProxyRule{", "}")
        .add("name=" + name)
        .add("type=" + type)
        .add("description=" + description)
        .add("enabled=" + enabled)
        .add("match_hosts=" + matchHosts)
        .add("match_paths=" + matchPaths)
        .add("match_headers=" + matchHeaders)
        .add("match_port=" + matchPort)
        .add("match_scheme=" + matchScheme)
        .add("headers=" + headers)
        .add("rewrite=" + rewrite)
        .add("relay_id=" + relayId)
        .add("aws=" + aws)
        .add("gcp=" + gcp)
        .add("azure=" + azure)
        .add("env_vars=" + ModelSupport.hidden(envVars))
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ProxyRule}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String type;
    @Nullable String description;
    @Nullable Boolean enabled;
    @Nullable List<String> matchHosts;
    @Nullable List<String> matchPaths;
    @Nullable List<String> matchHeaders;
    @Nullable Integer matchPort;
    @Nullable String matchScheme;
    @Nullable List<ProxyHeader> headers;
    @Nullable ProxyRewrite rewrite;
    @Nullable String relayId;
    @Nullable AwsAuth aws;
    @Nullable GcpAuth gcp;
    @Nullable AzureAuth azure;
    @Nullable Map<String, String> envVars;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ProxyRule#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link ProxyRule#type()}. Null leaves it out. */
    public Builder type(@Nullable String type) {
      this.type = type;
      additionalProperties.remove("type");
      return this;
    }

    /** Sets {@link ProxyRule#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      additionalProperties.remove("description");
      return this;
    }

    /** Sets {@link ProxyRule#enabled()}. Null leaves it out. */
    public Builder enabled(@Nullable Boolean enabled) {
      this.enabled = enabled;
      additionalProperties.remove("enabled");
      return this;
    }

    /** Sets {@link ProxyRule#matchHosts()}. Null leaves it out. */
    public Builder matchHosts(@Nullable List<String> matchHosts) {
      this.matchHosts = matchHosts;
      additionalProperties.remove("match_hosts");
      return this;
    }

    /** Sets {@link ProxyRule#matchPaths()}. Null leaves it out. */
    public Builder matchPaths(@Nullable List<String> matchPaths) {
      this.matchPaths = matchPaths;
      additionalProperties.remove("match_paths");
      return this;
    }

    /** Sets {@link ProxyRule#matchHeaders()}. Null leaves it out. */
    public Builder matchHeaders(@Nullable List<String> matchHeaders) {
      this.matchHeaders = matchHeaders;
      additionalProperties.remove("match_headers");
      return this;
    }

    /** Sets {@link ProxyRule#matchPort()}. Null leaves it out. */
    public Builder matchPort(@Nullable Integer matchPort) {
      this.matchPort = matchPort;
      additionalProperties.remove("match_port");
      return this;
    }

    /** Sets {@link ProxyRule#matchScheme()}. Null leaves it out. */
    public Builder matchScheme(@Nullable String matchScheme) {
      this.matchScheme = matchScheme;
      additionalProperties.remove("match_scheme");
      return this;
    }

    /** Sets {@link ProxyRule#headers()}. Null leaves it out. */
    public Builder headers(@Nullable List<ProxyHeader> headers) {
      this.headers = headers;
      additionalProperties.remove("headers");
      return this;
    }

    /** Sets {@link ProxyRule#rewrite()}. Null leaves it out. */
    public Builder rewrite(@Nullable ProxyRewrite rewrite) {
      this.rewrite = rewrite;
      additionalProperties.remove("rewrite");
      return this;
    }

    /** Sets {@link ProxyRule#relayId()}. Null leaves it out. */
    public Builder relayId(@Nullable String relayId) {
      this.relayId = relayId;
      additionalProperties.remove("relay_id");
      return this;
    }

    /** Sets {@link ProxyRule#aws()}. Null leaves it out. */
    public Builder aws(@Nullable AwsAuth aws) {
      this.aws = aws;
      additionalProperties.remove("aws");
      return this;
    }

    /** Sets {@link ProxyRule#gcp()}. Null leaves it out. */
    public Builder gcp(@Nullable GcpAuth gcp) {
      this.gcp = gcp;
      additionalProperties.remove("gcp");
      return this;
    }

    /** Sets {@link ProxyRule#azure()}. Null leaves it out. */
    public Builder azure(@Nullable AzureAuth azure) {
      this.azure = azure;
      additionalProperties.remove("azure");
      return this;
    }

    /** Sets {@link ProxyRule#envVars()}. Null leaves it out. */
    public Builder envVars(@Nullable Map<String, String> envVars) {
      this.envVars = envVars;
      additionalProperties.remove("env_vars");
      return this;
    }

    /** Sets one of {@link ProxyRule#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ProxyRule build() {
      return new ProxyRule(this);
    }
  }
}
