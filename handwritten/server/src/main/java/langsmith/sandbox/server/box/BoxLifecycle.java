// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.time.LoopTimers;
import langsmith.sandbox.server.tunnel.DialOptions;
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
public final class BoxLifecycle {
  private static final Logger log = LoggerFactory.getLogger(BoxLifecycle.class);

  private static final short GOING_AWAY = 1001;

  private final LoopTimers timers;
  private final Boxes boxes;
  private final BoxWorker worker;
  private final ProvisioningDelay delay;
  private final UsageLedger ledger;

  /** What runs, for every box that is not gone. */
  private final Map<LocalBox, BoxRuntime> runtimes = new HashMap<>();

  /** Those that have begun and not ended. */
  private final Set<Future<Void>> deletions = new HashSet<>();

  public BoxLifecycle(
      LoopTimers timers,
      Boxes boxes,
      BoxWorker worker,
      ProvisioningDelay delay,
      UsageLedger ledger) {
    this.timers = timers;
    this.boxes = boxes;
    this.worker = worker;
    this.delay = delay;
    this.ledger = ledger;
  }

  private BoxRuntime runtime(LocalBox box) {
    return runtimes.computeIfAbsent(box, started -> new BoxRuntime());
  }

  /** Makes a new box ready, or failed. */
  public Future<Void> provision(LocalBox box) {
    BoxRuntime runtime = runtime(box);
    return runtime.then(
        () ->
            boxes
                .save(box)
                .compose(saved -> delay.pass(runtime::onHurry))
                .compose(waited -> start(box))
                .recover(e -> fail(box, e)));
  }

  /** Takes note that a box that was ready has been given to somebody. */
  Future<Void> adopted(LocalBox box) {
    rearm(box);
    return boxes.save(box);
  }

  /** Does something with the files of a box before anything else changes its state. */
  public <T> Future<T> undisturbed(LocalBox box, Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    runtime(box).then(() -> work.get().onComplete(done).mapEmpty()).onFailure(done::tryFail);
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
    boxes.checkRoom(box.plan().size());
    box.become(BoxStatus.PROVISIONING, null);
    runtime(box).disarm();
    return provision(box);
  }

  /**
   * Returns the commands of a box, which is started if it has stopped.
   *
   * @return fails with {@link ApiError} 404 if the box is deleted meanwhile, with 400 {@code
   *     NotReady} if it has failed
   */
  public Future<CommandHost> wake(LocalBox box) {
    box.touch();
    BoxRuntime runtime = runtime(box);
    CommandHost running = runtime.commands();
    if (running != null && box.status().equals(BoxStatus.READY)) {
      return Future.succeededFuture(running);
    }
    return runtime
        .then(
            () ->
                box.status().equals(BoxStatus.STOPPED)
                    ? start(box).recover(e -> fail(box, e))
                    : Future.<Void>succeededFuture())
        .transform(settled -> commands(box, runtime));
  }

  private Future<CommandHost> commands(LocalBox box, BoxRuntime runtime) {
    CommandHost running = runtime.commands();
    if (running != null) {
      return Future.succeededFuture(running);
    }
    return Future.failedFuture(
        boxes.contains(box)
            ? ApiError.of(400, "NotReady", "the sandbox is " + box.status().value() + ", not ready")
            : ApiError.noSuchBox(box.id()));
  }

  /** Begins a tunnel session on a socket that was upgraded just now. */
  public void beginTunnel(LocalBox box, ServerWebSocket socket, DialOptions options) {
    if (boxes.contains(box)) {
      runtime(box).beginTunnel(socket, options);
    } else {
      socket.close(GOING_AWAY);
    }
  }

  /**
   * Ends the commands of a box and keeps its files.
   *
   * @return fails with {@link ApiError} 400 unless the box is ready
   */
  Future<Void> stop(LocalBox box) {
    return runtime(box)
        .then(
            () ->
                box.status().equals(BoxStatus.READY)
                    ? stopNow(box).onComplete(stopped -> rearm(box))
                    : Future.failedFuture(notIn(box, "a ready")));
  }

  private Future<Void> stopNow(LocalBox box) {
    // The state says so before the commands are gone, so that nothing new is started.
    box.become(BoxStatus.STOPPED, null);
    return endCommands(box).transform(ended -> boxes.save(box));
  }

  /** Deletes a box with its commands and files. It cannot be found any more from the call on. */
  public Future<Void> delete(LocalBox box) {
    BoxRuntime runtime = runtime(box);
    boxes.remove(box);
    runtime.disarm();
    runtime.hurry();
    Future<Void> deletion = runtime.then(() -> deleteNow(box));
    deletions.add(deletion);
    return deletion.onComplete(
        ended -> {
          deletions.remove(deletion);
          runtimes.remove(box);
        });
  }

  private Future<Void> deleteNow(LocalBox box) {
    runtime(box).disarm();
    box.become(BoxStatus.DELETING, null);
    return endCommands(box)
        .transform(ended -> boxes.forget(box))
        .compose(forgotten -> worker.deleteFiles(box))
        .onFailure(e -> log.warn("sandbox {} left files behind", box.id(), e));
  }

  /** Ends all commands and deletions, and remembers that every box that ran has stopped. */
  public Future<Void> suspendAll() {
    List<Future<Void>> ended = new ArrayList<>(deletions);
    for (LocalBox box : boxes.all()) {
      BoxRuntime runtime = runtime(box);
      runtime.disarm();
      runtime.hurry();
      ended.add(
          runtime.then(
              () ->
                  box.status().equals(BoxStatus.READY) ? stopNow(box) : Future.succeededFuture()));
    }
    return Future.join(ended).mapEmpty();
  }

  /** Takes note of changes that were made to a box. */
  Future<Void> changed(LocalBox box) {
    rearm(box);
    Future<Void> ready =
        box.status().equals(BoxStatus.READY)
            ? worker.createWorkDirectory(box)
            : Future.succeededFuture();
    return ready.transform(made -> boxes.save(box));
  }

  /** Sets the timer of a box to what its limits say now. */
  public void rearm(LocalBox box) {
    BoxRuntime runtime = runtime(box);
    runtime.disarm();
    if (!boxes.contains(box)) {
      return;
    }
    box.lifetime()
        .next(box.lastActivity(), box.stoppedAt())
        .ifPresent(
            due -> {
              Duration left = Duration.between(timers.now(), due.at());
              runtime.arm(
                  timers.schedule(left.isNegative() ? Duration.ZERO : left, () -> timeIsUp(box)));
            });
  }

  private void timeIsUp(LocalBox box) {
    if (!boxes.contains(box)) {
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
    return worker
        .start(box)
        .compose(
            commands -> {
              runtime(box).start(commands);
              box.applySize();
              box.become(BoxStatus.READY, null);
              ledger.begins(box.id(), UsageLedger.Kind.SANDBOX, box.plan().size(), timers.now());
              box.touch();
              rearm(box);
              return boxes.save(box);
            });
  }

  private Future<Void> fail(LocalBox box, Throwable cause) {
    log.error("sandbox {} could not be started", box.id(), cause);
    box.become(BoxStatus.FAILED, "its files cannot be prepared");
    return endCommands(box)
        .transform(ended -> boxes.save(box))
        .transform(saved -> Future.failedFuture(cause));
  }

  private Future<Void> endCommands(LocalBox box) {
    BoxRuntime runtime = runtime(box);
    runtime.endTunnels(GOING_AWAY);
    ledger.ends(box.id(), timers.now());
    CommandHost commands = runtime.stop();
    return commands == null
        ? Future.succeededFuture()
        : worker
            .end(commands)
            .onFailure(e -> log.error("sandbox {} may have left commands running", box.id(), e));
  }

  private static ApiError notIn(LocalBox box, String expected) {
    return ApiError.of(
        400,
        "InvalidRequest",
        "expected " + expected + " sandbox, but it is " + box.status().value());
  }
}
