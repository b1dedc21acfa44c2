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
 * Access to Google Cloud: by workload identity, or by the key of a service account.
 *
 * <p>Immutable; equal by value.
 */
public final class GcpAuth {
  final @Nullable String workloadIdentityProvider;
  final @Nullable String serviceAccountEmail;
  final @Nullable String subjectScope;
  final @Nullable Secret serviceAccountJson;
  final @Nullable List<String> scopes;
  final Map<String, @Nullable Object> additionalProperties;

  private GcpAuth(Builder builder) {
    this.workloadIdentityProvider = builder.workloadIdentityProvider;
    this.serviceAccountEmail = builder.serviceAccountEmail;
    this.subjectScope = builder.subjectScope;
    this.serviceAccountJson = builder.serviceAccountJson;
    this.scopes = ModelSupport.copyOf(builder.scopes);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.workloadIdentityProvider = workloadIdentityProvider;
    builder.serviceAccountEmail = serviceAccountEmail;
    builder.subjectScope = subjectScope;
    builder.serviceAccountJson = serviceAccountJson;
    builder.scopes = scopes;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The provider. Absent with a key. Length: at least 1. Null if absent. */
  public @Nullable String workloadIdentityProvider() {
    return workloadIdentityProvider;
  }

  /**
   * The service account to act as. With workload identity only. Length: at least 1. Null if absent.
   */
  public @Nullable String serviceAccountEmail() {
    return serviceAccountEmail;
  }

  /**
   * For whom: {@code workspace}, or {@code tag:} and one of the {@code tag_value_ids} of the box.
   * With workload identity only. Pattern: {@code ^(workspace|tag:.+)$}. Default: {@code
   * "workspace"}. Null if absent.
   */
  public @Nullable String subjectScope() {
    return subjectScope;
  }

  /** The property {@code service_account_json}; see {@link Secret}. Null if absent. */
  public @Nullable Secret serviceAccountJson() {
    return serviceAccountJson;
  }

  /**
   * What the token is good for; absent means the whole platform. Not for mounts. Size: at least 1.
   * Null if absent.
   */
  public @Nullable List<String> scopes() {
    return scopes;
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
    return other instanceof GcpAuth && Arrays.equals(fields(), ((GcpAuth) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      workloadIdentityProvider,
      serviceAccountEmail,
      subjectScope,
      serviceAccountJson,
      scopes,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GcpAuth{", "}")
        .add("workload_identity_provider=" + workloadIdentityProvider)
        .add("service_account_email=" + serviceAccountEmail)
        .add("subject_scope=" + subjectScope)
        .add("service_account_json=" + serviceAccountJson)
        .add("scopes=" + scopes)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GcpAuth}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String workloadIdentityProvider;
    @Nullable String serviceAccountEmail;
    @Nullable String subjectScope;
    @Nullable Secret serviceAccountJson;
    @Nullable List<String> scopes;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GcpAuth#workloadIdentityProvider()}. Null leaves it out. */
    public Builder workloadIdentityProvider(@Nullable String workloadIdentityProvider) {
      this.workloadIdentityProvider = workloadIdentityProvider;
      additionalProperties.remove("workload_identity_provider");
      return this;
    }

    /** Sets {@link GcpAuth#serviceAccountEmail()}. Null leaves it out. */
    public Builder serviceAccountEmail(@Nullable String serviceAccountEmail) {
      this.serviceAccountEmail = serviceAccountEmail;
      additionalProperties.remove("service_account_email");
      return this;
    }

    /** Sets {@link GcpAuth#subjectScope()}. Null leaves it out. */
    public Builder subjectScope(@Nullable String subjectScope) {
      this.subjectScope = subjectScope;
      additionalProperties.remove("subject_scope");
      return this;
    }

    /** Sets {@link GcpAuth#serviceAccountJson()}. Null leaves it out. */
    public Builder serviceAccountJson(@Nullable Secret serviceAccountJson) {
      this.serviceAccountJson = serviceAccountJson;
      additionalProperties.remove("service_account_json");
      return this;
    }

    /** Sets {@link GcpAuth#scopes()}. Null leaves it out. */
    public Builder scopes(@Nullable List<String> scopes) {
      this.scopes = scopes;
      additionalProperties.remove("scopes");
      return this;
    }

    /** Sets one of {@link GcpAuth#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GcpAuth build() {
      return new GcpAuth(this);
    }
  }
}
