// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

/** The ids of streams that this side opens: each is used once, in ascending order. */
final class OwnIds {
  private static final long LAST = 0xFFFF_FFFFL;

  private long next;

  OwnIds(long first) {
    next = first;
  }

  boolean exhausted() {
    return next > LAST;
  }

  long next() {
    if (exhausted()) {
      throw new IllegalStateException("the stream ids are used up");
    }
    long id = next;
    next += 2;
    return id;
  }

  boolean wasUsed(long id) {
    return id < next;
  }
}
