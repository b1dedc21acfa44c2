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
 * What became of each box.
 *
 * <p>Immutable; equal by value.
 */
public final class BatchDeleteResult {
  final @Nullable List<String> deleted;
  final @Nullable List<SkippedBox> skipped;
  final Map<String, @Nullable Object> additionalProperties;

  private BatchDeleteResult(Builder builder) {
    this.deleted = ModelSupport.copyOf(builder.deleted);
    this.skipped = ModelSupport.copyOf(builder.skipped);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.deleted = deleted;
    builder.skipped = skipped;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The boxes that are deleted. Null if absent. */
  public @Nullable List<String> deleted() {
    return deleted;
  }

  /** The boxes that are not. Null if absent. */
  public @Nullable List<SkippedBox> skipped() {
    return skipped;
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
    return other instanceof BatchDeleteResult
        && Arrays.equals(fields(), ((BatchDeleteResult) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      deleted, skipped, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "BatchDeleteResult{", "}")
        .add("deleted=" + deleted)
        .add("skipped=" + skipped)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link BatchDeleteResult}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> deleted;
    @Nullable List<SkippedBox> skipped;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link BatchDeleteResult#deleted()}. Null leaves it out. */
    public Builder deleted(@Nullable List<String> deleted) {
      this.deleted = deleted;
      additionalProperties.remove("deleted");
      return this;
    }

    /** Sets {@link BatchDeleteResult#skipped()}. Null leaves it out. */
    public Builder skipped(@Nullable List<SkippedBox> skipped) {
      this.skipped = skipped;
      additionalProperties.remove("skipped");
      return this;
    }

    /** Sets one of {@link BatchDeleteResult#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public BatchDeleteResult build() {
      return new BatchDeleteResult(this);
    }
  }
}
