// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.tunnel.Effect.Reason;
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

  private void tell(Event event, Effect... expected) {
    assertThat(machine.on(event, now)).containsExactly(expected);
  }

  private static Effect arm(int timer, long millis) {
    return new Effect.ArmTimer(timer, Duration.ofMillis(millis));
  }

  @Test
  void manyDials_shareOneAttemptAndTheSessionInOrder() {
    tell(new Event.DialRequested(1), new Effect.OpenSession(1));
    tell(new Event.DialRequested(2));
    tell(new Event.DialRequested(3));
    tell(new Event.DialWithdrawn(2));
    tell(
        new Event.Opened(1),
        new Effect.AnnounceOpened(),
        new Effect.OpenStream(1, 1),
        new Effect.OpenStream(3, 1));
    tell(new Event.DialRequested(4), new Effect.OpenStream(4, 1));
  }

  @Test
  void retries_comeAfterGrowingDelaysAndTellHowManyAttemptsThereWere() {
    tell(new Event.DialRequested(1), new Effect.OpenSession(1));
    tell(new Event.NotOpened(1, FOR_NOW), arm(1, 500));
    tell(new Event.DialRequested(2));
    tell(new Event.TimerFired(1), new Effect.OpenSession(2));
    tell(new Event.NotOpened(2, FOR_NOW), arm(2, 1000));
    tell(new Event.TimerFired(1));
    tell(new Event.TimerFired(2), new Effect.OpenSession(3));
    tell(new Event.NotOpened(3, FOR_NOW), arm(3, 2000));
    tell(new Event.TimerFired(3), new Effect.OpenSession(4));
    tell(
        new Event.NotOpened(4, FOR_NOW),
        new Effect.Fail(1, new Reason.NotOpened(4)),
        new Effect.Fail(2, new Reason.NotOpened(4)));
  }

  @Test
  void dialAfterAFailure_beginsAnew() {
    machine = machine(0);
    for (int session = 1; session <= 3; session++) {
      tell(new Event.DialRequested(session), new Effect.OpenSession(session));
      tell(
          new Event.NotOpened(session, FOR_NOW), new Effect.Fail(session, new Reason.NotOpened(1)));
    }
  }

  @Test
  void budget_endsRetriesThatWouldBeginAfterIt() {
    tell(new Event.DialRequested(1), new Effect.OpenSession(1));
    now += Duration.ofMillis(29_400).toNanos();
    tell(new Event.NotOpened(1, FOR_NOW), arm(1, 500));
    now += Duration.ofMillis(500).toNanos();
    tell(new Event.TimerFired(1), new Effect.OpenSession(2));
    tell(new Event.NotOpened(2, FOR_NOW), new Effect.Fail(1, new Reason.NotOpened(2)));
  }

  @Test
  void serverThatAsksForPatience_getsIt() {
    tell(new Event.DialRequested(1), new Effect.OpenSession(1));
    OpenFailure busy = new OpenFailure.Refused(503, Duration.ofSeconds(7));
    tell(new Event.NotOpened(1, busy), arm(1, 7000));
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
    tell(new Event.DialRequested(1), new Effect.OpenSession(1));
    tell(new Event.Opened(1), new Effect.AnnounceOpened(), new Effect.OpenStream(1, 1));
    tell(new Event.PeerLeft(1));
    tell(new Event.DialRequested(2), new Effect.OpenSession(2));
    tell(new Event.Opened(2), new Effect.AnnounceOpened(), new Effect.OpenStream(2, 2));
    tell(new Event.Ended(1, "drained"), new Effect.AnnounceLost("drained"));
    tell(new Event.DialRequested(3), new Effect.OpenStream(3, 2));
    tell(new Event.Gone(1));
    tell(new Event.CloseRequested(), new Effect.CloseSession(2));
    tell(new Event.Ended(2, "closed"));
    tell(new Event.Gone(2), new Effect.Finish());
    tell(new Event.Gone(2));
  }

  @Test
  void idsUsedUp_leavesTheSessionAndOpensAnother() {
    tell(new Event.DialRequested(1), new Effect.OpenSession(1));
    tell(new Event.Opened(1), new Effect.AnnounceOpened(), new Effect.OpenStream(1, 1));
    tell(
        new Event.StreamRefused(1, 1, true), new Effect.LeaveSession(1), new Effect.OpenSession(2));
    tell(new Event.Opened(2), new Effect.AnnounceOpened(), new Effect.OpenStream(1, 2));
  }

  @Test
  void sessionThatOpensAfterTheClose_isClosedAndServesNobody() {
    tell(new Event.DialRequested(1), new Effect.OpenSession(1));
    tell(
        new Event.CloseRequested(),
        new Effect.Fail(1, new Reason.Closed()),
        new Effect.CloseSession(1));
    tell(new Event.DialRequested(2), new Effect.Fail(2, new Reason.Closed()));
    tell(new Event.Opened(1), new Effect.CloseSession(1));
    tell(new Event.Gone(1), new Effect.Finish());
    assertThat(machine.state()).isEqualTo(new State.Closed());
  }
}
