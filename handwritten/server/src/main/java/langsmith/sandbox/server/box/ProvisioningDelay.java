// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.server.time.Timers;

/** The time that provisioning would take in the service, for tests that want to see it pass. */
public final class ProvisioningDelay {
  private final Timers timers;
  private final Duration delay;

  public ProvisioningDelay(Timers timers, Duration delay) {
    this.timers = timers;
    this.delay = delay;
  }

  /** Completes when the time has passed. */
  public Future<Void> pass() {
    return pass(hurry -> {});
  }

  /**
   * Completes when the time has passed.
   *
   * @param hurrier is given what ends the delay early
   */
  public Future<Void> pass(Consumer<Runnable> hurrier) {
    if (delay.isZero()) {
      return Future.succeededFuture();
    }
    Promise<Void> over = Promise.promise();
    Timers.Timer timer = timers.schedule(delay, over::tryComplete);
    hurrier.accept(
        () -> {
          timer.cancel();
          over.tryComplete();
        });
    return over.future();
  }
}
