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
 * Access to Azure: by workload identity, by the key of a storage account, or by a shared access
 * signature.
 *
 * <p>Immutable; equal by value.
 */
public final class AzureAuth {
  final @Nullable String clientId;
  final @Nullable String tenantId;
  final @Nullable List<String> resources;
  final @Nullable String subjectScope;
  final @Nullable String storageAccount;
  final @Nullable Secret accountKey;
  final @Nullable Secret sasToken;
  final Map<String, @Nullable Object> additionalProperties;

  private AzureAuth(Builder builder) {
    this.clientId = builder.clientId;
    this.tenantId = builder.tenantId;
    this.resources = ModelSupport.copyOf(builder.resources);
    this.subjectScope = builder.subjectScope;
    this.storageAccount = builder.storageAccount;
    this.accountKey = builder.accountKey;
    this.sasToken = builder.sasToken;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.clientId = clientId;
    builder.tenantId = tenantId;
    builder.resources = resources;
    builder.subjectScope = subjectScope;
    builder.storageAccount = storageAccount;
    builder.accountKey = accountKey;
    builder.sasToken = sasToken;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The application. With workload identity only. Length: at least 1. Null if absent. */
  public @Nullable String clientId() {
    return clientId;
  }

  /** The tenant. With workload identity only. Length: at least 1. Null if absent. */
  public @Nullable String tenantId() {
    return tenantId;
  }

  /**
   * What the token is good for, of {@code https://storage.azure.com}, {@code
   * https://vault.azure.net}, {@code https://management.azure.com} and {@code
   * https://cognitiveservices.azure.com}. With workload identity only, and not for mounts. Null if
   * absent.
   */
  public @Nullable List<String> resources() {
    return resources;
  }

  /**
   * For whom: {@code workspace}, or {@code tag:} and one of the {@code tag_value_ids} of the box.
   * With workload identity only. Pattern: {@code ^(workspace|tag:.+)$}. Default: {@code
   * "workspace"}. Null if absent.
   */
  public @Nullable String subjectScope() {
    return subjectScope;
  }

  /**
   * The storage account. With a key or a signature; mounts name it themselves. Pattern: <code>
   * ^[a-z0-9]&#123;3,24&#125;$</code>. Null if absent.
   */
  public @Nullable String storageAccount() {
    return storageAccount;
  }

  /** The property {@code account_key}; see {@link Secret}. Null if absent. */
  public @Nullable Secret accountKey() {
    return accountKey;
  }

  /** The property {@code sas_token}; see {@link Secret}. Null if absent. */
  public @Nullable Secret sasToken() {
    return sasToken;
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
    return other instanceof AzureAuth && Arrays.equals(fields(), ((AzureAuth) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      clientId,
      tenantId,
      resources,
      subjectScope,
      storageAccount,
      accountKey,
      sasToken,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "AzureAuth{", "}")
        .add("client_id=" + clientId)
        .add("tenant_id=" + tenantId)
        .add("resources=" + resources)
        .add("subject_scope=" + subjectScope)
        .add("storage_account=" + storageAccount)
        .add("account_key=" + accountKey)
        .add("sas_token=" + sasToken)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link AzureAuth}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String clientId;
    @Nullable String tenantId;
    @Nullable List<String> resources;
    @Nullable String subjectScope;
    @Nullable String storageAccount;
    @Nullable Secret accountKey;
    @Nullable Secret sasToken;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link AzureAuth#clientId()}. Null leaves it out. */
    public Builder clientId(@Nullable String clientId) {
      this.clientId = clientId;
      additionalProperties.remove("client_id");
      return this;
    }

    /** Sets {@link AzureAuth#tenantId()}. Null leaves it out. */
    public Builder tenantId(@Nullable String tenantId) {
      this.tenantId = tenantId;
      additionalProperties.remove("tenant_id");
      return this;
    }

    /** Sets {@link AzureAuth#resources()}. Null leaves it out. */
    public Builder resources(@Nullable List<String> resources) {
      this.resources = resources;
      additionalProperties.remove("resources");
      return this;
    }

    /** Sets {@link AzureAuth#subjectScope()}. Null leaves it out. */
    public Builder subjectScope(@Nullable String subjectScope) {
      this.subjectScope = subjectScope;
      additionalProperties.remove("subject_scope");
      return this;
    }

    /** Sets {@link AzureAuth#storageAccount()}. Null leaves it out. */
    public Builder storageAccount(@Nullable String storageAccount) {
      this.storageAccount = storageAccount;
      additionalProperties.remove("storage_account");
      return this;
    }

    /** Sets {@link AzureAuth#accountKey()}. Null leaves it out. */
    public Builder accountKey(@Nullable Secret accountKey) {
      this.accountKey = accountKey;
      additionalProperties.remove("account_key");
      return this;
    }

    /** Sets {@link AzureAuth#sasToken()}. Null leaves it out. */
    public Builder sasToken(@Nullable Secret sasToken) {
      this.sasToken = sasToken;
      additionalProperties.remove("sas_token");
      return this;
    }

    /** Sets one of {@link AzureAuth#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public AzureAuth build() {
      return new AzureAuth(this);
    }
  }
}
