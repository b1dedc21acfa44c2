// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import langsmith.sandbox.protocol.yamux.FrameHeader;

/** The messages of a client, of which only those bytes are unmasked that are looked at. */
final class MaskedInput {
  private static final int PAYLOAD_OPCODE = 2;

  private final InputStream in;
  private final byte[] buffer = new byte[256 << 10];
  private int position;
  private int limit;
  private final byte[] mask = new byte[4];
  private int masked;
  private int missing;

  MaskedInput(InputStream in) {
    this.in = in;
  }

  /** Returns the next byte, -1 at the end. */
  int next() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return position < limit ? buffer[position++] & 0xFF : -1;
  }

  private byte required() throws IOException {
    int next = next();
    if (next < 0) {
      throw new EOFException();
    }
    return (byte) next;
  }

  /** Begins the next binary message, and returns the header of the yamux frame in it. */
  byte[] message() throws IOException {
    if (missing > 0) {
      throw new IllegalStateException(missing + " bytes of a message are not read");
    }
    while (true) {
      int opcode = required() & 0xF;
      long length = required() & 0x7F;
      if (length >= 126) {
        byte[] size = new byte[length == 126 ? Short.BYTES : Long.BYTES];
        fill(size);
        length =
            size.length == Short.BYTES
                ? ByteBuffer.wrap(size).getShort() & 0xFFFF
                : ByteBuffer.wrap(size).getLong();
      }
      fill(mask);
      masked = 0;
      missing = Math.toIntExact(length);
      if (opcode == PAYLOAD_OPCODE) {
        byte[] header = new byte[FrameHeader.SIZE];
        for (int n = 0; n < header.length; n++) {
          header[n] = unmasked();
        }
        return header;
      }
      skip();
    }
  }

  private void fill(byte[] into) throws IOException {
    for (int n = 0; n < into.length; n++) {
      into[n] = required();
    }
  }

  /** Returns how much of the message is not read. */
  int missing() {
    return missing;
  }

  /** Returns the next byte of the message. */
  byte unmasked() throws IOException {
    missing--;
    return (byte) (required() ^ mask[masked++ & 3]);
  }

  /** Skips what is left of the message; returns how much that was. */
  int skip() throws IOException {
    int skipped = missing;
    while (missing > 0) {
      missing--;
      required();
      int part = Math.min(missing, limit - position);
      position += part;
      missing -= part;
    }
    return skipped;
  }
}
