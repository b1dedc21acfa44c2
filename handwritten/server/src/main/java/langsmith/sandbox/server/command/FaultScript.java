// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.fault.ConnectionFault;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one connection, by the time at which they apply. Confined to the connection's event
 * loop.
 */
final class FaultScript {
  private static final byte NEVER_IN_UTF_8 = (byte) 0xFF;

  private final List<ConnectionFault> faults = new ArrayList<>();
  private final Queue<ConnectionFault> byBytes =
      new PriorityQueue<>(Comparator.comparingLong(FaultScript::bytesBefore));
  private final boolean splitsCodePoints;
  private boolean forced;

  FaultScript(ConnectionFault fault) {
    add(fault);
    splitsCodePoints = first(ConnectionFault.SplitCodePoints.class).isPresent();
  }

  private void add(ConnectionFault fault) {
    if (fault instanceof ConnectionFault.Script script) {
      script.faults().forEach(this::add);
    } else if (fault instanceof ConnectionFault.Cut
        || fault instanceof ConnectionFault.CutFrame
        || fault instanceof ConnectionFault.Stall
        || fault instanceof ConnectionFault.SendRaw) {
      byBytes.add(fault);
    } else {
      faults.add(fault);
    }
  }

  Optional<ConnectionFault.CloseBeforeStarted> closeBeforeStarted() {
    return first(ConnectionFault.CloseBeforeStarted.class);
  }

  int overlapBytes() {
    return first(ConnectionFault.Overlap.class).map(ConnectionFault.Overlap::bytes).orElse(0);
  }

  boolean splitsCodePoints() {
    return splitsCodePoints;
  }

  void evictFrom(CommandOutput output) {
    for (ConnectionFault fault : faults) {
      if (fault instanceof ConnectionFault.Evict evict) {
        output.evict(evict.stream(), evict.upToOffset());
      }
    }
  }

  /** Returns the number of bytes that may be sent before the next fault is due. */
  long room(long sentBytes) {
    ConnectionFault next = byBytes.peek();
    return next == null ? Long.MAX_VALUE : Math.max(0, bytesBefore(next) - sentBytes);
  }

  /** Removes and returns the fault that is due after so many bytes; null for none. */
  @Nullable ConnectionFault takeDue(long sentBytes) {
    if (byBytes.isEmpty() || (!forced && room(sentBytes) > 0)) {
      return null;
    }
    forced = false;
    return byBytes.remove();
  }

  /** Makes the next fault due early, because the next character does not fit before it. */
  void characterDoesNotFit() {
    forced = true;
  }

  boolean isForced() {
    return forced;
  }

  /** Applies the faults to the bytes of a piece, in place. */
  void corrupt(StandardStream output, long offset, byte[] bytes) {
    for (ConnectionFault fault : faults) {
      if (fault instanceof ConnectionFault.InvalidBytes invalid && invalid.stream() == output) {
        long from = Math.max(0, invalid.fromOffset() - offset);
        long to = Math.min(bytes.length, invalid.toOffset() - offset);
        for (long i = from; i < to; i++) {
          bytes[(int) i] = NEVER_IN_UTF_8;
        }
      }
    }
  }

  private <F extends ConnectionFault> Optional<F> first(Class<F> type) {
    return faults.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static long bytesBefore(ConnectionFault fault) {
    if (fault instanceof ConnectionFault.Cut cut) {
      return cut.bytes();
    }
    if (fault instanceof ConnectionFault.CutFrame cut) {
      return cut.bytes();
    }
    if (fault instanceof ConnectionFault.Stall stall) {
      return stall.bytes();
    }
    return fault instanceof ConnectionFault.SendRaw raw ? raw.bytes() : Long.MAX_VALUE;
  }
}
