// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

/** What this side may still send on one stream. */
final class SendWindow {
  private static final long LIMIT = 0xFFFF_FFFFL;

  private long available = YamuxPolicy.INITIAL_WINDOW_BYTES;

  /** Lets the window grow, unless it would get too large (clause W3). */
  boolean grow(long delta) {
    if (delta > LIMIT - available) {
      return false;
    }
    available += delta;
    return true;
  }

  /** Takes up to the requested size from the window. */
  int take(int wanted) {
    int taken = (int) Math.min(wanted, available);
    available -= taken;
    return taken;
  }

  boolean isOpen() {
    return available > 0;
  }
}
