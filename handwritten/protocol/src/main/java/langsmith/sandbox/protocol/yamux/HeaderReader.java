// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads headers from bytes that come in any pieces. Keeps less than one header. */
final class HeaderReader {
  private final ByteBuffer partial = ByteBuffer.allocate(FrameHeader.SIZE);

  /**
   * Reads bytes up to the end of one header, at most.
   *
   * @return the header, or null if there are not enough bytes yet, and then all of them were taken
   */
  @Nullable FrameHeader read(ByteBuffer bytes) {
    if (partial.position() == 0 && bytes.remaining() >= FrameHeader.SIZE) {
      return FrameHeader.read(bytes);
    }
    while (partial.hasRemaining() && bytes.hasRemaining()) {
      partial.put(bytes.get());
    }
    if (partial.hasRemaining()) {
      return null;
    }
    FrameHeader header = FrameHeader.read(partial.flip());
    partial.clear();
    return header;
  }
}
