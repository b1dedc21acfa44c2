// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.loop;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a pure machine on an event loop. It passes on one event at a time, with the loop's time, and
 * has all effects of it carried out before the next; effects may lead to events at once, which
 * wait. It also keeps the machine's timer.
 *
 * <p>What the machine or an effect throws ends the machine's work: some effects are lost then, so
 * nothing that it said later could be relied on. The failure is reported once, and later events
 * have no effect.
 *
 * <p>Confined to the loop, which is checked.
 *
 * @param <E> the machine's events
 * @param <F> the machine's effects
 */
public final class MachineDriver<E, F> {
  private final EventLoop loop;
  private final Machine<E, F> machine;
  private final Consumer<? super F> performer;
  private final Consumer<? super Throwable> onFailure;
  private final Queue<Step<E>> waiting = new ArrayDeque<>();
  private boolean running;
  private boolean failed;
  private @Nullable ScheduledFuture<?> timer;

  /**
   * Creates a driver of a machine that has done nothing yet.
   *
   * @param loop to which everything is confined
   * @param machine decides
   * @param performer carries effects out
   * @param onFailure called once with what a machine or an effect has thrown
   */
  public MachineDriver(
      EventLoop loop,
      Machine<E, F> machine,
      Consumer<? super F> performer,
      Consumer<? super Throwable> onFailure) {
    this.loop = loop;
    this.machine = machine;
    this.performer = performer;
    this.onFailure = onFailure;
  }

  /**
   * Events in, effects out.
   *
   * @param <E> events
   * @param <F> effects
   */
  @FunctionalInterface
  public interface Machine<E, F> {
    /**
     * Processes an event.
     *
     * @param event what happened
     * @param nowNanos the loop's time
     * @return what to do, in order
     */
    List<F> on(E event, long nowNanos);
  }

  /**
   * Passes an event to the machine, now or after those that are being dealt with.
   *
   * @param event what happened
   */
  public void handle(E event) {
    handle(event, () -> {});
  }

  /**
   * Passes an event to the machine that needs something until its effects are carried out.
   *
   * @param event what happened
   * @param afterwards runs then, before the next event, in any case
   */
  public void handle(E event, Runnable afterwards) {
    if (!loop.inEventLoop()) {
      throw new IllegalStateException(
          "events belong on the machine's event loop, not on " + Thread.currentThread().getName());
    }
    waiting.add(new Step<>(event, afterwards));
    if (running) {
      return;
    }
    running = true;
    try {
      for (Step<E> next = waiting.poll(); next != null; next = waiting.poll()) {
        perform(next);
      }
    } finally {
      running = false;
    }
  }

  private void perform(Step<E> step) {
    try {
      if (!failed) {
        machine.on(step.event, LoopTime.nanoTime(loop)).forEach(performer);
      }
    } catch (RuntimeException | Error e) {
      failed = true;
      disarm();
      onFailure.accept(e);
    } finally {
      step.afterwards.run();
    }
  }

  /**
   * Arms the timer, which must not be armed.
   *
   * @param delay until then
   * @param event what happens then
   */
  public void arm(Duration delay, E event) {
    timer =
        loop.schedule(
            () -> {
              timer = null;
              handle(event);
            },
            delay.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  /** Disarms the timer if it is armed. */
  public void disarm() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  /** Returns whether the machine's work has ended with a failure. */
  public boolean hasFailed() {
    return failed;
  }

  private record Step<E>(E event, Runnable afterwards) {}
}
