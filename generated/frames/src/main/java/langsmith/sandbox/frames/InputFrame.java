// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Text for the command's standard input or terminal. It is not acknowledged (clause I2).
 *
 * <p>Immutable; equal by value.
 */
public final class InputFrame implements ClientFrame {
  final String data;

  private InputFrame(Builder builder) {
    this.data = ModelSupport.required(builder.data, "InputFrame", "data");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.data = data;
    return builder;
  }

  /** Tells the frames apart. Always {@code "input"}. */
  @Override
  public String type() {
    return "input";
  }

  /** The text; its UTF-8 bytes are written. */
  public String data() {
    return data;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof InputFrame && Arrays.equals(fields(), ((InputFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      data,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "InputFrame{", "}").add("data=***").toString();
  }

  /** Builds a {@link InputFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String data;

    private Builder() {}

    /** Sets {@link InputFrame#data()}. Required. */
    public Builder data(String data) {
      this.data = data;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public InputFrame build() {
      return new InputFrame(this);
    }
  }
}
