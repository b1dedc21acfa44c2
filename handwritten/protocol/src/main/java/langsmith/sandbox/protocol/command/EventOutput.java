// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.protocol.StandardStream;

/** Places the output of an event stream, and hands out whole characters (clauses V6 and V7). */
final class EventOutput {
  private final MachineContext context;
  private final CommandFacts facts;
  private final Map<StandardStream, CharacterHold> holds = new EnumMap<>(StandardStream.class);

  EventOutput(MachineContext context, CommandFacts facts) {
    this.context = context;
    this.facts = facts;
    for (StandardStream stream : StandardStream.values()) {
      holds.put(stream, new CharacterHold());
    }
  }

  /**
   * Hands out what is new in a chunk.
   *
   * @return whether anything is, be it a gap
   */
  boolean add(StandardStream stream, StreamCursor.Delivery delivery) {
    StreamCursor.Gap gap = delivery.gap();
    if (gap != null) {
      gap(stream, gap.from(), gap.to());
    }
    if (delivery.fresh().size() > 0) {
      emit(stream, hold(stream).add(delivery.offset(), delivery.fresh()));
    }
    return gap != null || delivery.fresh().size() > 0;
  }

  /**
   * Ends a stream.
   *
   * @return whether bytes before its end are missing
   */
  boolean end(StandardStream stream, long offset) {
    StreamCursor cursor = facts.cursor(stream);
    long next = cursor.resumeOffset();
    flush(stream);
    if (offset <= next) {
      return false;
    }
    cursor.skipTo(offset);
    gap(stream, next, offset);
    return true;
  }

  /**
   * Returns the position after what was handed out. It is what a request names, so that nothing is
   * acknowledged that the user of the machine does not have.
   */
  long handedOut(StandardStream stream) {
    return facts.cursor(stream).resumeOffset() - hold(stream).size();
  }

  /** Hands out the beginnings of characters that will not be completed. */
  void flush() {
    holds.keySet().forEach(this::flush);
  }

  private void gap(StandardStream stream, long from, long to) {
    flush(stream);
    context.effects().add(new Effect.EmitGap(stream, from, to));
  }

  private void flush(StandardStream stream) {
    emit(stream, hold(stream).flush());
  }

  private void emit(StandardStream stream, CharacterHold.Piece piece) {
    int size = piece.data().size();
    if (size > 0) {
      long end = piece.offset() + size;
      context.effects().add(new Effect.EmitOutput(stream, piece.offset(), end, piece.data()));
    }
  }

  private CharacterHold hold(StandardStream stream) {
    return Objects.requireNonNull(holds.get(stream));
  }
}
