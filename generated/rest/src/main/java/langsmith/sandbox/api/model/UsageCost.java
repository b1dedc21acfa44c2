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
 * What a resource cost. Amounts are decimal numbers as text, with at most six digits behind the
 * point.
 *
 * <p>Immutable; equal by value.
 */
public final class UsageCost {
  final String resourceId;
  final @Nullable UsageResourceType resourceType;
  final @Nullable OffsetDateTime periodStart;
  final @Nullable String lcu;
  final @Nullable String lsu;
  final @Nullable String computeStandardUnits;
  final @Nullable String storageStandardUnits;
  final @Nullable String vcpuHours;
  final @Nullable String memoryGibHours;
  final @Nullable String storageGibHours;
  final Map<String, @Nullable Object> additionalProperties;

  private UsageCost(Builder builder) {
    this.resourceId = ModelSupport.required(builder.resourceId, "UsageCost", "resource_id");
    this.resourceType = builder.resourceType;
    this.periodStart = builder.periodStart;
    this.lcu = builder.lcu;
    this.lsu = builder.lsu;
    this.computeStandardUnits = builder.computeStandardUnits;
    this.storageStandardUnits = builder.storageStandardUnits;
    this.vcpuHours = builder.vcpuHours;
    this.memoryGibHours = builder.memoryGibHours;
    this.storageGibHours = builder.storageGibHours;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.resourceId = resourceId;
    builder.resourceType = resourceType;
    builder.periodStart = periodStart;
    builder.lcu = lcu;
    builder.lsu = lsu;
    builder.computeStandardUnits = computeStandardUnits;
    builder.storageStandardUnits = storageStandardUnits;
    builder.vcpuHours = vcpuHours;
    builder.memoryGibHours = memoryGibHours;
    builder.storageGibHours = storageGibHours;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The box or the snapshot. */
  public String resourceId() {
    return resourceId;
  }

  /** The property {@code resource_type}; see {@link UsageResourceType}. Null if absent. */
  public @Nullable UsageResourceType resourceType() {
    return resourceType;
  }

  /** When the time begins that this is about. Null if absent. */
  public @Nullable OffsetDateTime periodStart() {
    return periodStart;
  }

  /** Units of computing; {@code 0} for snapshots. Null if absent. */
  public @Nullable String lcu() {
    return lcu;
  }

  /** Units of storage. Null if absent. */
  public @Nullable String lsu() {
    return lsu;
  }

  /** Standard units of computing; null if not known. Null if absent. */
  public @Nullable String computeStandardUnits() {
    return computeStandardUnits;
  }

  /** Standard units of storage; null if not known. Null if absent. */
  public @Nullable String storageStandardUnits() {
    return storageStandardUnits;
  }

  /** Hours of a virtual processor; with {@code RESOURCE} only. Null if absent. */
  public @Nullable String vcpuHours() {
    return vcpuHours;
  }

  /** Hours of a GiB of memory; with {@code RESOURCE} only. Null if absent. */
  public @Nullable String memoryGibHours() {
    return memoryGibHours;
  }

  /** Hours of a GiB of storage; with {@code RESOURCE} only. Null if absent. */
  public @Nullable String storageGibHours() {
    return storageGibHours;
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
    return other instanceof UsageCost && Arrays.equals(fields(), ((UsageCost) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      resourceId,
      resourceType,
      periodStart,
      lcu,
      lsu,
      computeStandardUnits,
      storageStandardUnits,
      vcpuHours,
      memoryGibHours,
      storageGibHours,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UsageCost{", "}")
        .add("resource_id=" + resourceId)
        .add("resource_type=" + resourceType)
        .add("period_start=" + periodStart)
        .add("lcu=" + lcu)
        .add("lsu=" + lsu)
        .add("compute_standard_units=" + computeStandardUnits)
        .add("storage_standard_units=" + storageStandardUnits)
        .add("vcpu_hours=" + vcpuHours)
        .add("memory_gib_hours=" + memoryGibHours)
        .add("storage_gib_hours=" + storageGibHours)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link UsageCost}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String resourceId;
    @Nullable UsageResourceType resourceType;
    @Nullable OffsetDateTime periodStart;
    @Nullable String lcu;
    @Nullable String lsu;
    @Nullable String computeStandardUnits;
    @Nullable String storageStandardUnits;
    @Nullable String vcpuHours;
    @Nullable String memoryGibHours;
    @Nullable String storageGibHours;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link UsageCost#resourceId()}. Required. */
    public Builder resourceId(String resourceId) {
      this.resourceId = resourceId;
      return this;
    }

    /** Sets {@link UsageCost#resourceType()}. Null leaves it out. */
    public Builder resourceType(@Nullable UsageResourceType resourceType) {
      this.resourceType = resourceType;
      additionalProperties.remove("resource_type");
      return this;
    }

    /** Sets {@link UsageCost#periodStart()}. Null leaves it out. */
    public Builder periodStart(@Nullable OffsetDateTime periodStart) {
      this.periodStart = periodStart;
      additionalProperties.remove("period_start");
      return this;
    }

    /** Sets {@link UsageCost#lcu()}. Null leaves it out. */
    public Builder lcu(@Nullable String lcu) {
      this.lcu = lcu;
      additionalProperties.remove("lcu");
      return this;
    }

    /** Sets {@link UsageCost#lsu()}. Null leaves it out. */
    public Builder lsu(@Nullable String lsu) {
      this.lsu = lsu;
      additionalProperties.remove("lsu");
      return this;
    }

    /** Sets {@link UsageCost#computeStandardUnits()}. Null leaves it out. */
    public Builder computeStandardUnits(@Nullable String computeStandardUnits) {
      this.computeStandardUnits = computeStandardUnits;
      additionalProperties.remove("compute_standard_units");
      return this;
    }

    /** Sets {@link UsageCost#storageStandardUnits()}. Null leaves it out. */
    public Builder storageStandardUnits(@Nullable String storageStandardUnits) {
      this.storageStandardUnits = storageStandardUnits;
      additionalProperties.remove("storage_standard_units");
      return this;
    }

    /** Sets {@link UsageCost#vcpuHours()}. Null leaves it out. */
    public Builder vcpuHours(@Nullable String vcpuHours) {
      this.vcpuHours = vcpuHours;
      additionalProperties.remove("vcpu_hours");
      return this;
    }

    /** Sets {@link UsageCost#memoryGibHours()}. Null leaves it out. */
    public Builder memoryGibHours(@Nullable String memoryGibHours) {
      this.memoryGibHours = memoryGibHours;
      additionalProperties.remove("memory_gib_hours");
      return this;
    }

    /** Sets {@link UsageCost#storageGibHours()}. Null leaves it out. */
    public Builder storageGibHours(@Nullable String storageGibHours) {
      this.storageGibHours = storageGibHours;
      additionalProperties.remove("storage_gib_hours");
      return this;
    }

    /** Sets one of {@link UsageCost#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UsageCost build() {
      return new UsageCost(this);
    }
  }
}
