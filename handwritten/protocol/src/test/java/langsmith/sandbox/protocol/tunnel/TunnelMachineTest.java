// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.tunnel.TunnelEffect.Reason;
import org.junit.jupiter.api.Test;

/** What takes more than one event; single ones are in {@link TunnelTableTest}. */
class TunnelMachineTest {
  private static final OpenFailure FOR_NOW = new OpenFailure.NotConnected(true);

  private long now = 1;
  private TunnelMachine machine = machine(3);

  private static TunnelMachine machine(int retries) {
    ReconnectPolicy policy =
        ReconnectPolicy.standard()
            .withMaxAttempts(retries)
            .withDelays(Duration.ofSeconds(1), Duration.ofSeconds(8));
    return new TunnelMachine(policy, Duration.ofSeconds(30), () -> 0.5);
  }

  private void tell(TunnelEvent event, TunnelEffect... expected) {
    assertThat(machine.on(event, now)).containsExactly(expected);
  }

  private static TunnelEffect arm(int timer, long millis) {
    return new TunnelEffect.ArmTimer(timer, Duration.ofMillis(millis));
  }

  @Test
  void manyDials_shareOneAttemptAndTheSessionInOrder() {
    tell(new TunnelEvent.DialRequested(1), new TunnelEffect.OpenSession(1));
    tell(new TunnelEvent.DialRequested(2));
    tell(new TunnelEvent.DialRequested(3));
    tell(new TunnelEvent.DialWithdrawn(2));
    tell(
        new TunnelEvent.Opened(1),
        new TunnelEffect.AnnounceOpened(),
        new TunnelEffect.OpenStream(1, 1),
        new TunnelEffect.OpenStream(3, 1));
    tell(new TunnelEvent.DialRequested(4), new TunnelEffect.OpenStream(4, 1));
  }

  @Test
  void retries_comeAfterGrowingDelaysAndTellHowManyAttemptsThereWere() {
    tell(new TunnelEvent.DialRequested(1), new TunnelEffect.OpenSession(1));
    tell(new TunnelEvent.NotOpened(1, FOR_NOW), arm(1, 500));
    tell(new TunnelEvent.DialRequested(2));
    tell(new TunnelEvent.TimerFired(1), new TunnelEffect.OpenSession(2));
    tell(new TunnelEvent.NotOpened(2, FOR_NOW), arm(2, 1000));
    tell(new TunnelEvent.TimerFired(1));
    tell(new TunnelEvent.TimerFired(2), new TunnelEffect.OpenSession(3));
    tell(new TunnelEvent.NotOpened(3, FOR_NOW), arm(3, 2000));
    tell(new TunnelEvent.TimerFired(3), new TunnelEffect.OpenSession(4));
    tell(
        new TunnelEvent.NotOpened(4, FOR_NOW),
        new TunnelEffect.Fail(1, new Reason.NotOpened(4)),
        new TunnelEffect.Fail(2, new Reason.NotOpened(4)));
  }

  @Test
  void dialAfterAFailure_beginsAnew() {
    machine = machine(0);
    for (int session = 1; session <= 3; session++) {
      tell(new TunnelEvent.DialRequested(session), new TunnelEffect.OpenSession(session));
      tell(
          new TunnelEvent.NotOpened(session, FOR_NOW),
          new TunnelEffect.Fail(session, new Reason.NotOpened(1)));
    }
  }

  @Test
  void budget_endsRetriesThatWouldBeginAfterIt() {
    tell(new TunnelEvent.DialRequested(1), new TunnelEffect.OpenSession(1));
    now += Duration.ofMillis(29_400).toNanos();
    tell(new TunnelEvent.NotOpened(1, FOR_NOW), arm(1, 500));
    now += Duration.ofMillis(500).toNanos();
    tell(new TunnelEvent.TimerFired(1), new TunnelEffect.OpenSession(2));
    tell(new TunnelEvent.NotOpened(2, FOR_NOW), new TunnelEffect.Fail(1, new Reason.NotOpened(2)));
  }

  @Test
  void serverThatAsksForPatience_getsIt() {
    tell(new TunnelEvent.DialRequested(1), new TunnelEffect.OpenSession(1));
    OpenFailure busy = new OpenFailure.Refused(503, Duration.ofSeconds(7));
    tell(new TunnelEvent.NotOpened(1, busy), arm(1, 7000));
  }

  @Test
  void statuses_areRetryableAsThoseOfCommands() {
    for (int status : List.of(429, 500, 502, 503, 504)) {
      assertThat(new OpenFailure.Refused(status, null).isRetryable()).isTrue();
    }
    for (int status : List.of(200, 301, 400, 401, 403, 404, 409, 426, 501, 505)) {
      assertThat(new OpenFailure.Refused(status, null).isRetryable()).isFalse();
    }
  }

  @Test
  void peerThatLeaves_isReplacedWhileItDrains() {
    tell(new TunnelEvent.DialRequested(1), new TunnelEffect.OpenSession(1));
    tell(
        new TunnelEvent.Opened(1),
        new TunnelEffect.AnnounceOpened(),
        new TunnelEffect.OpenStream(1, 1));
    tell(new TunnelEvent.PeerLeft(1));
    tell(new TunnelEvent.DialRequested(2), new TunnelEffect.OpenSession(2));
    tell(
        new TunnelEvent.Opened(2),
        new TunnelEffect.AnnounceOpened(),
        new TunnelEffect.OpenStream(2, 2));
    tell(new TunnelEvent.Ended(1, "drained"), new TunnelEffect.AnnounceLost("drained"));
    tell(new TunnelEvent.DialRequested(3), new TunnelEffect.OpenStream(3, 2));
    tell(new TunnelEvent.Gone(1));
    tell(new TunnelEvent.CloseRequested(), new TunnelEffect.CloseSession(2));
    tell(new TunnelEvent.Ended(2, "closed"));
    tell(new TunnelEvent.Gone(2), new TunnelEffect.Finish());
    tell(new TunnelEvent.Gone(2));
  }

  @Test
  void idsUsedUp_leavesTheSessionAndOpensAnother() {
    tell(new TunnelEvent.DialRequested(1), new TunnelEffect.OpenSession(1));
    tell(
        new TunnelEvent.Opened(1),
        new TunnelEffect.AnnounceOpened(),
        new TunnelEffect.OpenStream(1, 1));
    tell(
        new TunnelEvent.StreamRefused(1, 1, true),
        new TunnelEffect.LeaveSession(1),
        new TunnelEffect.OpenSession(2));
    tell(
        new TunnelEvent.Opened(2),
        new TunnelEffect.AnnounceOpened(),
        new TunnelEffect.OpenStream(1, 2));
  }

  @Test
  void sessionThatOpensAfterTheClose_isClosedAndServesNobody() {
    tell(new TunnelEvent.DialRequested(1), new TunnelEffect.OpenSession(1));
    tell(
        new TunnelEvent.CloseRequested(),
        new TunnelEffect.Fail(1, new Reason.Closed()),
        new TunnelEffect.CloseSession(1));
    tell(new TunnelEvent.DialRequested(2), new TunnelEffect.Fail(2, new Reason.Closed()));
    tell(new TunnelEvent.Opened(1), new TunnelEffect.CloseSession(1));
    tell(new TunnelEvent.Gone(1), new TunnelEffect.Finish());
    assertThat(machine.state()).isEqualTo(new TunnelState.Closed());
  }
}
