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
 * A registry of images. Its credentials are never returned.
 *
 * <p>Immutable; equal by value.
 */
public final class Registry {
  final @Nullable String id;
  final String name;
  final @Nullable String url;
  final @Nullable RegistryAuthType authType;
  final @Nullable String awsRoleArn;
  final @Nullable RegistryProvider provider;
  final @Nullable RepositorySearchMode repositorySearchMode;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable String createdBy;
  final @Nullable OffsetDateTime updatedAt;
  final @Nullable String updatedBy;
  final Map<String, @Nullable Object> additionalProperties;

  private Registry(Builder builder) {
    this.id = builder.id;
    this.name = ModelSupport.required(builder.name, "Registry", "name");
    this.url = builder.url;
    this.authType = builder.authType;
    this.awsRoleArn = builder.awsRoleArn;
    this.provider = builder.provider;
    this.repositorySearchMode = builder.repositorySearchMode;
    this.createdAt = builder.createdAt;
    this.createdBy = builder.createdBy;
    this.updatedAt = builder.updatedAt;
    this.updatedBy = builder.updatedBy;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.url = url;
    builder.authType = authType;
    builder.awsRoleArn = awsRoleArn;
    builder.provider = provider;
    builder.repositorySearchMode = repositorySearchMode;
    builder.createdAt = createdAt;
    builder.createdBy = createdBy;
    builder.updatedAt = updatedAt;
    builder.updatedBy = updatedBy;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The identity. A UUID. Null if absent. */
  public @Nullable String id() {
    return id;
  }

  /** The name, unique in the workspace. */
  public String name() {
    return name;
  }

  /** Where it is. Null if absent. */
  public @Nullable String url() {
    return url;
  }

  /** The property {@code auth_type}; see {@link RegistryAuthType}. Null if absent. */
  public @Nullable RegistryAuthType authType() {
    return authType;
  }

  /** The role. Null if absent. */
  public @Nullable String awsRoleArn() {
    return awsRoleArn;
  }

  /** The property {@code provider}; see {@link RegistryProvider}. Null if absent. */
  public @Nullable RegistryProvider provider() {
    return provider;
  }

  /**
   * The property {@code repository_search_mode}; see {@link RepositorySearchMode}. Null if absent.
   */
  public @Nullable RepositorySearchMode repositorySearchMode() {
    return repositorySearchMode;
  }

  /** When it was added. Null if absent. */
  public @Nullable OffsetDateTime createdAt() {
    return createdAt;
  }

  /** Who added it. Null if absent. */
  public @Nullable String createdBy() {
    return createdBy;
  }

  /** When it was last changed. Null if absent. */
  public @Nullable OffsetDateTime updatedAt() {
    return updatedAt;
  }

  /** Who last changed it. Null if absent. */
  public @Nullable String updatedBy() {
    return updatedBy;
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
    return other instanceof Registry && Arrays.equals(fields(), ((Registry) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id,
      name,
      url,
      authType,
      awsRoleArn,
      provider,
      repositorySearchMode,
      createdAt,
      createdBy,
      updatedAt,
      updatedBy,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Registry{", "}")
        .add("id=" + id)
        .add("name=" + name)
        .add("url=" + url)
        .add("auth_type=" + authType)
        .add("aws_role_arn=" + awsRoleArn)
        .add("provider=" + provider)
        .add("repository_search_mode=" + repositorySearchMode)
        .add("created_at=" + createdAt)
        .add("created_by=" + createdBy)
        .add("updated_at=" + updatedAt)
        .add("updated_by=" + updatedBy)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link Registry}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String name;
    @Nullable String url;
    @Nullable RegistryAuthType authType;
    @Nullable String awsRoleArn;
    @Nullable RegistryProvider provider;
    @Nullable RepositorySearchMode repositorySearchMode;
    @Nullable OffsetDateTime createdAt;
    @Nullable String createdBy;
    @Nullable OffsetDateTime updatedAt;
    @Nullable String updatedBy;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link Registry#id()}. Null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      additionalProperties.remove("id");
      return this;
    }

    /** Sets {@link Registry#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link Registry#url()}. Null leaves it out. */
    public Builder url(@Nullable String url) {
      this.url = url;
      additionalProperties.remove("url");
      return this;
    }

    /** Sets {@link Registry#authType()}. Null leaves it out. */
    public Builder authType(@Nullable RegistryAuthType authType) {
      this.authType = authType;
      additionalProperties.remove("auth_type");
      return this;
    }

    /** Sets {@link Registry#awsRoleArn()}. Null leaves it out. */
    public Builder awsRoleArn(@Nullable String awsRoleArn) {
      this.awsRoleArn = awsRoleArn;
      additionalProperties.remove("aws_role_arn");
      return this;
    }

    /** Sets {@link Registry#provider()}. Null leaves it out. */
    public Builder provider(@Nullable RegistryProvider provider) {
      this.provider = provider;
      additionalProperties.remove("provider");
      return this;
    }

    /** Sets {@link Registry#repositorySearchMode()}. Null leaves it out. */
    public Builder repositorySearchMode(@Nullable RepositorySearchMode repositorySearchMode) {
      this.repositorySearchMode = repositorySearchMode;
      additionalProperties.remove("repository_search_mode");
      return this;
    }

    /** Sets {@link Registry#createdAt()}. Null leaves it out. */
    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      additionalProperties.remove("created_at");
      return this;
    }

    /** Sets {@link Registry#createdBy()}. Null leaves it out. */
    public Builder createdBy(@Nullable String createdBy) {
      this.createdBy = createdBy;
      additionalProperties.remove("created_by");
      return this;
    }

    /** Sets {@link Registry#updatedAt()}. Null leaves it out. */
    public Builder updatedAt(@Nullable OffsetDateTime updatedAt) {
      this.updatedAt = updatedAt;
      additionalProperties.remove("updated_at");
      return this;
    }

    /** Sets {@link Registry#updatedBy()}. Null leaves it out. */
    public Builder updatedBy(@Nullable String updatedBy) {
      this.updatedBy = updatedBy;
      additionalProperties.remove("updated_by");
      return this;
    }

    /** Sets one of {@link Registry#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Registry build() {
      return new Registry(this);
    }
  }
}
