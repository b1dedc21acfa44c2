// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults of the coming connections and downloads. Each connection takes the first of the queue;
 * when it is empty, what the supplier gives. Thread-safe; nothing here blocks.
 */
public final class FaultQueue {
  private final Object lock = new Object();

  // Guarded by lock.
  private final Deque<ConnectionFault> queue = new ArrayDeque<>();
  private @Nullable Supplier<? extends @Nullable ConnectionFault> always;
  private int taken;
  private final Deque<DeliveryFault> downloads = new ArrayDeque<>();

  /** Adds faults for the next connections, one each. */
  public void add(List<ConnectionFault> faults) {
    synchronized (lock) {
      queue.addAll(faults);
    }
  }

  /** Replaces what supplies the faults of connections that find the queue empty. */
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

  /** Forgets everything that is not taken yet. */
  public void clear() {
    synchronized (lock) {
      queue.clear();
      downloads.clear();
      always = null;
    }
  }

  /** Returns how many faults in the queue no connection has taken yet. */
  public int pending() {
    synchronized (lock) {
      return queue.size();
    }
  }

  /** Returns how many faults connections have taken, without {@link ConnectionFault#NONE}. */
  public int taken() {
    synchronized (lock) {
      return taken;
    }
  }

  /** Takes the fault of a download. */
  public Optional<DeliveryFault> takeForDownload() {
    synchronized (lock) {
      return Optional.ofNullable(downloads.poll());
    }
  }

  /**
   * Takes the next connection's fault if there is to be no upgrade. The server asks this before
   * each upgrade and does what comes back; after an upgrade it asks {@link #takeForConnection()}.
   *
   * @return what to do; empty if the upgrade is to go on
   */
  public Optional<ConnectionFault.InsteadOfUpgrade> takeForUpgrade() {
    synchronized (lock) {
      fill();
      if (queue.peek() instanceof ConnectionFault.InsteadOfUpgrade instead) {
        queue.remove();
        taken++;
        return Optional.of(instead);
      }
      return Optional.empty();
    }
  }

  /**
   * Takes the fault of a connection that has just been upgraded. One at the head of the queue that
   * stands in place of an upgrade, which it is too late for, is left for the next connection.
   */
  public ConnectionFault takeForConnection() {
    synchronized (lock) {
      fill();
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
   * Moves one supplied fault into the queue, so that the two questions about one connection see the
   * same fault.
   */
  private void fill() {
    if (queue.isEmpty() && always != null) {
      ConnectionFault fault = always.get();
      queue.add(fault == null ? ConnectionFault.NONE : fault);
    }
  }

  /** Shows what waits. */
  @Override
  public String toString() {
    synchronized (lock) {
      return queue + (always == null ? "" : " then supplied");
    }
  }
}
