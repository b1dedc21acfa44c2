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
  /**
   * How much output without offsets is kept after U+FFFD, for comparison after a loss. Beyond that
   * the estimate has to do; a server that sends offsets never comes here.
   */
  private static final int MAX_INEXACT_BYTES = 64 * 1024;

  private static final Utf8Chunk NOTHING = Utf8Chunk.wrap(new byte[0]);

  /** Whether chunks are the command's own bytes, so that U+FFFD stands for itself (clause V6). */
  private final boolean rawBytes;

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
    this(next, false);
  }

  StreamCursor(long next, boolean rawBytes) {
    this.rawBytes = rawBytes;
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

  /** Gives up what is missing before a position, which is beyond the next wanted byte. */
  void skipTo(long position) {
    advance(position, NOTHING);
  }

  /**
   * Places a chunk.
   *
   * @param offset its offset, or empty if it follows on from the one before (clause O4)
   */
  Delivery accept(OptionalLong offset, Utf8Chunk chunk) {
    if (offset.orElse(nextAtMost) > Long.MAX_VALUE - chunk.size()) {
      return violation("O1", "an offset beyond everything that can be counted");
    }
    if (last != null && replayed >= 0) {
      return replay(offset, chunk, last);
    }
    if (offset.isEmpty()) {
      return follow(chunk);
    }
    long at = offset.getAsLong();
    if (at > nextAtMost) {
      return skip(nextAtLeast, at, chunk);
    }
    if (at < nextAtLeast) {
      return trim(at, chunk);
    }
    advance(at, chunk);
    return new Delivery(null, at, chunk, null);
  }

  private Delivery follow(Utf8Chunk chunk) {
    long at = nextAtMost;
    if (last == null || last.size() + chunk.size() > MAX_INEXACT_BYTES) {
      advance(at, chunk);
    } else {
      last = last.plus(chunk);
      nextAtMost += chunk.size();
      nextAtLeast += chunk.size() - 2L * chunk.replacements(chunk.size());
      replayed = -1;
    }
    return new Delivery(null, at, chunk, null);
  }

  private Delivery skip(long from, long to, Utf8Chunk chunk) {
    advance(to, chunk);
    return new Delivery(new Gap(from, to), to, chunk, null);
  }

  /** The server serves bytes below the wanted one: drop them, to the byte (clause O2). */
  private Delivery trim(long at, Utf8Chunk chunk) {
    if (nextAtLeast - at >= chunk.size()) {
      return nothing();
    }
    int cut = (int) (nextAtLeast - at);
    if (!rawBytes && (last != null || chunk.replacements(cut) > 0 || !chunk.isBoundary(cut))) {
      return violation("O2", "an overlap that cannot be cut where the wanted byte is");
    }
    Utf8Chunk fresh = chunk.from(cut);
    advance(nextAtLeast, fresh);
    return new Delivery(null, lastOffset, fresh, null);
  }

  /** The server serves the last, inexact chunk again: drop what is equal (clause O5). */
  private Delivery replay(OptionalLong offset, Utf8Chunk chunk, Utf8Chunk delivered) {
    long atMost = lastOffset + replayed;
    long atLeast = atMost - 2L * delivered.replacements(replayed);
    boolean exact = offset.isPresent() || atLeast == atMost;
    long at = offset.orElse(atMost);
    if (at < atLeast) {
      if (atLeast - at >= chunk.size()) {
        return nothing();
      }
      int cut = (int) (atLeast - at);
      if (atLeast < atMost || chunk.replacements(cut) > 0 || !chunk.isBoundary(cut)) {
        return violation("O2", "an overlap that cannot be cut where the wanted byte is");
      }
      return replay(OptionalLong.of(atLeast), chunk.from(cut), delivered);
    }
    if (at > nextAtMost) {
      return skip(nextAtLeast, at, chunk);
    }
    if (at > atMost) {
      int position = (int) (at - lastOffset);
      if (delivered.replacements(position) > 0 || !delivered.isBoundary(position)) {
        return skip(atLeast, at, chunk);
      }
      // What is gone from the start of the chunk was delivered before, so nothing is missing.
      replayed = position;
      atLeast = at;
    }
    Utf8Chunk awaited = delivered.from(replayed);
    int equal = chunk.mismatch(awaited);
    if (equal < Math.min(chunk.size(), awaited.size())) {
      if (exact && at > atLeast) {
        return skip(atLeast, at, chunk);
      }
      return violation("O5", "output that differs from what was served before at the same offset");
    }
    if (equal < awaited.size()) {
      replayed += equal;
      return nothing();
    }
    Utf8Chunk fresh = chunk.from(equal);
    if (!exact) {
      return follow(fresh);
    }
    long freshAt = chunk.replacements(equal) == 0 ? at + equal : nextAtMost;
    advance(at, chunk);
    return new Delivery(null, freshAt, fresh, null);
  }

  private void advance(long at, Utf8Chunk chunk) {
    int replacements = rawBytes ? 0 : chunk.replacements(chunk.size());
    nextAtMost = at + chunk.size();
    nextAtLeast = nextAtMost - 2L * replacements;
    lastOffset = at;
    last = replacements == 0 ? null : chunk;
    replayed = -1;
  }

  private Delivery nothing() {
    return new Delivery(null, nextAtLeast, NOTHING, null);
  }

  private static Delivery violation(String clause, String problem) {
    return new Delivery(null, 0, NOTHING, new Violation(clause, problem));
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
