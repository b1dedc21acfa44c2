// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Kills the command's whole process group at once; an {@code exit} frame follows (clause K1).
 *
 * <p>Immutable; equal by value.
 */
public final class KillFrame implements ClientFrame {

  private KillFrame(Builder builder) {}

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    return builder;
  }

  /** Tells the frames apart. Always {@code "kill"}. */
  @Override
  public String type() {
    return "kill";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KillFrame && Arrays.equals(fields(), ((KillFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {};
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "KillFrame{", "}").toString();
  }

  /** Builds a {@link KillFrame}; not for use by several threads at once. */
  public static final class Builder {

    private Builder() {}

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public KillFrame build() {
      return new KillFrame(this);
    }
  }
}
