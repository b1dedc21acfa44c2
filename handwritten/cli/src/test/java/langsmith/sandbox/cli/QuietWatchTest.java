// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class QuietWatchTest {
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Deque<Alarm> alarms = new ArrayDeque<>();
  private final QuietWatch watch = new QuietWatch(QUIET, this::schedule);
  private int left;

  @Test
  void slowConnection_isNotTakenForSilence() {
    watch.start(() -> left++);
    assertThat(armed().delay).isEqualTo(QuietWatch.PATIENCE);

    watch.attached();

    assertThat(armed().delay).isEqualTo(QUIET);
  }

  @Test
  void lostConnection_isNotTakenForSilence() {
    watch.start(() -> left++);
    watch.attached();

    watch.lost("cut");

    assertThat(armed().delay).isEqualTo(QuietWatch.PATIENCE);
  }

  @Test
  void slowReader_isNotTakenForSilence() {
    watch.start(() -> left++);
    watch.attached();
    Alarm late = armed();

    watch.busy();
    watch.attached();
    late.task.run();

    assertThat(late.future).isCancelled();
    assertThat(left).isZero();
    watch.idle();
    assertThat(armed().delay).isEqualTo(QUIET);
  }

  @Test
  void silence_leavesTheCommand() {
    watch.attached();
    watch.start(() -> left++);
    assertThat(watch.hasLeft()).isFalse();

    armed().task.run();

    assertThat(left).isOne();
    assertThat(watch.hasLeft()).isTrue();
  }

  private Future<?> schedule(Runnable task, Duration delay) {
    Alarm alarm = new Alarm(task, delay, new CompletableFuture<>());
    alarms.add(alarm);
    return alarm.future;
  }

  /** The one alarm that was not cancelled. */
  private Alarm armed() {
    alarms.removeIf(alarm -> alarm.future.isCancelled());
    assertThat(alarms).hasSize(1);
    return alarms.getFirst();
  }

  private record Alarm(Runnable task, Duration delay, CompletableFuture<Void> future) {}
}
