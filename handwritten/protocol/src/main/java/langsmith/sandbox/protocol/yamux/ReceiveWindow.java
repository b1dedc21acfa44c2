// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

/**
 * What the peer may still send on one stream. Credit follows consumption, not arrival, so that what
 * was received and not consumed never exceeds the size.
 */
final class ReceiveWindow {
  private final long size;
  private long available;
  private long unconsumed;

  /**
   * @param size how much may be received and not consumed; all of it was granted to the peer
   */
  ReceiveWindow(long size) {
    this.size = size;
    this.available = size;
  }

  /** Accepts payload; returns whether the window allowed it (clause W4). */
  boolean take(long bytes) {
    if (bytes > available) {
      return false;
    }
    available -= bytes;
    unconsumed += bytes;
    return true;
  }

  /**
   * Records that payload was consumed.
   *
   * @return how much credit to give now, 0 for none (clause W6)
   */
  long consume(long bytes) {
    if (bytes < 0 || bytes > unconsumed) {
      throw new IllegalArgumentException(
          "consumed must be 0 to " + unconsumed + ", which were received, but was " + bytes);
    }
    unconsumed -= bytes;
    long credit = size - available - unconsumed;
    if (credit < size / 2) {
      return 0;
    }
    available += credit;
    return credit;
  }
}
