// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.util.function.Supplier;
import java.util.stream.Stream;
import langsmith.sandbox.server.fault.FaultPlan;
import langsmith.sandbox.server.fault.FaultQueue;
import org.jspecify.annotations.Nullable;

/**
 * The faults of the next {@code /execute/ws} connections, in connection order, and of the next
 * downloads. Each connection takes the first fault of the queue; if the queue is empty, it takes
 * what {@link #always} supplies. Thread-safe; no method blocks.
 */
public final class Faults {
  private final FaultPlan plan;
  private final FaultQueue queue;

  /** Creates an empty queue: every connection works. */
  public Faults() {
    this.plan = new FaultPlan();
    this.queue = plan.all();
  }

  private Faults(FaultPlan plan, FaultQueue queue) {
    this.plan = plan;
    this.queue = queue;
  }

  /**
   * Returns the faults of the next connections and downloads of one sandbox. They come before those
   * of the server, so tests that run at the same time do not take each other's faults.
   *
   * @param sandbox the name of a sandbox, which need not exist yet; its faults end with it
   * @return faults that count for this sandbox only
   */
  public Faults of(String sandbox) {
    return new Faults(plan, plan.of(sandbox));
  }

  /**
   * Appends faults to the queue, one for each of the next connections.
   *
   * @param faults the faults; {@link Fault#none()} leaves a connection alone
   * @return this
   */
  public Faults next(Fault... faults) {
    queue.add(Stream.of(faults).map(Fault::onConnection).toList());
    return this;
  }

  /**
   * Sets the supplier of faults for connections that find the queue empty; replaces the previous
   * supplier.
   *
   * @param supplier called once per connection, one call at a time, possibly on an event loop, so
   *     it must not block; null means no fault
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
   * Appends faults to the queue of downloads, one for each of the next file downloads. Requests
   * that fail for other reasons take none.
   *
   * @param faults the faults; {@link DownloadFault#none()} leaves a download alone
   * @return this
   */
  public Faults nextDownloads(DownloadFault... faults) {
    queue.addForDownloads(Stream.of(faults).map(DownloadFault::onDelivery).toList());
    return this;
  }

  /** Clears the queues and the supplier. Connections that already took a fault keep it. */
  public void clear() {
    queue.clear();
  }

  /**
   * Returns the number of queued faults that no connection has taken.
   *
   * @return 0 or more
   */
  public int pending() {
    return queue.pending();
  }

  /**
   * Returns the number of faults that connections have taken, not counting {@link Fault#none()}.
   *
   * @return 0 or more
   */
  public int taken() {
    return queue.taken();
  }

  FaultPlan plan() {
    return plan;
  }

  FaultQueue queue() {
    return queue;
  }

  /** Returns the queued faults. */
  @Override
  public String toString() {
    return "Faults" + queue;
  }
}
