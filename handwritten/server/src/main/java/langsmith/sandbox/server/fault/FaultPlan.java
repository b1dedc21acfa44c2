// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The faults of a server: a queue for each sandbox that has one, and a queue for whatever the
 * sandbox's own leaves alone. Thread-safe; no method blocks.
 */
public final class FaultPlan {
  private final FaultQueue all = new FaultQueue();
  private final Map<String, FaultQueue> bySandbox = new ConcurrentHashMap<>();

  /** Returns the queue for connections of every sandbox. */
  public FaultQueue all() {
    return all;
  }

  /** Returns the queue of one sandbox, which need not exist yet; the same until it is deleted. */
  public FaultQueue of(String sandbox) {
    return bySandbox.computeIfAbsent(sandbox, name -> new FaultQueue(all));
  }

  /** Returns the queue from which connections of a sandbox take. */
  public FaultQueue takenBy(String sandbox) {
    return bySandbox.getOrDefault(sandbox, all);
  }

  /** Drops the queue of a sandbox that is deleted. */
  public void forget(String sandbox) {
    bySandbox.remove(sandbox);
  }
}
