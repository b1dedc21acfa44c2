// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.server.fault.FaultQueue;

/** Lets tests of the server's rooms script faults as users do. */
public final class FaultQueues {
  private FaultQueues() {}

  /** Returns what the server takes from. */
  public static FaultQueue of(Faults faults) {
    return faults.queue();
  }
}
