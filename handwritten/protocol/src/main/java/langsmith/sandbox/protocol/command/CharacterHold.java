// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

/**
 * Keeps output from being cut inside a character: the first bytes of one that is not complete wait
 * for the rest (clause V6). Bytes that cannot become a character never wait.
 */
final class CharacterHold {
  private static final Utf8Chunk NOTHING = Utf8Chunk.wrap(new byte[0]);

  private Utf8Chunk held = NOTHING;
  private long heldAt;

  /**
   * Adds output that follows on what is held.
   *
   * @return what can be handed out; may be empty
   */
  Piece add(long offset, Utf8Chunk fresh) {
    Utf8Chunk all = held.size() == 0 ? fresh : held.plus(fresh);
    long start = offset - held.size();
    int whole = all.size() - all.incompleteTail();
    held = Utf8Chunk.wrap(all.from(whole).toByteArray());
    heldAt = start + whole;
    return new Piece(start, all.upTo(whole));
  }

  int size() {
    return held.size();
  }

  /** Returns what is held, because nothing follows on it; may be empty. */
  Piece flush() {
    Piece rest = new Piece(heldAt, held);
    held = NOTHING;
    return rest;
  }

  /** Output and the offset of its first byte. */
  record Piece(long offset, Utf8Chunk data) {}
}
