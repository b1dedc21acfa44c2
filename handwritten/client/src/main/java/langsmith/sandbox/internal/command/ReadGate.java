// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

/**
 * Stops reading from the network while anybody holds it. Whoever holds it releases it as often.
 * Safe for use by several threads.
 */
final class ReadGate {
  private final Runnable pause;
  private final Runnable resume;

  // Guarded by this, and so is the order of pausing and resuming.
  private int holds;

  /**
   * Makes an open gate.
   *
   * @param pause must not block
   * @param resume must not block
   */
  ReadGate(Runnable pause, Runnable resume) {
    this.pause = pause;
    this.resume = resume;
  }

  synchronized void hold() {
    if (holds++ == 0) {
      pause.run();
    }
  }

  synchronized void release() {
    if (--holds == 0) {
      resume.run();
    }
  }
}
