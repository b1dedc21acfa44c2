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
 * A page of registries.
 *
 * <p>Immutable; equal by value.
 */
public final class RegistryList {
  final @Nullable List<Registry> items;
  final @Nullable List<Registry> registries;
  final @Nullable String nextCursor;
  final @Nullable Integer offset;
  final Map<String, @Nullable Object> additionalProperties;

  private RegistryList(Builder builder) {
    this.items = ModelSupport.copyOf(builder.items);
    this.registries = ModelSupport.copyOf(builder.registries);
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
    builder.registries = registries;
    builder.nextCursor = nextCursor;
    builder.offset = offset;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The registries of this page. Null if absent. */
  public @Nullable List<Registry> items() {
    return items;
  }

  /** The registries of this page under their older name. Null if absent. */
  public @Nullable List<Registry> registries() {
    return registries;
  }

  /** Cursor of the next page; null on the last page, and only there. Null if absent. */
  public @Nullable String nextCursor() {
    return nextCursor;
  }

  /**
   * The offset of the next page, or 0 when there is none. Only with {@code limit} or {@code
   * offset}. Null if absent.
   */
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
    return other instanceof RegistryList
        && Arrays.equals(fields(), ((RegistryList) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      items, registries, nextCursor, offset, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "RegistryList{", "}")
        .add("items=" + items)
        .add("registries=" + registries)
        .add("next_cursor=" + nextCursor)
        .add("offset=" + offset)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link RegistryList}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<Registry> items;
    @Nullable List<Registry> registries;
    @Nullable String nextCursor;
    @Nullable Integer offset;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link RegistryList#items()}. Null leaves it out. */
    public Builder items(@Nullable List<Registry> items) {
      this.items = items;
      additionalProperties.remove("items");
      return this;
    }

    /** Sets {@link RegistryList#registries()}. Null leaves it out. */
    public Builder registries(@Nullable List<Registry> registries) {
      this.registries = registries;
      additionalProperties.remove("registries");
      return this;
    }

    /** Sets {@link RegistryList#nextCursor()}. Null leaves it out. */
    public Builder nextCursor(@Nullable String nextCursor) {
      this.nextCursor = nextCursor;
      additionalProperties.remove("next_cursor");
      return this;
    }

    /** Sets {@link RegistryList#offset()}. Null leaves it out. */
    public Builder offset(@Nullable Integer offset) {
      this.offset = offset;
      additionalProperties.remove("offset");
      return this;
    }

    /** Sets one of {@link RegistryList#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public RegistryList build() {
      return new RegistryList(this);
    }
  }
}
