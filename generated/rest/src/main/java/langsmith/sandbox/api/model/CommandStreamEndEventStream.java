// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which stream.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class CommandStreamEndEventStream {
  /** On the wire {@code "stdout"}. */
  public static final CommandStreamEndEventStream STDOUT =
      new CommandStreamEndEventStream("stdout", Known.STDOUT);

  /** On the wire {@code "stderr"}. */
  public static final CommandStreamEndEventStream STDERR =
      new CommandStreamEndEventStream("stderr", Known.STDERR);

  private final String value;
  private final Known known;

  private CommandStreamEndEventStream(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static CommandStreamEndEventStream of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "stdout":
        return STDOUT;
      case "stderr":
        return STDERR;
      default:
        return new CommandStreamEndEventStream(value, Known.UNKNOWN_VALUE);
    }
  }

  /** The text on the wire. */
  public String value() {
    return value;
  }

  /** The known value, for {@code switch}, or {@link Known#UNKNOWN_VALUE}. */
  public Known known() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CommandStreamEndEventStream
        && ((CommandStreamEndEventStream) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the text on the wire, which is also what queries are made of. */
  @Override
  public String toString() {
    return value;
  }

  /** The values that this version knows. */
  public enum Known {
    /** On the wire {@code "stdout"}. */
    STDOUT,
    /** On the wire {@code "stderr"}. */
    STDERR,
    /** Any other value; {@link CommandStreamEndEventStream#value()} has it. */
    UNKNOWN_VALUE
  }
}
