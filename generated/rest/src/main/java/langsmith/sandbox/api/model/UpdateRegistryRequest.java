// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to change; absent members stay as they are.
 *
 * <p>Immutable; equal by value.
 */
public final class UpdateRegistryRequest {
  final @Nullable String name;
  final @Nullable String url;
  final @Nullable RegistryAuthType authType;
  final @Nullable String username;
  final @Nullable String password;
  final @Nullable String awsRoleArn;

  private UpdateRegistryRequest(Builder builder) {
    this.name = builder.name;
    this.url = builder.url;
    this.authType = builder.authType;
    this.username = builder.username;
    this.password = builder.password;
    this.awsRoleArn = builder.awsRoleArn;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.url = url;
    builder.authType = authType;
    builder.username = username;
    builder.password = password;
    builder.awsRoleArn = awsRoleArn;
    return builder;
  }

  /** The new name. Length: at least 1. Null if absent. */
  public @Nullable String name() {
    return name;
  }

  /** The new place. Length: at least 1. Null if absent. */
  public @Nullable String url() {
    return url;
  }

  /** The property {@code auth_type}; see {@link RegistryAuthType}. Null if absent. */
  public @Nullable RegistryAuthType authType() {
    return authType;
  }

  /** The new user name. Null if absent. */
  public @Nullable String username() {
    return username;
  }

  /** The new password. Null if absent. */
  public @Nullable String password() {
    return password;
  }

  /** The new role. Null if absent. */
  public @Nullable String awsRoleArn() {
    return awsRoleArn;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UpdateRegistryRequest
        && Arrays.equals(fields(), ((UpdateRegistryRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, url, authType, username, password, awsRoleArn,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UpdateRegistryRequest{", "}")
        .add("name=" + name)
        .add("url=" + url)
        .add("auth_type=" + authType)
        .add("username=" + ModelSupport.hidden(username))
        .add("password=" + ModelSupport.hidden(password))
        .add("aws_role_arn=" + awsRoleArn)
        .toString();
  }

  /** Builds a {@link UpdateRegistryRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String url;
    @Nullable RegistryAuthType authType;
    @Nullable String username;
    @Nullable String password;
    @Nullable String awsRoleArn;

    private Builder() {}

    /** Sets {@link UpdateRegistryRequest#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link UpdateRegistryRequest#url()}. Null leaves it out. */
    public Builder url(@Nullable String url) {
      this.url = url;
      return this;
    }

    /** Sets {@link UpdateRegistryRequest#authType()}. Null leaves it out. */
    public Builder authType(@Nullable RegistryAuthType authType) {
      this.authType = authType;
      return this;
    }

    /** Sets {@link UpdateRegistryRequest#username()}. Null leaves it out. */
    public Builder username(@Nullable String username) {
      this.username = username;
      return this;
    }

    /** Sets {@link UpdateRegistryRequest#password()}. Null leaves it out. */
    public Builder password(@Nullable String password) {
      this.password = password;
      return this;
    }

    /** Sets {@link UpdateRegistryRequest#awsRoleArn()}. Null leaves it out. */
    public Builder awsRoleArn(@Nullable String awsRoleArn) {
      this.awsRoleArn = awsRoleArn;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UpdateRegistryRequest build() {
      return new UpdateRegistryRequest(this);
    }
  }
}
