// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
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

  private BatchDeleteResult(Builder builder) {
    this.deleted = ModelSupport.copyOf(builder.deleted);
    this.skipped = ModelSupport.copyOf(builder.skipped);
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
      deleted, skipped,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "BatchDeleteResult{", "}")
        .add("deleted=" + deleted)
        .add("skipped=" + skipped)
        .toString();
  }

  /** Builds a {@link BatchDeleteResult}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> deleted;
    @Nullable List<SkippedBox> skipped;

    private Builder() {}

    /** Sets {@link BatchDeleteResult#deleted()}. Null leaves it out. */
    public Builder deleted(@Nullable List<String> deleted) {
      this.deleted = deleted;
      return this;
    }

    /** Sets {@link BatchDeleteResult#skipped()}. Null leaves it out. */
    public Builder skipped(@Nullable List<SkippedBox> skipped) {
      this.skipped = skipped;
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
