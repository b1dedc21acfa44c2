// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.time;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The real clock, and the timers of Vert.x. */
public final class VertxTimers implements Timers {
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();

  public VertxTimers(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public Timer schedule(Duration delay, Runnable task) {
    long id = vertx.setTimer(Math.max(1, delay.toMillis()), fired -> task.run());
    return () -> vertx.cancelTimer(id);
  }
}
