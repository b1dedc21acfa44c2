// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions carry out what their machine decides, on a loop whose time the test moves. */
class TunnelSessionsTest implements TunnelSessions.Watcher {
  private final FakeTunnel tunnel = new FakeTunnel();
  private final List<String> happened = new ArrayList<>();
  private final TunnelSessions sessions =
      new TunnelSessions(tunnel, tunnel.loop, FakeTunnel.TARGET, FakeTunnel.LIMITS, this);

  @AfterEach
  void runToTheEnd() {
    tunnel.loop.run();
  }

  private Waiter request(String name) {
    Waiter waiter = new Waiter(name);
    sessions.request(waiter);
    tunnel.loop.run();
    return waiter;
  }

  private void assertHappened(String... expected) {
    tunnel.loop.run();
    assertThat(happened).containsExactly(expected);
    happened.clear();
  }

  @Test
  void manyThatWait_shareOneSession() {
    request("one");
    request("two");
    assertThat(tunnel.count()).isEqualTo(1);
    tunnel.link().open();
    request("three");

    assertThat(tunnel.count()).isEqualTo(1);
    assertHappened("opened", "one ready", "two ready", "three ready");
  }

  @Test
  void failedAttempt_isRepeatedWhenTheLoopsTimeHasPassed() {
    request("one");
    tunnel.link().refuse(503);
    assertThat(tunnel.loop.hasTimer()).isTrue();
    tunnel.loop.advance(Duration.ofMillis(499));
    tunnel.loop.advance(Duration.ofMillis(1));
    assertThat(tunnel.count()).isEqualTo(2);

    tunnel.link().fail(true);
    assertHappened("one failed NotConnected after 2");
    assertThat(tunnel.loop.hasTimer()).isFalse();
  }

  @Test
  void refusalForGood_isToldWithWhatWasSaid() {
    request("one");
    tunnel.link().refuse(403);
    assertHappened("one failed Refused after 1");
  }

  @Test
  void connectBudget_runsByTheLoopsTime() {
    request("one");
    tunnel.loop.advance(Duration.ofSeconds(61));
    tunnel.link().fail(true);
    assertHappened("one failed NotConnected after 1");
  }

  @Test
  void withdrawn_hearsNothingMoreAndIsNotRetriedFor() {
    Waiter waiter = request("one");
    tunnel.link().fail(true);
    sessions.withdraw(waiter);
    sessions.withdraw(waiter);
    tunnel.loop.advance(Duration.ofMinutes(1));

    assertThat(tunnel.count()).isEqualTo(1);
    assertHappened();
  }

  @Test
  void withdrawnWhileASessionIsOpened_othersAreServed() {
    Waiter waiter = request("one");
    request("two");
    sessions.withdraw(waiter);
    tunnel.link().open();
    assertHappened("opened", "two ready");
  }

  @Test
  void sessionThatTakesNoMoreStreams_isReplacedForTheNext() {
    request("one");
    tunnel.link().open().leave();
    request("two");
    assertThat(tunnel.count()).isEqualTo(2);
    tunnel.link().open();
    assertHappened(
        "opened",
        "one ready",
        "lost the session was left and its last stream has ended",
        "opened",
        "two ready");
  }

  @Test
  void refusedStream_getsAnotherSession() {
    Waiter waiter = request("one");
    tunnel.link().open();
    waiter.refuse(OpenRefusal.LEFT);
    assertThat(tunnel.count()).isEqualTo(2);
    tunnel.link().open();
    assertHappened("opened", "one ready", "opened", "one ready");
  }

  @Test
  void lostSession_isToldAndTheNextRequestOpensAnother() {
    request("one");
    tunnel.link().open().cut();
    assertHappened("opened", "one ready", "lost the connection was lost: code 1006, cut");
    request("two");
    assertThat(tunnel.count()).isEqualTo(2);
  }

  // --- the end ---

  @Test
  void closed_failsWhoWaitsAndClosesPolitely() {
    request("one");
    tunnel.link().open();
    sessions.close();
    sessions.close();
    assertHappened("opened", "one ready", "gone");
    assertThat(tunnel.link().closeCode).isEqualTo(1000);
    request("late");
    assertHappened("late failed Closed");
  }

  @Test
  void closedWhileASessionIsOpened_givesItUp() {
    request("one");
    sessions.close();
    assertHappened("one failed Closed", "gone");
    assertThat(tunnel.link().aborted).isTrue();
  }

  @Test
  void closedWhileWaitingForTheNextAttempt_leavesNoTimer() {
    request("one");
    tunnel.link().fail(true);
    sessions.close();
    assertHappened("one failed Closed", "gone");
    assertThat(tunnel.loop.hasTimer()).isFalse();
  }

  @Test
  void aborted_closesConnectionsAtOnce() {
    request("one");
    tunnel.link().open();
    sessions.abort();
    tunnel.loop.run();
    assertThat(tunnel.link().aborted).isTrue();
    assertThat(tunnel.link().isUp()).isFalse();
  }

  // --- failures of this side ---

  @Test
  void classMissingOnTheLoop_failsWhoWaitsAtOnceAndWhoComesLater() {
    tunnel.refuseToOpen(new NoClassDefFoundError("io/netty/Missing"));
    request("one");
    request("two");
    assertHappened("one failed NotConnected after 1", "gone", "two failed NotConnected after 1");
  }

  @Override
  public void sessionOpened() {
    happened.add("opened");
  }

  @Override
  public void sessionLost(String reason) {
    happened.add("lost " + reason);
  }

  @Override
  public void allGone() {
    happened.add("gone");
  }

  private final class Waiter implements SessionWaiter {
    private final String name;
    private Consumer<OpenRefusal> refused = reason -> {};

    Waiter(String name) {
      this.name = name;
    }

    void refuse(OpenRefusal reason) {
      refused.accept(reason);
      tunnel.loop.run();
    }

    @Override
    public void ready(MuxSession session, Consumer<OpenRefusal> whenRefused) {
      happened.add(name + " ready");
      refused = whenRefused;
    }

    @Override
    public void failed(TunnelFailure failure) {
      String attempts = "";
      if (failure instanceof TunnelFailure.NotConnected f) {
        attempts = " after " + f.attempts();
      } else if (failure instanceof TunnelFailure.Refused f) {
        attempts = " after " + f.attempts();
      }
      happened.add(name + " failed " + failure.getClass().getSimpleName() + attempts);
    }
  }
}
