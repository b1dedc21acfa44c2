// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A tag and where it leads.
 *
 * <p>Immutable; equal by value.
 */
public final class SnapshotTag {
  final String tag;
  final @Nullable String snapshotId;
  final Map<String, @Nullable Object> additionalProperties;

  private SnapshotTag(Builder builder) {
    this.tag = ModelSupport.required(builder.tag, "SnapshotTag", "tag");
    this.snapshotId = builder.snapshotId;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.tag = tag;
    builder.snapshotId = snapshotId;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The tag. */
  public String tag() {
    return tag;
  }

  /** The snapshot. A UUID. Null if absent. */
  public @Nullable String snapshotId() {
    return snapshotId;
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
    return other instanceof SnapshotTag && Arrays.equals(fields(), ((SnapshotTag) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      tag, snapshotId, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "SnapshotTag{", "}")
        .add("tag=" + tag)
        .add("snapshot_id=" + snapshotId)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link SnapshotTag}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String tag;
    @Nullable String snapshotId;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link SnapshotTag#tag()}. Required. */
    public Builder tag(String tag) {
      this.tag = tag;
      return this;
    }

    /** Sets {@link SnapshotTag#snapshotId()}. Null leaves it out. */
    public Builder snapshotId(@Nullable String snapshotId) {
      this.snapshotId = snapshotId;
      additionalProperties.remove("snapshot_id");
      return this;
    }

    /** Sets one of {@link SnapshotTag#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public SnapshotTag build() {
      return new SnapshotTag(this);
    }
  }
}
