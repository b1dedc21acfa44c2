// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.server.fault.FaultQueue;

/** Lets tests in other packages script faults as users do. */
public final class FaultQueues {
  private FaultQueues() {}

  /** Returns the queue of the server. */
  public static FaultQueue of(Faults faults) {
    return faults.queue();
  }
}
