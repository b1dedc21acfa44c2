// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults of the next connections and downloads. Each connection takes the first fault of the
 * queue, or one from the supplier if the queue is empty. Thread-safe; no method blocks.
 */
public final class FaultQueue {
  private final Object lock = new Object();
  private final @Nullable FaultQueue next;

  // Guarded by lock.
  private final Deque<ConnectionFault> queue = new ArrayDeque<>();
  private @Nullable Supplier<? extends @Nullable ConnectionFault> always;
  private int taken;
  private final Deque<DeliveryFault> downloads = new ArrayDeque<>();

  /** Creates an empty queue. */
  public FaultQueue() {
    this.next = null;
  }

  /** Creates an empty queue; connections that find nothing in it take from the next one. */
  FaultQueue(FaultQueue next) {
    this.next = next;
  }

  /** Adds faults for the next connections, one each. */
  public void add(List<ConnectionFault> faults) {
    synchronized (lock) {
      queue.addAll(faults);
    }
  }

  /** Replaces the supplier of faults for connections that find the queue empty. */
  public void always(Supplier<? extends @Nullable ConnectionFault> supplier) {
    synchronized (lock) {
      always = supplier;
    }
  }

  /** Adds faults for the next downloads, one each. */
  public void addForDownloads(List<DeliveryFault> faults) {
    synchronized (lock) {
      downloads.addAll(faults);
    }
  }

  /** Clears the queues and the supplier. */
  public void clear() {
    synchronized (lock) {
      queue.clear();
      downloads.clear();
      always = null;
    }
  }

  /** Returns the number of queued faults that no connection has taken. */
  public int pending() {
    synchronized (lock) {
      return queue.size();
    }
  }

  /**
   * Returns the number of faults that connections have taken, not counting {@link
   * ConnectionFault#NONE}.
   */
  public int taken() {
    synchronized (lock) {
      return taken;
    }
  }

  /** Takes the fault of a download. */
  public Optional<DeliveryFault> takeForDownload() {
    synchronized (lock) {
      DeliveryFault fault = downloads.poll();
      return fault == null && next != null ? next.takeForDownload() : Optional.ofNullable(fault);
    }
  }

  /**
   * Takes the next connection's fault if it replaces the upgrade. The server calls this before each
   * upgrade, and {@link #takeForConnection()} after it.
   *
   * @return the fault; empty if the upgrade may continue
   */
  public Optional<ConnectionFault.InsteadOfUpgrade> takeForUpgrade() {
    synchronized (lock) {
      fill();
      if (queue.peek() instanceof ConnectionFault.InsteadOfUpgrade instead) {
        queue.remove();
        taken++;
        return Optional.of(instead);
      }
      return queue.isEmpty() && next != null ? next.takeForUpgrade() : Optional.empty();
    }
  }

  /**
   * Takes the fault of a newly upgraded connection. A fault at the head of the queue that replaces
   * an upgrade comes too late, so it is left for the next connection.
   */
  public ConnectionFault takeForConnection() {
    synchronized (lock) {
      fill();
      if (queue.isEmpty() && next != null) {
        return next.takeForConnection();
      }
      if (queue.isEmpty() || queue.peek() instanceof ConnectionFault.InsteadOfUpgrade) {
        return ConnectionFault.NONE;
      }
      ConnectionFault fault = queue.remove();
      if (!fault.equals(ConnectionFault.NONE)) {
        taken++;
      }
      return fault;
    }
  }

  /**
   * Moves one supplied fault into the queue, so that both calls for one connection see the same
   * fault.
   */
  private void fill() {
    if (queue.isEmpty() && always != null) {
      ConnectionFault fault = always.get();
      queue.add(fault == null ? ConnectionFault.NONE : fault);
    }
  }

  /** Returns the queued faults. */
  @Override
  public String toString() {
    synchronized (lock) {
      return queue + (always == null ? "" : " then supplied");
    }
  }
}
