// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import langsmith.sandbox.server.fault.FaultPlan;
import langsmith.sandbox.server.http.ServerRequests;
import langsmith.sandbox.server.store.DataDirectory;

/** A running server: its threads, its port, its directory. */
public final class Deployment {
  private static final int BLOCKED_SECONDS = 20;
  private static final int WORKERS = 8;
  private static final long START_SECONDS = 60;
  private static final long STOP_SECONDS = 60;

  private final DataDirectory data;
  private final Vertx vertx;
  private final int port;

  /**
   * Starts a server. Blocks until it listens.
   *
   * @throws IllegalStateException if the server cannot start; then nothing is left running
   */
  public Deployment(ServerSettings settings, FaultPlan faults) {
    // Loggers need it to write the time, and cannot load it once no descriptor is left; the Error
    // would end the thread that accepts connections.
    ZoneRules unused = ZoneId.systemDefault().getRules();
    this.data = DataDirectory.open(settings.dataDirectory());
    this.vertx =
        ServerRequests.newVertx(
            new VertxOptions()
                .setWorkerPoolSize(WORKERS)
                .setInternalBlockingPoolSize(WORKERS)
                // Loading the classes of the first requests takes seconds on a busy machine.
                .setMaxEventLoopExecuteTime(TimeUnit.SECONDS.toNanos(BLOCKED_SECONDS))
                .setWarningExceptionTime(TimeUnit.SECONDS.toNanos(2 * BLOCKED_SECONDS))
                .setUseDaemonThread(true));
    try {
      ServerVerticle verticle = new ServerVerticle(settings, data, faults);
      await(vertx.deployVerticle(verticle), START_SECONDS, "start");
      this.port = verticle.port();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  public int port() {
    return port;
  }

  /** Stops the server. Blocks. */
  public void close() {
    try {
      await(vertx.close(), STOP_SECONDS, "stop");
    } finally {
      data.close();
    }
  }

  private static void await(Future<?> future, long seconds, String what) {
    try {
      future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new IllegalStateException("the local server could not " + what + ": " + cause, cause);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the local server could not " + what + " within " + seconds + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while waiting for the local server to " + what, e);
    }
  }
}
