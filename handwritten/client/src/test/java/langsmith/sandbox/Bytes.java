// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

/** Bytes that tell their place, so that a test sees what was lost or swapped. */
final class Bytes {
  private Bytes() {}

  static byte[] pattern(int length, int seed) {
    byte[] bytes = new byte[length];
    for (int n = 0; n < length; n++) {
      bytes[n] = (byte) (n * 31 + (n >> 8) * 7 + (n >> 16) * 3 + seed);
    }
    return bytes;
  }
}
