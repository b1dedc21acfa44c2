// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.server.command.CommandHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves boxes from state to state.
 *
 * <pre>
 * provisioning ─▶ ready ◀─▶ stopped
 *      └────▶ failed        any ─▶ deleting ─▶ gone
 * </pre>
 *
 * <p>Confined to the server's event loop. What blocks runs on a worker; the changes of one box run
 * one after the other.
 */
final class BoxLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SandboxServer.class);

  private final Vertx vertx;
  private final Context loop;
  private final Timers timers;
  private final Boxes boxes;
  private final Function<LocalBox, CommandHost> hosts;

  BoxLifecycle(
      Vertx vertx,
      Context loop,
      Timers timers,
      Boxes boxes,
      Function<LocalBox, CommandHost> hosts) {
    this.vertx = vertx;
    this.loop = loop;
    this.timers = timers;
    this.boxes = boxes;
    this.hosts = hosts;
  }

  /** Makes a new box ready, or failed. */
  Future<Void> provision(LocalBox box) {
    return then(
        box,
        () ->
            vertx
                .<Void>executeBlocking(
                    () -> {
                      box.directory().create();
                      return null;
                    },
                    false)
                .compose(made -> start(box))
                .onFailure(
                    e -> {
                      log.error("provisioning of sandbox {} failed", box.id(), e);
                      box.become(BoxStatus.FAILED, "its directory cannot be created");
                    }));
  }

  /**
   * Returns the commands of a box, which is started if it has stopped.
   *
   * @return fails with {@link ApiError} 404 if the box is deleted meanwhile, with 400 {@code
   *     NotReady} if it has failed
   */
  Future<CommandHost> wake(LocalBox box) {
    box.touch();
    CommandHost running = box.host;
    if (running != null && box.status().equals(BoxStatus.READY)) {
      return Future.succeededFuture(running);
    }
    Promise<CommandHost> promise = Promise.promise();
    then(
            box,
            () -> {
              return box.status().equals(BoxStatus.STOPPED)
                  ? start(box)
                  : Future.<Void>succeededFuture();
            })
        .onComplete(
            settled -> {
              CommandHost host = box.host;
              if (host != null) {
                promise.complete(host);
              } else if (isGone(box)) {
                promise.fail(ApiError.noSuchBox(box.id()));
              } else {
                promise.fail(
                    ApiError.of(
                        400, "NotReady", "the sandbox is " + box.status().value() + ", not ready"));
              }
            });
    return promise.future();
  }

  /** Ends the commands of a box and keeps its files; does nothing unless the box is ready. */
  Future<Void> stop(LocalBox box) {
    return then(
        box,
        () -> {
          if (!box.status().equals(BoxStatus.READY)) {
            return Future.succeededFuture();
          }
          // The state says so before the commands are gone, so that nothing new is started.
          box.become(BoxStatus.STOPPED, null);
          return endCommands(box).onComplete(ended -> rearm(box));
        });
  }

  /** Deletes a box with its commands and files. It cannot be found any more from the call on. */
  Future<Void> delete(LocalBox box) {
    boxes.remove(box);
    cancelTimer(box);
    return then(
        box,
        () -> {
          cancelTimer(box);
          box.become(BoxStatus.DELETING, null);
          return endCommands(box)
              .transform(
                  ended ->
                      vertx.<Void>executeBlocking(
                          () -> {
                            box.directory().delete();
                            return null;
                          },
                          false))
              .onFailure(e -> log.warn("sandbox {} left files behind", box.id(), e));
        });
  }

  /** Deletes every box. */
  Future<Void> deleteAll() {
    List<Future<Void>> deletions = new ArrayList<>();
    for (LocalBox box : boxes.newestFirst(null, null)) {
      deletions.add(delete(box));
    }
    return Future.join(deletions).mapEmpty();
  }

  /** Sets the timer of a box to what its limits say now. */
  void rearm(LocalBox box) {
    cancelTimer(box);
    if (isGone(box)) {
      return;
    }
    box.lifetime()
        .next(box.lastActivity(), box.stoppedAt())
        .ifPresent(
            due -> {
              Duration delay = Duration.between(timers.now(), due.at());
              box.timer =
                  timers.schedule(
                      delay.isNegative() ? Duration.ZERO : delay,
                      () -> loop.runOnContext(fired -> timeIsUp(box)));
            });
  }

  private void timeIsUp(LocalBox box) {
    if (isGone(box)) {
      return;
    }
    // Activity does not move the timer, it only moves what is due; so this may be too early.
    box.lifetime()
        .next(box.lastActivity(), box.stoppedAt())
        .filter(due -> !due.at().isAfter(timers.now()))
        .ifPresentOrElse(
            due -> {
              log.info("sandbox {}: its time is up: {}", box.id(), due.action());
              Future<Void> done = due.action() == Lifetime.Action.STOP ? stop(box) : delete(box);
              done.onFailure(e -> log.warn("sandbox {}: {} failed", box.id(), due.action(), e));
            },
            () -> rearm(box));
  }

  private Future<Void> start(LocalBox box) {
    return vertx
        .executeBlocking(() -> hosts.apply(box), false)
        .map(
            host -> {
              box.host = host;
              box.become(BoxStatus.READY, null);
              box.touch();
              rearm(box);
              return null;
            });
  }

  private Future<Void> endCommands(LocalBox box) {
    CommandHost host = box.host;
    box.host = null;
    if (host == null) {
      return Future.succeededFuture();
    }
    return vertx
        .<Void>executeBlocking(
            () -> {
              host.close();
              return null;
            },
            false)
        .onFailure(e -> log.error("sandbox {} may have left commands running", box.id(), e));
  }

  private boolean isGone(LocalBox box) {
    return boxes.withId(box.id()).isEmpty();
  }

  private static void cancelTimer(LocalBox box) {
    Timers.Timer timer = box.timer;
    box.timer = null;
    if (timer != null) {
      timer.cancel();
    }
  }

  /** Begins a change when the one before has ended, however it ended. */
  private static Future<Void> then(LocalBox box, Supplier<Future<Void>> change) {
    Future<Void> next = box.transition.transform(before -> change.get());
    box.transition = next;
    return next;
  }
}
