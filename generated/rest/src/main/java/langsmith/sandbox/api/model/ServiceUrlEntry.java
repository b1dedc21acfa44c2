// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A port that can be reached.
 *
 * <p>Immutable; equal by value.
 */
public final class ServiceUrlEntry {
  final @Nullable Integer port;
  final @Nullable ServiceGrant access;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable String createdBy;
  final @Nullable List<String> embedOrigins;
  final @Nullable OffsetDateTime expiresAt;
  final Map<String, @Nullable Object> additionalProperties;

  private ServiceUrlEntry(Builder builder) {
    this.port = builder.port;
    this.access = builder.access;
    this.createdAt = builder.createdAt;
    this.createdBy = builder.createdBy;
    this.embedOrigins = ModelSupport.copyOf(builder.embedOrigins);
    this.expiresAt = builder.expiresAt;
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
    builder.access = access;
    builder.createdAt = createdAt;
    builder.createdBy = createdBy;
    builder.embedOrigins = embedOrigins;
    builder.expiresAt = expiresAt;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The TCP port in the box. Between 1 and 65535. Null if absent. */
  public @Nullable Integer port() {
    return port;
  }

  /** The property {@code access}; see {@link ServiceGrant}. Null if absent. */
  public @Nullable ServiceGrant access() {
    return access;
  }

  /** When it was opened. Null if absent. */
  public @Nullable OffsetDateTime createdAt() {
    return createdAt;
  }

  /** Who opened it. Null if absent. */
  public @Nullable String createdBy() {
    return createdBy;
  }

  /** Which pages may embed the service. Null if absent. */
  public @Nullable List<String> embedOrigins() {
    return embedOrigins;
  }

  /** When the last token expires; absent with a login. Null if absent. */
  public @Nullable OffsetDateTime expiresAt() {
    return expiresAt;
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
    return other instanceof ServiceUrlEntry
        && Arrays.equals(fields(), ((ServiceUrlEntry) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      port, access, createdAt, createdBy, embedOrigins, expiresAt, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ServiceUrlEntry{", "}")
        .add("port=" + port)
        .add("access=" + access)
        .add("created_at=" + createdAt)
        .add("created_by=" + createdBy)
        .add("embed_origins=" + embedOrigins)
        .add("expires_at=" + expiresAt)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ServiceUrlEntry}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Integer port;
    @Nullable ServiceGrant access;
    @Nullable OffsetDateTime createdAt;
    @Nullable String createdBy;
    @Nullable List<String> embedOrigins;
    @Nullable OffsetDateTime expiresAt;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ServiceUrlEntry#port()}. Null leaves it out. */
    public Builder port(@Nullable Integer port) {
      this.port = port;
      additionalProperties.remove("port");
      return this;
    }

    /** Sets {@link ServiceUrlEntry#access()}. Null leaves it out. */
    public Builder access(@Nullable ServiceGrant access) {
      this.access = access;
      additionalProperties.remove("access");
      return this;
    }

    /** Sets {@link ServiceUrlEntry#createdAt()}. Null leaves it out. */
    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      additionalProperties.remove("created_at");
      return this;
    }

    /** Sets {@link ServiceUrlEntry#createdBy()}. Null leaves it out. */
    public Builder createdBy(@Nullable String createdBy) {
      this.createdBy = createdBy;
      additionalProperties.remove("created_by");
      return this;
    }

    /** Sets {@link ServiceUrlEntry#embedOrigins()}. Null leaves it out. */
    public Builder embedOrigins(@Nullable List<String> embedOrigins) {
      this.embedOrigins = embedOrigins;
      additionalProperties.remove("embed_origins");
      return this;
    }

    /** Sets {@link ServiceUrlEntry#expiresAt()}. Null leaves it out. */
    public Builder expiresAt(@Nullable OffsetDateTime expiresAt) {
      this.expiresAt = expiresAt;
      additionalProperties.remove("expires_at");
      return this;
    }

    /** Sets one of {@link ServiceUrlEntry#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ServiceUrlEntry build() {
      return new ServiceUrlEntry(this);
    }
  }
}
