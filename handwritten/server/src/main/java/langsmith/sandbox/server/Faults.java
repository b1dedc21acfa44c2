// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.util.function.Supplier;
import java.util.stream.Stream;
import langsmith.sandbox.server.fault.FaultQueue;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong on the coming {@code /execute/ws} connections, in the order in which they are
 * made, and with the coming downloads. Each connection takes the first fault of the queue; when the
 * queue is empty, what {@link #always} supplies. Thread-safe; nothing here blocks.
 */
public final class Faults {
  private final FaultQueue queue = new FaultQueue();

  /** Creates an empty script: everything works. */
  public Faults() {}

  /**
   * Queues faults for the next connections, one each, after those queued before.
   *
   * @param faults the faults; {@link Fault#none()} lets a connection through
   * @return this
   */
  public Faults next(Fault... faults) {
    queue.add(Stream.of(faults).map(Fault::onConnection).toList());
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
    queue.always(
        () -> {
          Fault fault = supplier.get();
          return fault == null ? null : fault.onConnection();
        });
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
    queue.addForDownloads(Stream.of(faults).map(DownloadFault::onDelivery).toList());
    return this;
  }

  /** Forgets the queues and the supplier. Connections that already took their fault keep it. */
  public void clear() {
    queue.clear();
  }

  /**
   * Returns how many queued faults no connection has taken yet.
   *
   * @return 0 or more
   */
  public int pending() {
    return queue.pending();
  }

  /**
   * Returns how many faults connections have taken so far, without {@link Fault#none()}.
   *
   * @return 0 or more
   */
  public int taken() {
    return queue.taken();
  }

  FaultQueue queue() {
    return queue;
  }

  /** Shows the queue. */
  @Override
  public String toString() {
    return "Faults" + queue;
  }
}
