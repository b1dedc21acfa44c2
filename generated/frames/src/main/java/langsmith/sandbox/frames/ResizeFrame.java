// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Sets the size of the command's terminal, in character cells (clause I4).
 *
 * <p>Immutable; equal by value.
 */
public final class ResizeFrame implements ClientFrame {
  final int cols;
  final int rows;

  private ResizeFrame(Builder builder) {
    this.cols = ModelSupport.required(builder.cols, "ResizeFrame", "cols");
    this.rows = ModelSupport.required(builder.rows, "ResizeFrame", "rows");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.cols = cols;
    builder.rows = rows;
    return builder;
  }

  /** Tells the frames apart. Always {@code "resize"}. */
  @Override
  public String type() {
    return "resize";
  }

  /** Columns, in character cells. Between 1 and 65535. */
  public int cols() {
    return cols;
  }

  /** Rows, in character cells. Between 1 and 65535. */
  public int rows() {
    return rows;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResizeFrame && Arrays.equals(fields(), ((ResizeFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      cols, rows,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ResizeFrame{", "}")
        .add("cols=" + cols)
        .add("rows=" + rows)
        .toString();
  }

  /** Builds a {@link ResizeFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Integer cols;
    @Nullable Integer rows;

    private Builder() {}

    /** Sets {@link ResizeFrame#cols()}. Required. */
    public Builder cols(Integer cols) {
      this.cols = cols;
      return this;
    }

    /** Sets {@link ResizeFrame#rows()}. Required. */
    public Builder rows(Integer rows) {
      this.rows = rows;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ResizeFrame build() {
      return new ResizeFrame(this);
    }
  }
}
