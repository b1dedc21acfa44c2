// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.Context;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a task on an event loop soon. Wake-ups before it runs count as one. Thread-safe. */
final class Wakeup {
  private final Context context;
  private final Runnable task;
  private final AtomicBoolean scheduled = new AtomicBoolean();

  Wakeup(Context context, Runnable task) {
    this.context = context;
    this.task = task;
  }

  void wake() {
    if (scheduled.compareAndSet(false, true)) {
      context.runOnContext(
          now -> {
            scheduled.set(false);
            task.run();
          });
    }
  }
}
