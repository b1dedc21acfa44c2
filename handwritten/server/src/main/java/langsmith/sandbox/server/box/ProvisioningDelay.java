// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.server.time.Timers;

/** A simulated provisioning time, to test waiting. */
public final class ProvisioningDelay {
  private final Timers timers;
  private final Duration delay;

  public ProvisioningDelay(Timers timers, Duration delay) {
    this.timers = timers;
    this.delay = delay;
  }

  /** Completes when the time has passed. */
  public Future<Void> pass() {
    return pass(skip -> {});
  }

  /**
   * Completes when the time has passed.
   *
   * @param skipReceiver receives an action that ends the delay early
   */
  public Future<Void> pass(Consumer<Runnable> skipReceiver) {
    if (delay.isZero()) {
      return Future.succeededFuture();
    }
    Promise<Void> over = Promise.promise();
    Timers.Timer timer = timers.schedule(delay, over::tryComplete);
    skipReceiver.accept(
        () -> {
          timer.cancel();
          over.tryComplete();
        });
    return over.future();
  }
}
