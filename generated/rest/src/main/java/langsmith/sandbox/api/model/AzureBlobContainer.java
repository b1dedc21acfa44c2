// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A container of blobs of Azure.
 *
 * <p>Immutable; equal by value.
 */
public final class AzureBlobContainer {
  final String container;
  final String storageAccount;
  final @Nullable String prefix;
  final Map<String, @Nullable Object> additionalProperties;

  private AzureBlobContainer(Builder builder) {
    this.container = ModelSupport.required(builder.container, "AzureBlobContainer", "container");
    this.storageAccount =
        ModelSupport.required(builder.storageAccount, "AzureBlobContainer", "storage_account");
    this.prefix = builder.prefix;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.container = container;
    builder.storageAccount = storageAccount;
    builder.prefix = prefix;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The container. Length: at least 1. */
  public String container() {
    return container;
  }

  /** The storage account. Pattern: <code>^[a-z0-9]&#123;3,24&#125;$</code>. */
  public String storageAccount() {
    return storageAccount;
  }

  /** What the names of all blobs begin with. Null if absent. */
  public @Nullable String prefix() {
    return prefix;
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
    return other instanceof AzureBlobContainer
        && Arrays.equals(fields(), ((AzureBlobContainer) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      container, storageAccount, prefix, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "AzureBlobContainer{", "}")
        .add("container=" + container)
        .add("storage_account=" + storageAccount)
        .add("prefix=" + prefix)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link AzureBlobContainer}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String container;
    @Nullable String storageAccount;
    @Nullable String prefix;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link AzureBlobContainer#container()}. Required. */
    public Builder container(String container) {
      this.container = container;
      return this;
    }

    /** Sets {@link AzureBlobContainer#storageAccount()}. Required. */
    public Builder storageAccount(String storageAccount) {
      this.storageAccount = storageAccount;
      return this;
    }

    /** Sets {@link AzureBlobContainer#prefix()}. Null leaves it out. */
    public Builder prefix(@Nullable String prefix) {
      this.prefix = prefix;
      additionalProperties.remove("prefix");
      return this;
    }

    /** Sets one of {@link AzureBlobContainer#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public AzureBlobContainer build() {
      return new AzureBlobContainer(this);
    }
  }
}
