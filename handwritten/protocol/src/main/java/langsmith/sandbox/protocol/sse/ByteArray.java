// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.sse;

import java.util.Arrays;

/** Bytes that grow; cleared, it keeps room for events of usual size only. */
final class ByteArray {
  private static final int INITIAL_BYTES = 1024;
  private static final int KEPT_BYTES = 256 * 1024;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int size;

  /** Returns the array, which holds the content at its beginning. */
  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void append(byte[] source, int from, int length) {
    if (length > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(size + (long) length, grown()));
    }
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  void clear() {
    size = 0;
    if (bytes.length > KEPT_BYTES) {
      bytes = new byte[INITIAL_BYTES];
    }
  }

  boolean startsWith(byte[] prefix) {
    return size >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private long grown() {
    return Math.min(2L * bytes.length, Integer.MAX_VALUE - 8L);
  }
}
