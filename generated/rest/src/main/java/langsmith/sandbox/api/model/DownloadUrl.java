// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A link to a file.
 *
 * <p>Immutable; equal by value.
 */
public final class DownloadUrl {
  final String downloadUrl;
  final @Nullable String token;
  final @Nullable OffsetDateTime expiresAt;
  final Map<String, @Nullable Object> additionalProperties;

  private DownloadUrl(Builder builder) {
    this.downloadUrl = ModelSupport.required(builder.downloadUrl, "DownloadUrl", "download_url");
    this.token = builder.token;
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
    builder.downloadUrl = downloadUrl;
    builder.token = token;
    builder.expiresAt = expiresAt;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The link; whoever has it can read the file. */
  public String downloadUrl() {
    return downloadUrl;
  }

  /** The token in the link. Null if absent. */
  public @Nullable String token() {
    return token;
  }

  /** When the link expires; null means never. Null if absent. */
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
    return other instanceof DownloadUrl && Arrays.equals(fields(), ((DownloadUrl) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      downloadUrl, token, expiresAt, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "DownloadUrl{", "}")
        .add("download_url=***")
        .add("token=" + ModelSupport.hidden(token))
        .add("expires_at=" + expiresAt)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link DownloadUrl}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String downloadUrl;
    @Nullable String token;
    @Nullable OffsetDateTime expiresAt;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link DownloadUrl#downloadUrl()}. Required. */
    public Builder downloadUrl(String downloadUrl) {
      this.downloadUrl = downloadUrl;
      return this;
    }

    /** Sets {@link DownloadUrl#token()}. Null leaves it out. */
    public Builder token(@Nullable String token) {
      this.token = token;
      additionalProperties.remove("token");
      return this;
    }

    /** Sets {@link DownloadUrl#expiresAt()}. Null leaves it out. */
    public Builder expiresAt(@Nullable OffsetDateTime expiresAt) {
      this.expiresAt = expiresAt;
      additionalProperties.remove("expires_at");
      return this;
    }

    /** Sets one of {@link DownloadUrl#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public DownloadUrl build() {
      return new DownloadUrl(this);
    }
  }
}
