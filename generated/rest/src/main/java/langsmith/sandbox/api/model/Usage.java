// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is used and what is allowed.
 *
 * <p>Immutable; equal by value.
 */
public final class Usage {
  final @Nullable Long cpuLimitMillicores;
  final @Nullable Long cpuUsedMillicores;
  final @Nullable Long memoryLimitBytes;
  final @Nullable Long memoryUsedBytes;
  final @Nullable Long sandboxesLimit;
  final @Nullable Long sandboxesUsed;
  final @Nullable Long sandboxRunningCount;
  final @Nullable Long sandboxStoppedCount;
  final @Nullable Long sandboxDirectCount;
  final @Nullable Long sandboxPoolReplicasCount;
  final @Nullable Long poolsCount;
  final @Nullable Long templatesCount;
  final @Nullable Long registriesCount;
  final @Nullable Long snapshotsCount;
  final Map<String, @Nullable Object> additionalProperties;

  private Usage(Builder builder) {
    this.cpuLimitMillicores = builder.cpuLimitMillicores;
    this.cpuUsedMillicores = builder.cpuUsedMillicores;
    this.memoryLimitBytes = builder.memoryLimitBytes;
    this.memoryUsedBytes = builder.memoryUsedBytes;
    this.sandboxesLimit = builder.sandboxesLimit;
    this.sandboxesUsed = builder.sandboxesUsed;
    this.sandboxRunningCount = builder.sandboxRunningCount;
    this.sandboxStoppedCount = builder.sandboxStoppedCount;
    this.sandboxDirectCount = builder.sandboxDirectCount;
    this.sandboxPoolReplicasCount = builder.sandboxPoolReplicasCount;
    this.poolsCount = builder.poolsCount;
    this.templatesCount = builder.templatesCount;
    this.registriesCount = builder.registriesCount;
    this.snapshotsCount = builder.snapshotsCount;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.cpuLimitMillicores = cpuLimitMillicores;
    builder.cpuUsedMillicores = cpuUsedMillicores;
    builder.memoryLimitBytes = memoryLimitBytes;
    builder.memoryUsedBytes = memoryUsedBytes;
    builder.sandboxesLimit = sandboxesLimit;
    builder.sandboxesUsed = sandboxesUsed;
    builder.sandboxRunningCount = sandboxRunningCount;
    builder.sandboxStoppedCount = sandboxStoppedCount;
    builder.sandboxDirectCount = sandboxDirectCount;
    builder.sandboxPoolReplicasCount = sandboxPoolReplicasCount;
    builder.poolsCount = poolsCount;
    builder.templatesCount = templatesCount;
    builder.registriesCount = registriesCount;
    builder.snapshotsCount = snapshotsCount;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Allowed processor share, in thousandths of a virtual processor. Null if absent. */
  public @Nullable Long cpuLimitMillicores() {
    return cpuLimitMillicores;
  }

  /** Used processor share, in thousandths of a virtual processor. Null if absent. */
  public @Nullable Long cpuUsedMillicores() {
    return cpuUsedMillicores;
  }

  /** Allowed memory in bytes. Null if absent. */
  public @Nullable Long memoryLimitBytes() {
    return memoryLimitBytes;
  }

  /** Used memory in bytes. Null if absent. */
  public @Nullable Long memoryUsedBytes() {
    return memoryUsedBytes;
  }

  /** How many boxes are allowed. Null if absent. */
  public @Nullable Long sandboxesLimit() {
    return sandboxesLimit;
  }

  /** How many boxes count. Null if absent. */
  public @Nullable Long sandboxesUsed() {
    return sandboxesUsed;
  }

  /** How many boxes run. Null if absent. */
  public @Nullable Long sandboxRunningCount() {
    return sandboxRunningCount;
  }

  /** How many boxes are stopped. Null if absent. */
  public @Nullable Long sandboxStoppedCount() {
    return sandboxStoppedCount;
  }

  /** How many boxes come from no pool. Null if absent. */
  public @Nullable Long sandboxDirectCount() {
    return sandboxDirectCount;
  }

  /** How many boxes wait in pools. Null if absent. */
  public @Nullable Long sandboxPoolReplicasCount() {
    return sandboxPoolReplicasCount;
  }

  /** How many pools there are. Null if absent. */
  public @Nullable Long poolsCount() {
    return poolsCount;
  }

  /** How many templates there are. Null if absent. */
  public @Nullable Long templatesCount() {
    return templatesCount;
  }

  /** How many registries there are. Null if absent. */
  public @Nullable Long registriesCount() {
    return registriesCount;
  }

  /** How many snapshots there are. Null if absent. */
  public @Nullable Long snapshotsCount() {
    return snapshotsCount;
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
    return other instanceof Usage && Arrays.equals(fields(), ((Usage) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      cpuLimitMillicores,
      cpuUsedMillicores,
      memoryLimitBytes,
      memoryUsedBytes,
      sandboxesLimit,
      sandboxesUsed,
      sandboxRunningCount,
      sandboxStoppedCount,
      sandboxDirectCount,
      sandboxPoolReplicasCount,
      poolsCount,
      templatesCount,
      registriesCount,
      snapshotsCount,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Usage{", "}")
        .add("cpu_limit_millicores=" + cpuLimitMillicores)
        .add("cpu_used_millicores=" + cpuUsedMillicores)
        .add("memory_limit_bytes=" + memoryLimitBytes)
        .add("memory_used_bytes=" + memoryUsedBytes)
        .add("sandboxes_limit=" + sandboxesLimit)
        .add("sandboxes_used=" + sandboxesUsed)
        .add("sandbox_running_count=" + sandboxRunningCount)
        .add("sandbox_stopped_count=" + sandboxStoppedCount)
        .add("sandbox_direct_count=" + sandboxDirectCount)
        .add("sandbox_pool_replicas_count=" + sandboxPoolReplicasCount)
        .add("pools_count=" + poolsCount)
        .add("templates_count=" + templatesCount)
        .add("registries_count=" + registriesCount)
        .add("snapshots_count=" + snapshotsCount)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link Usage}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Long cpuLimitMillicores;
    @Nullable Long cpuUsedMillicores;
    @Nullable Long memoryLimitBytes;
    @Nullable Long memoryUsedBytes;
    @Nullable Long sandboxesLimit;
    @Nullable Long sandboxesUsed;
    @Nullable Long sandboxRunningCount;
    @Nullable Long sandboxStoppedCount;
    @Nullable Long sandboxDirectCount;
    @Nullable Long sandboxPoolReplicasCount;
    @Nullable Long poolsCount;
    @Nullable Long templatesCount;
    @Nullable Long registriesCount;
    @Nullable Long snapshotsCount;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link Usage#cpuLimitMillicores()}. Null leaves it out. */
    public Builder cpuLimitMillicores(@Nullable Long cpuLimitMillicores) {
      this.cpuLimitMillicores = cpuLimitMillicores;
      additionalProperties.remove("cpu_limit_millicores");
      return this;
    }

    /** Sets {@link Usage#cpuUsedMillicores()}. Null leaves it out. */
    public Builder cpuUsedMillicores(@Nullable Long cpuUsedMillicores) {
      this.cpuUsedMillicores = cpuUsedMillicores;
      additionalProperties.remove("cpu_used_millicores");
      return this;
    }

    /** Sets {@link Usage#memoryLimitBytes()}. Null leaves it out. */
    public Builder memoryLimitBytes(@Nullable Long memoryLimitBytes) {
      this.memoryLimitBytes = memoryLimitBytes;
      additionalProperties.remove("memory_limit_bytes");
      return this;
    }

    /** Sets {@link Usage#memoryUsedBytes()}. Null leaves it out. */
    public Builder memoryUsedBytes(@Nullable Long memoryUsedBytes) {
      this.memoryUsedBytes = memoryUsedBytes;
      additionalProperties.remove("memory_used_bytes");
      return this;
    }

    /** Sets {@link Usage#sandboxesLimit()}. Null leaves it out. */
    public Builder sandboxesLimit(@Nullable Long sandboxesLimit) {
      this.sandboxesLimit = sandboxesLimit;
      additionalProperties.remove("sandboxes_limit");
      return this;
    }

    /** Sets {@link Usage#sandboxesUsed()}. Null leaves it out. */
    public Builder sandboxesUsed(@Nullable Long sandboxesUsed) {
      this.sandboxesUsed = sandboxesUsed;
      additionalProperties.remove("sandboxes_used");
      return this;
    }

    /** Sets {@link Usage#sandboxRunningCount()}. Null leaves it out. */
    public Builder sandboxRunningCount(@Nullable Long sandboxRunningCount) {
      this.sandboxRunningCount = sandboxRunningCount;
      additionalProperties.remove("sandbox_running_count");
      return this;
    }

    /** Sets {@link Usage#sandboxStoppedCount()}. Null leaves it out. */
    public Builder sandboxStoppedCount(@Nullable Long sandboxStoppedCount) {
      this.sandboxStoppedCount = sandboxStoppedCount;
      additionalProperties.remove("sandbox_stopped_count");
      return this;
    }

    /** Sets {@link Usage#sandboxDirectCount()}. Null leaves it out. */
    public Builder sandboxDirectCount(@Nullable Long sandboxDirectCount) {
      this.sandboxDirectCount = sandboxDirectCount;
      additionalProperties.remove("sandbox_direct_count");
      return this;
    }

    /** Sets {@link Usage#sandboxPoolReplicasCount()}. Null leaves it out. */
    public Builder sandboxPoolReplicasCount(@Nullable Long sandboxPoolReplicasCount) {
      this.sandboxPoolReplicasCount = sandboxPoolReplicasCount;
      additionalProperties.remove("sandbox_pool_replicas_count");
      return this;
    }

    /** Sets {@link Usage#poolsCount()}. Null leaves it out. */
    public Builder poolsCount(@Nullable Long poolsCount) {
      this.poolsCount = poolsCount;
      additionalProperties.remove("pools_count");
      return this;
    }

    /** Sets {@link Usage#templatesCount()}. Null leaves it out. */
    public Builder templatesCount(@Nullable Long templatesCount) {
      this.templatesCount = templatesCount;
      additionalProperties.remove("templates_count");
      return this;
    }

    /** Sets {@link Usage#registriesCount()}. Null leaves it out. */
    public Builder registriesCount(@Nullable Long registriesCount) {
      this.registriesCount = registriesCount;
      additionalProperties.remove("registries_count");
      return this;
    }

    /** Sets {@link Usage#snapshotsCount()}. Null leaves it out. */
    public Builder snapshotsCount(@Nullable Long snapshotsCount) {
      this.snapshotsCount = snapshotsCount;
      additionalProperties.remove("snapshots_count");
      return this;
    }

    /** Sets one of {@link Usage#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Usage build() {
      return new Usage(this);
    }
  }
}
