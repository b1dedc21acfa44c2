// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.server.command.CommandDefaults.Limits;
import langsmith.sandbox.server.command.CommandDefaults.Mount;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.command.Isolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves boxes from state to state, and has each state remembered.
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
  static final String KIND = "boxes";

  private static final Logger log = LoggerFactory.getLogger(BoxLifecycle.class);

  private static final int GOING_AWAY = 1001;

  private final Vertx vertx;
  private final Context loop;
  private final Timers timers;
  private final Boxes boxes;
  private final BoxSources sources;
  private final Journal journal;
  private final UsageLedger ledger;
  private final ServerSettings settings;
  private final Function<LocalBox, CommandHost> hosts;

  /** Those that have begun and not ended. */
  private final Set<Future<Void>> deletions = new HashSet<>();

  BoxLifecycle(
      Vertx vertx,
      Context loop,
      Timers timers,
      Boxes boxes,
      BoxSources sources,
      Journal journal,
      UsageLedger ledger,
      ServerSettings settings,
      Function<LocalBox, CommandHost> hosts) {
    this.vertx = vertx;
    this.loop = loop;
    this.timers = timers;
    this.boxes = boxes;
    this.sources = sources;
    this.journal = journal;
    this.ledger = ledger;
    this.settings = settings;
    this.hosts = hosts;
  }

  /** Makes a new box ready, or failed. */
  Future<Void> provision(LocalBox box) {
    return then(
        box,
        () -> {
          Future<Void> ready = save(box).compose(saved -> delay(box)).compose(waited -> start(box));
          return ready.recover(e -> fail(box, e));
        });
  }

  /** Takes note that a box that was ready has been given to somebody. */
  Future<Void> adopted(LocalBox box) {
    rearm(box);
    return save(box);
  }

  /** Takes the time that the service would take, if a test wants to see it pass. */
  Future<Void> delay() {
    return delay(hurry -> {});
  }

  /** Returns what a future becomes, or a failure with a {@link TimeoutException} if it is late. */
  Future<Void> within(Duration limit, Future<Void> work) {
    Promise<Void> outcome = Promise.promise();
    Timers.Timer timer =
        timers.schedule(
            limit,
            () -> loop.runOnContext(fired -> outcome.tryFail(new TimeoutException("too late"))));
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

  private Future<Void> delay(LocalBox box) {
    return delay(hurry -> box.hurry = hurry);
  }

  private Future<Void> delay(Consumer<Runnable> hurrier) {
    Duration delay = settings.provisioningDelay();
    if (delay.isZero()) {
      return Future.succeededFuture();
    }
    Promise<Void> over = Promise.promise();
    Timers.Timer timer =
        timers.schedule(delay, () -> loop.runOnContext(fired -> over.tryComplete()));
    hurrier.accept(
        () -> {
          timer.cancel();
          over.tryComplete();
        });
    return over.future();
  }

  /** Does something with the files of a box before anything else changes its state. */
  <T> Future<T> undisturbed(LocalBox box, Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    then(box, () -> work.get().onComplete(done).mapEmpty());
    return done.future();
  }

  /**
   * Starts a box that has stopped or failed. The state says at once that it is being provisioned.
   *
   * @return when it is ready, or failed
   * @throws ApiError 400 in any other state, 429 if it would exceed a quota
   */
  Future<Void> restart(LocalBox box) {
    if (!box.status().equals(BoxStatus.STOPPED) && !box.status().equals(BoxStatus.FAILED)) {
      throw notIn(box, "a stopped or failed");
    }
    settings.quotas().checkSize(boxes.running(), box.plan().size());
    box.become(BoxStatus.PROVISIONING, null);
    cancelTimer(box);
    return provision(box);
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
            () ->
                box.status().equals(BoxStatus.STOPPED)
                    ? start(box).recover(e -> fail(box, e))
                    : Future.<Void>succeededFuture())
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

  /**
   * Ends the commands of a box and keeps its files.
   *
   * @return fails with {@link ApiError} 400 unless the box is ready
   */
  Future<Void> stop(LocalBox box) {
    return then(
        box,
        () -> {
          if (!box.status().equals(BoxStatus.READY)) {
            return Future.failedFuture(notIn(box, "a ready"));
          }
          // The state says so before the commands are gone, so that nothing new is started.
          box.become(BoxStatus.STOPPED, null);
          return endCommands(box).transform(ended -> save(box)).onComplete(saved -> rearm(box));
        });
  }

  /** Deletes a box with its commands and files. It cannot be found any more from the call on. */
  Future<Void> delete(LocalBox box) {
    boxes.remove(box);
    cancelTimer(box);
    box.hurry.run();
    Future<Void> deletion = then(box, () -> deleteNow(box));
    deletions.add(deletion);
    return deletion.onComplete(ended -> deletions.remove(deletion));
  }

  private Future<Void> deleteNow(LocalBox box) {
    cancelTimer(box);
    box.become(BoxStatus.DELETING, null);
    return endCommands(box)
        .transform(ended -> journal.delete(KIND, box.id()))
        .compose(forgotten -> blocking(deleting(box)))
        .onFailure(e -> log.warn("sandbox {} left files behind", box.id(), e));
  }

  private static Callable<Void> deleting(LocalBox box) {
    return () -> {
      box.directory().delete();
      return null;
    };
  }

  /** Ends all commands and deletions, and remembers that every box that ran has stopped. */
  Future<Void> suspendAll() {
    List<Future<Void>> ended = new ArrayList<>(deletions);
    for (LocalBox box : boxes.all()) {
      cancelTimer(box);
      box.hurry.run();
      ended.add(
          then(
              box,
              () -> {
                if (!box.status().equals(BoxStatus.READY)) {
                  return Future.succeededFuture();
                }
                box.become(BoxStatus.STOPPED, null);
                return endCommands(box).transform(gone -> save(box));
              }));
    }
    return Future.join(ended).mapEmpty();
  }

  /** Takes note of changes that were made to a box. */
  Future<Void> changed(LocalBox box) {
    rearm(box);
    String workDirectory = box.commandDefaults().workDirectory();
    Future<Void> ready =
        workDirectory == null || !box.status().equals(BoxStatus.READY)
            ? Future.succeededFuture()
            : blocking(
                () -> {
                  box.directory().ensure(workDirectory);
                  return null;
                });
    return ready.transform(made -> save(box));
  }

  /** Has the state of a box remembered as it is now. */
  private Future<Void> save(LocalBox box) {
    return isGone(box) ? Future.succeededFuture() : journal.save(KIND, box.id(), box.record());
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
              if (due.action() == Lifetime.Action.DELETE) {
                delete(box);
              } else if (box.status().equals(BoxStatus.READY)) {
                stop(box).onFailure(e -> log.warn("sandbox {} did not stop", box.id(), e));
              }
            },
            () -> rearm(box));
  }

  private Future<Void> start(LocalBox box) {
    Path origin = sources.origin(box.plan());
    List<Mount> mounts = sources.mounts(box.plan());
    return blocking(
            () -> {
              prepare(box, origin, mounts);
              return hosts.apply(box);
            })
        .compose(
            host -> {
              box.host = host;
              box.applySize();
              box.become(BoxStatus.READY, null);
              ledger.begins(box.id(), UsageLedger.Kind.SANDBOX, box.plan().size(), timers.now());
              box.touch();
              rearm(box);
              return save(box);
            });
  }

  private Future<Void> fail(LocalBox box, Throwable cause) {
    log.error("sandbox {} could not be started", box.id(), cause);
    box.become(BoxStatus.FAILED, "its files cannot be prepared");
    return endCommands(box)
        .transform(ended -> save(box))
        .transform(saved -> Future.failedFuture(cause));
  }

  /** Blocks. No command of the box runs. */
  private void prepare(LocalBox box, @Nullable Path origin, List<Mount> mounts) throws IOException {
    BoxDirectory directory = box.directory();
    if (!box.plan().persistent()) {
      directory.deleteRoot();
    }
    directory.create(origin);
    directory.mount(mounts, settings.isolation() == Isolation.NONE);
    for (String path : ConfigChecks.paths(box.plan().request().mountConfig())) {
      directory.ensure(path);
    }
    String workDirectory = RunLayers.of(box.plan(), mounts, Limits.NONE).workDirectory();
    if (workDirectory != null) {
      directory.ensure(workDirectory);
    }
  }

  private Future<Void> endCommands(LocalBox box) {
    List.copyOf(box.tunnels).forEach(tunnel -> tunnel.close(GOING_AWAY));
    ledger.ends(box.id(), timers.now());
    CommandHost host = box.host;
    box.host = null;
    if (host == null) {
      return Future.succeededFuture();
    }
    return this.<Void>blocking(
            () -> {
              host.close();
              return null;
            })
        .onFailure(e -> log.error("sandbox {} may have left commands running", box.id(), e));
  }

  private <T> Future<T> blocking(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }

  private boolean isGone(LocalBox box) {
    return boxes.withId(box.id()).isEmpty();
  }

  private static ApiError notIn(LocalBox box, String expected) {
    return ApiError.of(
        400,
        "InvalidRequest",
        "expected " + expected + " sandbox, but it is " + box.status().value());
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
