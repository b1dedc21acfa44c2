// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

/**
 * Pauses reading from the network while it is held. Every hold needs one release. Safe for use by
 * several threads.
 */
final class ReadGate {
  private final Runnable pause;
  private final Runnable resume;

  // Guarded by this, and so is the order of pausing and resuming.
  private int holds;

  /**
   * Creates an open gate.
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
