// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/** A piece of one stream. */
final class OutputPiece {
  private final long offset;
  private final byte[] bytes;
  private final boolean last;

  OutputPiece(long offset, byte[] bytes, boolean last) {
    this.offset = offset;
    this.bytes = bytes;
    this.last = last;
  }

  /** Returns the offset of the first byte. */
  long offset() {
    return offset;
  }

  /** Returns the bytes, which the caller may change. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns whether this is the end of the stream. */
  boolean last() {
    return last;
  }
}
