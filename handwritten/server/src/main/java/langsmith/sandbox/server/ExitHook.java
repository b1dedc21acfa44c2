// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a server when the JVM exits, unless it was closed before. */
final class ExitHook {
  private static final Logger log = LoggerFactory.getLogger(ExitHook.class);

  private final Thread thread;

  ExitHook(Runnable close) {
    thread = new Thread(close, "sandbox-server-exit");
  }

  void add() {
    Runtime.getRuntime().addShutdownHook(thread);
  }

  /** Does nothing on the thread of the hook itself. */
  void remove() {
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      log.debug("the JVM is ending already", e);
    }
  }
}
