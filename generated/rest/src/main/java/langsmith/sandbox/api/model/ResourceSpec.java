// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The size of boxes, in quantities of Kubernetes. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class ResourceSpec {
  final @Nullable String cpu;
  final @Nullable String memory;
  final @Nullable String storage;
  final Map<String, @Nullable Object> additionalProperties;

  private ResourceSpec(Builder builder) {
    this.cpu = builder.cpu;
    this.memory = builder.memory;
    this.storage = builder.storage;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.cpu = cpu;
    builder.memory = memory;
    builder.storage = storage;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /**
   * Virtual processors; {@code 500m} is half of one. Pattern: {@code
   * ^[0-9]+([.][0-9]+)?([EPTGMK]i|[EPTGMkm])?$}. Default: {@code "500m"}. Null if absent.
   */
  public @Nullable String cpu() {
    return cpu;
  }

  /**
   * Memory. Pattern: {@code ^[0-9]+([.][0-9]+)?([EPTGMK]i|[EPTGMkm])?$}. Default: {@code "512Mi"}.
   * Null if absent.
   */
  public @Nullable String memory() {
    return memory;
  }

  /**
   * Size of the root file system. Pattern: {@code ^[0-9]+([.][0-9]+)?([EPTGMK]i|[EPTGMkm])?$}. Null
   * if absent.
   */
  public @Nullable String storage() {
    return storage;
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
    return other instanceof ResourceSpec
        && Arrays.equals(fields(), ((ResourceSpec) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      cpu, memory, storage, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ResourceSpec{", "}")
        .add("cpu=" + cpu)
        .add("memory=" + memory)
        .add("storage=" + storage)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ResourceSpec}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String cpu;
    @Nullable String memory;
    @Nullable String storage;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ResourceSpec#cpu()}. Null leaves it out. */
    public Builder cpu(@Nullable String cpu) {
      this.cpu = cpu;
      additionalProperties.remove("cpu");
      return this;
    }

    /** Sets {@link ResourceSpec#memory()}. Null leaves it out. */
    public Builder memory(@Nullable String memory) {
      this.memory = memory;
      additionalProperties.remove("memory");
      return this;
    }

    /** Sets {@link ResourceSpec#storage()}. Null leaves it out. */
    public Builder storage(@Nullable String storage) {
      this.storage = storage;
      additionalProperties.remove("storage");
      return this;
    }

    /** Sets one of {@link ResourceSpec#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ResourceSpec build() {
      return new ResourceSpec(this);
    }
  }
}
