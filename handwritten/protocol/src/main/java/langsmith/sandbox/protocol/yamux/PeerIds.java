// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.util.HashSet;
import java.util.Set;

/**
 * Which ids the peer has used. Its threads may race, so that an id comes after a higher one (clause
 * M3); those that were left out are remembered, and there may not be many.
 */
final class PeerIds {
  /** What can become of an id. */
  enum Use {
    /** It was free and is used now. */
    ACCEPTED,
    /** It was used before. */
    USED_BEFORE,
    /** It would leave out too many. */
    TOO_FAR
  }

  static final int MAX_LEFT_OUT = 1024;

  private final Set<Long> leftOut = new HashSet<>();
  private long next;

  PeerIds(long first) {
    next = first;
  }

  Use use(long id) {
    if (id < next) {
      return leftOut.remove(id) ? Use.ACCEPTED : Use.USED_BEFORE;
    }
    if ((id - next) / 2 + leftOut.size() > MAX_LEFT_OUT) {
      return Use.TOO_FAR;
    }
    for (; next < id; next += 2) {
      leftOut.add(next);
    }
    next += 2;
    return Use.ACCEPTED;
  }

  boolean wasUsed(long id) {
    return id < next && !leftOut.contains(id);
  }
}
