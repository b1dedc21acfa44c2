// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The command has ended. The last frame of a connection (clause E1).
 *
 * <p>Immutable; equal by value.
 */
public final class ExitFrame implements ServerFrame {
  final int exitCode;

  private ExitFrame(Builder builder) {
    this.exitCode = ModelSupport.required(builder.exitCode, "ExitFrame", "exit_code");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.exitCode = exitCode;
    return builder;
  }

  /** Tells the frames apart. Always {@code "exit"}. */
  @Override
  public String type() {
    return "exit";
  }

  /**
   * The exit code as the server states it (clause E1). The convention for signals is the server's.
   */
  public int exitCode() {
    return exitCode;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExitFrame && Arrays.equals(fields(), ((ExitFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      exitCode,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ExitFrame{", "}").add("exit_code=" + exitCode).toString();
  }

  /** Builds a {@link ExitFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Integer exitCode;

    private Builder() {}

    /** Sets {@link ExitFrame#exitCode()}. Required. */
    public Builder exitCode(Integer exitCode) {
      this.exitCode = exitCode;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ExitFrame build() {
      return new ExitFrame(this);
    }
  }
}
