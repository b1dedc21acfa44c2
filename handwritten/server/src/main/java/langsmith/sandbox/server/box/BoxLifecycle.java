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
 * Moves boxes between states, and persists each state.
 *
 * <pre>
 * provisioning ─▶ ready ◀─▶ stopped
 *      └────▶ failed        any ─▶ deleting ─▶ gone
 * </pre>
 *
 * <p>Confined to the server's event loop. Blocking work runs on a worker; the changes of one box
 * run one after another.
 */
public final class BoxLifecycle {
  private static final Logger log = LoggerFactory.getLogger(BoxLifecycle.class);

  private static final short GOING_AWAY = 1001;

  private final LoopTimers timers;
  private final Boxes boxes;
  private final BoxWorker worker;
  private final ProvisioningDelay delay;
  private final UsageLedger ledger;

  /** The running parts of every existing box. */
  private final Map<LocalBox, BoxRuntime> runtimes = new HashMap<>();

  /** The deletions in progress. */
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

  /** Provisions a new box, which becomes ready or failed. */
  public Future<Void> provision(LocalBox box) {
    BoxRuntime runtime = runtime(box);
    return runtime.then(
        () ->
            boxes
                .save(box)
                .compose(saved -> delay.pass(runtime::onSkipDelay))
                .compose(waited -> start(box))
                .recover(e -> fail(box, e)));
  }

  /** Records that a ready box was taken from its pool. */
  Future<Void> adopted(LocalBox box) {
    rearm(box);
    return boxes.save(box);
  }

  /** Runs work on the files of a box while no other change of its state runs. */
  public <T> Future<T> undisturbed(LocalBox box, Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    runtime(box).then(() -> work.get().onComplete(done).mapEmpty()).onFailure(done::tryFail);
    return done.future();
  }

  /**
   * Starts a stopped or failed box. Its state becomes provisioning immediately.
   *
   * @return completes when the box is ready or failed
   * @throws ApiError 400 in any other state, 429 beyond a quota
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
   * Returns the commands of a box. Starts the box if it is stopped.
   *
   * @return fails with {@link ApiError} 404 if the box is deleted in the meantime, and 400 {@code
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

  /** Starts a tunnel session on a newly upgraded socket. */
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
    // Set the state before the commands end, so that no new ones start.
    box.become(BoxStatus.STOPPED, null);
    return endCommands(box).transform(ended -> boxes.save(box));
  }

  /** Deletes a box with its commands and files. Lookups stop finding it immediately. */
  public Future<Void> delete(LocalBox box) {
    BoxRuntime runtime = runtime(box);
    boxes.remove(box);
    runtime.disarm();
    runtime.skipDelay();
    Future<Void> deletion = runtime.then(() -> deleteNow(box));
    deletions.add(deletion);
    return deletion.onComplete(
        ended -> {
          deletions.remove(deletion);
          runtimes.remove(box);
        });
  }

  /** Completes when the deletions in progress have completed or failed. */
  public Future<Void> deletionsEnded() {
    return Future.join(List.copyOf(deletions)).otherwiseEmpty().mapEmpty();
  }

  private Future<Void> deleteNow(LocalBox box) {
    runtime(box).disarm();
    box.become(BoxStatus.DELETING, null);
    return endCommands(box)
        .transform(ended -> boxes.forget(box))
        .compose(forgotten -> worker.deleteFiles(box))
        .recover(
            e -> {
              // The box is gone; the next start tries again.
              log.warn("files of sandbox {} could not be deleted", box.id(), e);
              return Future.succeededFuture();
            });
  }

  /** Ends all commands and deletions, and persists every running box as stopped. */
  public Future<Void> suspendAll() {
    List<Future<Void>> ended = new ArrayList<>(deletions);
    for (LocalBox box : boxes.all()) {
      BoxRuntime runtime = runtime(box);
      runtime.disarm();
      runtime.skipDelay();
      ended.add(
          runtime.then(
              () ->
                  box.status().equals(BoxStatus.READY) ? stopNow(box) : Future.succeededFuture()));
    }
    return Future.join(ended).mapEmpty();
  }

  /** Persists changes that were made to a box. */
  Future<Void> changed(LocalBox box) {
    rearm(box);
    Future<Void> ready =
        box.status().equals(BoxStatus.READY)
            ? worker.createWorkDirectory(box)
            : Future.succeededFuture();
    return ready.transform(made -> boxes.save(box));
  }

  /** Sets the timer of a box from its current limits. */
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
    // Activity moves the due time but not the timer, so the timer may fire too early.
    box.lifetime()
        .next(box.lastActivity(), box.stoppedAt())
        .filter(due -> !due.at().isAfter(timers.now()))
        .ifPresentOrElse(
            due -> {
              log.info("sandbox {} reached a limit: {}", box.id(), due.action());
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
