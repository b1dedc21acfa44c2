// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The command cannot go on, or cannot be attached to. The last frame of a connection; never retried
 * (clause E2).
 *
 * <p>Immutable; equal by value.
 */
public final class ErrorFrame implements ServerFrame {
  final @Nullable String error;
  final @Nullable String errorType;

  private ErrorFrame(Builder builder) {
    this.error = builder.error;
    this.errorType = builder.errorType;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.error = error;
    builder.errorType = errorType;
    return builder;
  }

  /** Tells the frames apart. Always {@code "error"}. */
  @Override
  public String type() {
    return "error";
  }

  /** A sentence for people; may be absent. Null if absent. */
  public @Nullable String error() {
    return error;
  }

  /**
   * What went wrong, of an open set: {@code CommandTimeout}, {@code CommandNotFound}, {@code
   * SessionExpired}, {@code InvalidOffset}, {@code CommandError} and others (clause E2). Default:
   * {@code "CommandError"}. Null if absent.
   */
  public @Nullable String errorType() {
    return errorType;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorFrame && Arrays.equals(fields(), ((ErrorFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      error, errorType,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ErrorFrame{", "}")
        .add("error=" + error)
        .add("error_type=" + errorType)
        .toString();
  }

  /** Builds a {@link ErrorFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String error;
    @Nullable String errorType;

    private Builder() {}

    /** Sets {@link ErrorFrame#error()}. Null leaves it out. */
    public Builder error(@Nullable String error) {
      this.error = error;
      return this;
    }

    /** Sets {@link ErrorFrame#errorType()}. Null leaves it out. */
    public Builder errorType(@Nullable String errorType) {
      this.errorType = errorType;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ErrorFrame build() {
      return new ErrorFrame(this);
    }
  }
}
