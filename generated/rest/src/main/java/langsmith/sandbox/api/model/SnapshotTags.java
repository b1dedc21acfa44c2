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
 * The tags of a name.
 *
 * <p>Immutable; equal by value.
 */
public final class SnapshotTags {
  final @Nullable String name;
  final @Nullable List<SnapshotTag> tags;
  final Map<String, @Nullable Object> additionalProperties;

  private SnapshotTags(Builder builder) {
    this.name = builder.name;
    this.tags = ModelSupport.copyOf(builder.tags);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.tags = tags;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The name. Null if absent. */
  public @Nullable String name() {
    return name;
  }

  /** The tags. Null if absent. */
  public @Nullable List<SnapshotTag> tags() {
    return tags;
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
    return other instanceof SnapshotTags
        && Arrays.equals(fields(), ((SnapshotTags) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, tags, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "SnapshotTags{", "}")
        .add("name=" + name)
        .add("tags=" + tags)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link SnapshotTags}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable List<SnapshotTag> tags;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link SnapshotTags#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      additionalProperties.remove("name");
      return this;
    }

    /** Sets {@link SnapshotTags#tags()}. Null leaves it out. */
    public Builder tags(@Nullable List<SnapshotTag> tags) {
      this.tags = tags;
      additionalProperties.remove("tags");
      return this;
    }

    /** Sets one of {@link SnapshotTags#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public SnapshotTags build() {
      return new SnapshotTags(this);
    }
  }
}
