// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong on the coming {@code /execute/ws} connections, in the order in which they are
 * made, and with the coming downloads. Each connection takes the first fault of the queue; when the
 * queue is empty, what {@link #always} supplies. Thread-safe; nothing here blocks.
 */
public final class Faults {
  private final Object lock = new Object();

  // Guarded by lock.
  private final Deque<Fault> queue = new ArrayDeque<>();
  private @Nullable Supplier<? extends @Nullable Fault> always;
  private int taken;
  private final Deque<DownloadFault> downloads = new ArrayDeque<>();

  /** Creates an empty script: everything works. */
  public Faults() {}

  /**
   * Queues faults for the next connections, one each, after those queued before.
   *
   * @param faults the faults; {@link Fault#none()} lets a connection through
   * @return this
   */
  public Faults next(Fault... faults) {
    List<Fault> copy = List.of(faults);
    synchronized (lock) {
      queue.addAll(copy);
    }
    return this;
  }

  /**
   * Supplies the fault of every connection that finds the queue empty; replaces the supplier set
   * before.
   *
   * @param supplier asked once a connection, one call at a time, possibly on an event loop: it must
   *     not block; null means that the connection is served faithfully
   * @return this
   */
  public Faults always(Supplier<? extends @Nullable Fault> supplier) {
    synchronized (lock) {
      always = supplier;
    }
    return this;
  }

  /**
   * Queues faults for the next downloads of files, one each, after those queued before. Requests
   * that fail for other reasons take none.
   *
   * @param faults the faults; {@link DownloadFault#none()} lets a download through
   * @return this
   */
  public Faults nextDownloads(DownloadFault... faults) {
    List<DownloadFault> copy = List.of(faults);
    synchronized (lock) {
      downloads.addAll(copy);
    }
    return this;
  }

  /** Takes the fault of a download. */
  Optional<DownloadFault> takeForDownload() {
    synchronized (lock) {
      return Optional.ofNullable(downloads.poll());
    }
  }

  /** Forgets the queues and the supplier. Connections that already took their fault keep it. */
  public void clear() {
    synchronized (lock) {
      queue.clear();
      downloads.clear();
      always = null;
    }
  }

  /**
   * Returns how many queued faults no connection has taken yet.
   *
   * @return 0 or more
   */
  public int pending() {
    synchronized (lock) {
      return queue.size();
    }
  }

  /**
   * Returns how many faults connections have taken so far, without {@link Fault#none()}.
   *
   * @return 0 or more
   */
  public int taken() {
    synchronized (lock) {
      return taken;
    }
  }

  /**
   * Takes the next connection's fault if there is to be no upgrade. The server asks this before
   * each upgrade and does what comes back; after an upgrade it asks {@link #takeForConnection()}.
   *
   * @return what to do; empty if the upgrade is to go on
   */
  public Optional<Fault.InsteadOfUpgrade> takeForUpgrade() {
    synchronized (lock) {
      fill();
      if (queue.peek() instanceof Fault.InsteadOfUpgrade instead) {
        queue.remove();
        taken++;
        return Optional.of(instead);
      }
      return Optional.empty();
    }
  }

  /**
   * Takes the fault of a connection that has just been upgraded. One at the head of the queue that
   * is {@link Fault.InsteadOfUpgrade}, which it is too late for, is left for the next connection.
   *
   * @return the fault; {@link Fault#none()} if there is none
   */
  public Fault takeForConnection() {
    synchronized (lock) {
      fill();
      if (queue.isEmpty() || queue.peek() instanceof Fault.InsteadOfUpgrade) {
        return Fault.none();
      }
      Fault fault = queue.remove();
      if (!fault.equals(Fault.none())) {
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
      Fault fault = always.get();
      queue.add(fault == null ? Fault.none() : fault);
    }
  }

  @Override
  public String toString() {
    synchronized (lock) {
      return "Faults" + queue + (always == null ? "" : " then supplied");
    }
  }
}
