// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A piece of standard output. It never ends inside a character (clause O3).
 *
 * <p>Immutable; equal by value.
 */
public final class StdoutFrame implements ServerFrame {
  final String data;
  final @Nullable Long offset;

  private StdoutFrame(Builder builder) {
    this.data = ModelSupport.required(builder.data, "StdoutFrame", "data");
    this.offset = builder.offset;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.data = data;
    builder.offset = offset;
    return builder;
  }

  /** Tells the frames apart. Always {@code "stdout"}. */
  @Override
  public String type() {
    return "stdout";
  }

  /** The text. Bytes that are not UTF-8 were replaced by U+FFFD (clause O5). */
  public String data() {
    return data;
  }

  /**
   * Position of the first byte of {@code data} in standard output, counted from the start of the
   * command. Absent means that it follows on (clause O4). At least 0. Null if absent.
   */
  public @Nullable Long offset() {
    return offset;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StdoutFrame && Arrays.equals(fields(), ((StdoutFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      data, offset,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "StdoutFrame{", "}")
        .add("data=***")
        .add("offset=" + offset)
        .toString();
  }

  /** Builds a {@link StdoutFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String data;
    @Nullable Long offset;

    private Builder() {}

    /** Sets {@link StdoutFrame#data()}. Required. */
    public Builder data(String data) {
      this.data = data;
      return this;
    }

    /** Sets {@link StdoutFrame#offset()}. Null leaves it out. */
    public Builder offset(@Nullable Long offset) {
      this.offset = offset;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public StdoutFrame build() {
      return new StdoutFrame(this);
    }
  }
}
