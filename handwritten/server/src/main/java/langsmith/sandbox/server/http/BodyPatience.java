// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Fails a request with 408 when its body stops coming. Confined to the event loop of the request.
 */
public final class BodyPatience {
  private final Vertx vertx;
  private final long patienceNanos;
  private final BooleanSupplier paused;
  private final Consumer<Throwable> fail;
  private long lastNanos = System.nanoTime();
  private long timer;

  private BodyPatience(
      Vertx vertx, Duration patience, BooleanSupplier paused, Consumer<Throwable> fail) {
    this.vertx = vertx;
    this.patienceNanos = patience.toNanos();
    this.paused = paused;
    this.fail = fail;
  }

  /**
   * Begins to wait for a body.
   *
   * @param patience how long nothing may come
   * @param paused whether this server does not read at the moment, so that nothing can come
   * @param fail receives the error, at most once
   */
  public static BodyPatience begin(
      Vertx vertx, Duration patience, BooleanSupplier paused, Consumer<Throwable> fail) {
    BodyPatience waiting = new BodyPatience(vertx, patience, paused, fail);
    waiting.arm(waiting.patienceNanos);
    return waiting;
  }

  /** A part of the body has come. */
  public void progressed() {
    lastNanos = System.nanoTime();
  }

  /** The body has ended, or is not waited for any more. */
  public void end() {
    vertx.cancelTimer(timer);
  }

  private void arm(long nanos) {
    long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
    timer = vertx.setTimer(millis, fired -> check());
  }

  private void check() {
    if (paused.getAsBoolean()) {
      progressed();
    }
    long left = patienceNanos - (System.nanoTime() - lastNanos);
    if (left > 0) {
      arm(left);
    } else {
      fail.accept(
          ApiError.of(408, "RequestTimeout", "the body of the request stopped coming")
              .withHeader("Connection", "close"));
    }
  }
}
