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
 * A page of volumes, or all of the first generation.
 *
 * <p>Immutable; equal by value.
 */
public final class VolumeList {
  final @Nullable List<Volume> items;
  final @Nullable String nextCursor;
  final @Nullable List<Volume> volumes;
  final Map<String, @Nullable Object> additionalProperties;

  private VolumeList(Builder builder) {
    this.items = ModelSupport.copyOf(builder.items);
    this.nextCursor = builder.nextCursor;
    this.volumes = ModelSupport.copyOf(builder.volumes);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.items = items;
    builder.nextCursor = nextCursor;
    builder.volumes = volumes;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The volumes of this page. Null if absent. */
  public @Nullable List<Volume> items() {
    return items;
  }

  /** Cursor of the next page; null on the last page, and only there. Null if absent. */
  public @Nullable String nextCursor() {
    return nextCursor;
  }

  /** All volumes of the first generation. First generation only. Null if absent. */
  public @Nullable List<Volume> volumes() {
    return volumes;
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
    return other instanceof VolumeList && Arrays.equals(fields(), ((VolumeList) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      items, nextCursor, volumes, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "VolumeList{", "}")
        .add("items=" + items)
        .add("next_cursor=" + nextCursor)
        .add("volumes=" + volumes)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link VolumeList}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<Volume> items;
    @Nullable String nextCursor;
    @Nullable List<Volume> volumes;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link VolumeList#items()}. Null leaves it out. */
    public Builder items(@Nullable List<Volume> items) {
      this.items = items;
      additionalProperties.remove("items");
      return this;
    }

    /** Sets {@link VolumeList#nextCursor()}. Null leaves it out. */
    public Builder nextCursor(@Nullable String nextCursor) {
      this.nextCursor = nextCursor;
      additionalProperties.remove("next_cursor");
      return this;
    }

    /** Sets {@link VolumeList#volumes()}. Null leaves it out. */
    public Builder volumes(@Nullable List<Volume> volumes) {
      this.volumes = volumes;
      additionalProperties.remove("volumes");
      return this;
    }

    /** Sets one of {@link VolumeList#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public VolumeList build() {
      return new VolumeList(this);
    }
  }
}
