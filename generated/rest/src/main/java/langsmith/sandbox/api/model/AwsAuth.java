// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Access to AWS: by a role, whose credentials the service renews, or by keys. A role cannot be
 * changed once the box is there.
 *
 * <p>Immutable; equal by value.
 */
public final class AwsAuth {
  final @Nullable String roleArn;
  final @Nullable Map<String, String> sessionTags;
  final @Nullable String subjectScope;
  final @Nullable Secret accessKeyId;
  final @Nullable Secret secretAccessKey;
  final Map<String, @Nullable Object> additionalProperties;

  private AwsAuth(Builder builder) {
    this.roleArn = builder.roleArn;
    this.sessionTags = ModelSupport.copyOf(builder.sessionTags);
    this.subjectScope = builder.subjectScope;
    this.accessKeyId = builder.accessKeyId;
    this.secretAccessKey = builder.secretAccessKey;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.roleArn = roleArn;
    builder.sessionTags = sessionTags;
    builder.subjectScope = subjectScope;
    builder.accessKeyId = accessKeyId;
    builder.secretAccessKey = secretAccessKey;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The role. Absent or empty with keys. Null if absent. */
  public @Nullable String roleArn() {
    return roleArn;
  }

  /**
   * Tags of the session, with names of 1 to 128 characters that begin neither with {@code aws:} nor
   * with {@code langsmith:}. With a role only, and not for mounts. Null if absent.
   */
  public @Nullable Map<String, String> sessionTags() {
    return sessionTags;
  }

  /**
   * For whom the role is taken: {@code workspace}, or {@code tag:} and one of the {@code
   * tag_value_ids} of the box. With a role only. Pattern: {@code ^(workspace|tag:.+)$}. Default:
   * {@code "workspace"}. Null if absent.
   */
  public @Nullable String subjectScope() {
    return subjectScope;
  }

  /** The property {@code access_key_id}; see {@link Secret}. Null if absent. */
  public @Nullable Secret accessKeyId() {
    return accessKeyId;
  }

  /** The property {@code secret_access_key}; see {@link Secret}. Null if absent. */
  public @Nullable Secret secretAccessKey() {
    return secretAccessKey;
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
    return other instanceof AwsAuth && Arrays.equals(fields(), ((AwsAuth) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      roleArn, sessionTags, subjectScope, accessKeyId, secretAccessKey, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "AwsAuth{", "}")
        .add("role_arn=" + roleArn)
        .add("session_tags=" + sessionTags)
        .add("subject_scope=" + subjectScope)
        .add("access_key_id=" + accessKeyId)
        .add("secret_access_key=" + secretAccessKey)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link AwsAuth}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String roleArn;
    @Nullable Map<String, String> sessionTags;
    @Nullable String subjectScope;
    @Nullable Secret accessKeyId;
    @Nullable Secret secretAccessKey;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link AwsAuth#roleArn()}. Null leaves it out. */
    public Builder roleArn(@Nullable String roleArn) {
      this.roleArn = roleArn;
      additionalProperties.remove("role_arn");
      return this;
    }

    /** Sets {@link AwsAuth#sessionTags()}. Null leaves it out. */
    public Builder sessionTags(@Nullable Map<String, String> sessionTags) {
      this.sessionTags = sessionTags;
      additionalProperties.remove("session_tags");
      return this;
    }

    /** Sets {@link AwsAuth#subjectScope()}. Null leaves it out. */
    public Builder subjectScope(@Nullable String subjectScope) {
      this.subjectScope = subjectScope;
      additionalProperties.remove("subject_scope");
      return this;
    }

    /** Sets {@link AwsAuth#accessKeyId()}. Null leaves it out. */
    public Builder accessKeyId(@Nullable Secret accessKeyId) {
      this.accessKeyId = accessKeyId;
      additionalProperties.remove("access_key_id");
      return this;
    }

    /** Sets {@link AwsAuth#secretAccessKey()}. Null leaves it out. */
    public Builder secretAccessKey(@Nullable Secret secretAccessKey) {
      this.secretAccessKey = secretAccessKey;
      additionalProperties.remove("secret_access_key");
      return this;
    }

    /** Sets one of {@link AwsAuth#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public AwsAuth build() {
      return new AwsAuth(this);
    }
  }
}
