// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A ticket.
 *
 * <p>Immutable; equal by value.
 */
public final class Ticket {
  final @Nullable TicketKind kind;
  final @Nullable List<Integer> gates;

  private Ticket(Builder builder) {
    this.kind = builder.kind;
    this.gates = ModelSupport.copyOf(builder.gates);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kind = kind;
    builder.gates = gates;
    return builder;
  }

  /** Who it is for. Null if absent. */
  public @Nullable TicketKind kind() {
    return kind;
  }

  /** Where it opens. Null if absent. */
  public @Nullable List<Integer> gates() {
    return gates;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ticket && Arrays.equals(fields(), ((Ticket) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      kind, gates,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Ticket{", "}")
        .add("kind=" + kind)
        .add("gates=" + gates)
        .toString();
  }

  /** Builds a {@link Ticket}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable TicketKind kind;
    @Nullable List<Integer> gates;

    private Builder() {}

    /** Sets {@link Ticket#kind()}. Null leaves it out. */
    public Builder kind(@Nullable TicketKind kind) {
      this.kind = kind;
      return this;
    }

    /** Sets {@link Ticket#gates()}. Null leaves it out. */
    public Builder gates(@Nullable List<Integer> gates) {
      this.gates = gates;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Ticket build() {
      return new Ticket(this);
    }
  }
}
