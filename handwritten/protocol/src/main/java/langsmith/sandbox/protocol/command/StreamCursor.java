// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the client stands in one output stream, and what of an arriving chunk is new.
 *
 * <p>The server's offsets are authoritative (clause O1). The end of a chunk is its offset plus its
 * length, unless it holds U+FFFD: each may stand for one to three bytes of the command's output, so
 * the end is only known to lie in a range (clause O5). Then the next offset on the same connection
 * settles it; after a re-attachment the chunk is asked for again from its start, and as much of the
 * answer as was already delivered is dropped.
 */
final class StreamCursor {
  /** Least and greatest position that the next byte can have; equal while the cursor is exact. */
  private long nextAtLeast;

  private long nextAtMost;

  /** While the cursor is inexact: where the last chunk began, and the chunk. */
  private long lastOffset;

  private @Nullable Utf8Chunk last;

  /**
   * How much of the last chunk was served again since a re-attachment; -1 if that is not awaited.
   */
  private int replayed = -1;

  StreamCursor(long next) {
    this.nextAtLeast = next;
    this.nextAtMost = next;
  }

  /** What to ask the server for: the next wanted byte, or the start of a chunk to compare with. */
  long resumeOffset() {
    return last == null ? nextAtLeast : lastOffset;
  }

  /** Must be called once for each new attachment, before its first chunk. */
  void reattached() {
    replayed = last == null ? -1 : 0;
  }

  /**
   * Takes a chunk.
   *
   * @param offset its offset, or empty if it follows on from the one before (clause O4)
   */
  Delivery accept(OptionalLong offset, Utf8Chunk chunk) {
    if (replayed >= 0 && last != null) {
      return compare(offset, chunk, last.from(replayed));
    }
    long at = offset.orElse(nextAtMost);
    if (at > nextAtMost) {
      long from = nextAtLeast;
      advance(at, chunk);
      return new Delivery(new Gap(from, at), at, chunk, null);
    }
    if (at >= nextAtLeast) {
      advance(at, chunk);
      return new Delivery(null, at, chunk, null);
    }
    return last == null ? trim(at, chunk) : violation("O5", "an overlap inside a chunk with U+FFFD");
  }

  /** The server serves bytes below the wanted one: drop them, to the byte (clause O2). */
  private Delivery trim(long at, Utf8Chunk chunk) {
    long surplus = nextAtLeast - at;
    if (surplus >= chunk.size() && chunk.replacements(chunk.size()) == 0) {
      return new Delivery(null, nextAtLeast, chunk.from(chunk.size()), null);
    }
    int cut = (int) Math.min(surplus, chunk.size());
    if (chunk.replacements(cut) > 0) {
      return violation("O2", "an overlap whose bytes were replaced by U+FFFD");
    }
    if (!chunk.isBoundary(cut)) {
      return violation("O2", "an overlap that ends inside a character");
    }
    Utf8Chunk fresh = chunk.from(cut);
    long freshAt = nextAtLeast;
    advance(freshAt, fresh);
    return new Delivery(null, freshAt, fresh, null);
  }

  /** The server serves the last, inexact chunk again: drop what is equal (clause O5). */
  private Delivery compare(OptionalLong offset, Utf8Chunk chunk, Utf8Chunk replay) {
    boolean first = replayed == 0;
    long at = offset.orElse(first ? lastOffset : nextAtMost - replay.size());
    if (at > nextAtMost) {
      replayed = -1;
      return accept(offset, chunk);
    }
    if (first && at > lastOffset) {
      return violation("O5", "a gap that ends inside a chunk with U+FFFD");
    }
    int skip = first ? (int) Math.min(lastOffset - at, chunk.size()) : 0;
    if (chunk.replacements(skip) > 0) {
      return violation("O2", "an overlap whose bytes were replaced by U+FFFD");
    }
    Utf8Chunk served = chunk.from(skip);
    int equal = served.mismatch(replay);
    if (equal < Math.min(served.size(), replay.size())) {
      return violation("O5", "output that differs from what was served before at the same offset");
    }
    if (equal < replay.size()) {
      replayed += equal;
      return new Delivery(null, nextAtLeast, served.from(equal), null);
    }
    long start = at + skip;
    long freshAt = served.replacements(equal) == 0 ? start + equal : nextAtMost;
    advance(start, served);
    return new Delivery(null, freshAt, served.from(equal), null);
  }

  private void advance(long at, Utf8Chunk chunk) {
    int replacements = chunk.replacements(chunk.size());
    nextAtMost = at + chunk.size();
    nextAtLeast = nextAtMost - 2L * replacements;
    lastOffset = at;
    last = replacements == 0 ? null : chunk;
    replayed = -1;
  }

  private static Delivery violation(String clause, String problem) {
    return new Delivery(null, 0, Utf8Chunk.wrap(new byte[0]), new Violation(clause, problem));
  }

  /** Bytes that will never arrive: from the first missing one to the first that is there again. */
  record Gap(long from, long to) {}

  /** Which clause a chunk breaks, and how. */
  record Violation(String clause, String problem) {}

  /**
   * What to do with a chunk.
   *
   * @param gap what is missing before it
   * @param offset where {@code fresh} begins; an estimate right after U+FFFD
   * @param fresh what is new in it; may be empty
   * @param violation why it cannot be placed, which ends the command
   */
  record Delivery(@Nullable Gap gap, long offset, Utf8Chunk fresh, @Nullable Violation violation) {}
}
