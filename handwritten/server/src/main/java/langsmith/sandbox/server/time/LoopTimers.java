// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.time;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;

/** Timers whose tasks run on the server's event loop. */
public final class LoopTimers implements Timers {
  private final Context loop;
  private final Timers timers;

  public LoopTimers(Context loop, Timers timers) {
    this.loop = loop;
    this.timers = timers;
  }

  @Override
  public Instant now() {
    return timers.now();
  }

  @Override
  public Timer schedule(Duration delay, Runnable task) {
    return timers.schedule(delay, () -> loop.runOnContext(fired -> task.run()));
  }

  /** Returns the result of a future, or a failure with a {@link TimeoutException} if it is late. */
  public Future<Void> within(Duration limit, Future<Void> work) {
    Promise<Void> outcome = Promise.promise();
    Timer timer = schedule(limit, () -> outcome.tryFail(new TimeoutException("too late")));
    work.onComplete(
        done -> {
          timer.cancel();
          if (done.succeeded()) {
            outcome.tryComplete();
          } else {
            outcome.tryFail(done.cause());
          }
        });
    return outcome.future();
  }
}
