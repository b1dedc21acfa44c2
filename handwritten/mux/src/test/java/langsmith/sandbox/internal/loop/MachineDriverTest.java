// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.netty.channel.DefaultEventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events and effects are texts here; an event's effects are the words in it. */
class MachineDriverTest {
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<String> happened = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final MachineDriver<String, String> driver =
      new MachineDriver<>(channel.eventLoop(), this::decide, this::perform, failures::add);

  @BeforeEach
  void stopTime() {
    channel.freezeTime();
  }

  private List<String> decide(String event, long now) {
    times.add(now);
    if (event.equals("bug")) {
      throw new IllegalStateException("bug of a machine");
    }
    return List.of(event.split(" ", -1));
  }

  private void perform(String effect) {
    happened.add(effect);
    switch (effect) {
      case "again" -> driver.handle("later", () -> happened.add("after later"));
      case "throw" -> throw new NoClassDefFoundError("missing");
      case "arm" -> driver.arm(Duration.ofSeconds(5), "fired");
      case "disarm" -> driver.disarm();
      default -> {}
    }
  }

  private void pass(int seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runScheduledPendingTasks();
  }

  @Test
  void eventOfAnEffect_waitsForTheOtherEffectsAndForWhatComesAfterThem() {
    driver.handle("one again two", () -> happened.add("after"));

    assertThat(happened).containsExactly("one", "again", "two", "after", "later", "after later");
  }

  @Test
  void timer_runsByTheTimeThatTheMachineSees() {
    driver.handle("arm");
    pass(4);
    assertThat(happened).containsExactly("arm");
    pass(1);

    assertThat(happened).containsExactly("arm", "fired");
    assertThat(times.get(1) - times.get(0)).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void disarmedTimer_doesNotFire() {
    driver.handle("arm");
    driver.handle("disarm");
    driver.handle("disarm");
    pass(60);

    assertThat(happened).containsExactly("arm", "disarm", "disarm");
  }

  @Test
  void timerThatHasFired_canBeArmedAgain() {
    driver.handle("arm");
    pass(5);
    driver.handle("arm");
    pass(5);

    assertThat(happened).containsExactly("arm", "fired", "arm", "fired");
  }

  @Test
  void effectThatThrows_endsTheWorkAndIsReportedOnce() {
    driver.handle("arm");
    driver.handle("one throw lost", () -> happened.add("after"));
    driver.handle("bug", () -> happened.add("after bug"));
    pass(60);

    assertThat(happened).containsExactly("arm", "one", "throw", "after", "after bug");
    assertThat(failures).singleElement().isInstanceOf(NoClassDefFoundError.class);
    assertThat(driver.hasFailed()).isTrue();
  }

  @Test
  void machineThatThrows_endsTheWork() {
    assertThatCode(() -> driver.handle("bug")).doesNotThrowAnyException();

    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    driver.handle("more");
    assertThat(happened).isEmpty();
  }

  @Test
  void handlerOfFailuresThatThrows_leavesTheDriverAlive() {
    MachineDriver<String, String> fragile =
        new MachineDriver<>(
            channel.eventLoop(),
            this::decide,
            this::perform,
            failure -> {
              throw new IllegalStateException("bug of a handler");
            });
    assertThatIllegalStateException()
        .isThrownBy(() -> fragile.handle("bug", () -> happened.add("after")))
        .withMessage("bug of a handler");

    fragile.handle("more", () -> happened.add("after more"));
    assertThat(happened).containsExactly("after", "after more");
  }

  @Test
  void anotherThread_isRefused() {
    DefaultEventLoop elsewhere = new DefaultEventLoop();
    try {
      MachineDriver<String, String> other =
          new MachineDriver<>(elsewhere, this::decide, this::perform, failures::add);
      assertThatIllegalStateException()
          .isThrownBy(() -> other.handle("one"))
          .withMessageContaining(Thread.currentThread().getName());
    } finally {
      elsewhere.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }
}
