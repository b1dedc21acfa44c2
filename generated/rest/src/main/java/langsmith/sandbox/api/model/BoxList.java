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
 * A page of boxes.
 *
 * <p>Immutable; equal by value.
 */
public final class BoxList {
  final @Nullable List<Box> items;
  final @Nullable List<Box> sandboxes;
  final @Nullable String nextCursor;
  final @Nullable Integer offset;
  final Map<String, @Nullable Object> additionalProperties;

  private BoxList(Builder builder) {
    this.items = ModelSupport.copyOf(builder.items);
    this.sandboxes = ModelSupport.copyOf(builder.sandboxes);
    this.nextCursor = builder.nextCursor;
    this.offset = builder.offset;
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
    builder.sandboxes = sandboxes;
    builder.nextCursor = nextCursor;
    builder.offset = offset;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The boxes of this page. Null if absent. */
  public @Nullable List<Box> items() {
    return items;
  }

  /** The boxes of this page under their older name. Null if absent. */
  public @Nullable List<Box> sandboxes() {
    return sandboxes;
  }

  /** Cursor of the next page; null on the last page, and only there. Null if absent. */
  public @Nullable String nextCursor() {
    return nextCursor;
  }

  /** The offset of the next page, or 0 when there is none. Null if absent. */
  public @Nullable Integer offset() {
    return offset;
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
    return other instanceof BoxList && Arrays.equals(fields(), ((BoxList) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      items, sandboxes, nextCursor, offset, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "BoxList{", "}")
        .add("items=" + items)
        .add("sandboxes=" + sandboxes)
        .add("next_cursor=" + nextCursor)
        .add("offset=" + offset)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link BoxList}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<Box> items;
    @Nullable List<Box> sandboxes;
    @Nullable String nextCursor;
    @Nullable Integer offset;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link BoxList#items()}. Null leaves it out. */
    public Builder items(@Nullable List<Box> items) {
      this.items = items;
      additionalProperties.remove("items");
      return this;
    }

    /** Sets {@link BoxList#sandboxes()}. Null leaves it out. */
    public Builder sandboxes(@Nullable List<Box> sandboxes) {
      this.sandboxes = sandboxes;
      additionalProperties.remove("sandboxes");
      return this;
    }

    /** Sets {@link BoxList#nextCursor()}. Null leaves it out. */
    public Builder nextCursor(@Nullable String nextCursor) {
      this.nextCursor = nextCursor;
      additionalProperties.remove("next_cursor");
      return this;
    }

    /** Sets {@link BoxList#offset()}. Null leaves it out. */
    public Builder offset(@Nullable Integer offset) {
      this.offset = offset;
      additionalProperties.remove("offset");
      return this;
    }

    /** Sets one of {@link BoxList#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public BoxList build() {
      return new BoxList(this);
    }
  }
}
