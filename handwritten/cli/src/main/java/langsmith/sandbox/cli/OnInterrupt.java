// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

/** Runs an action if this process is interrupted before a task is done. */
final class OnInterrupt implements AutoCloseable {
  private final Thread hook;

  private OnInterrupt(Runnable action) {
    this.hook = new Thread(action, "on-interrupt");
  }

  static OnInterrupt run(Runnable action) {
    OnInterrupt interrupt = new OnInterrupt(action);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is exiting, and the hook runs.
    }
  }
}
