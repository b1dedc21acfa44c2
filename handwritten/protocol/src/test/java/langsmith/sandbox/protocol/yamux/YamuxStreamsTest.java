// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, opening, half-close, going away, pings: what a cell of the tables cannot show. */
class YamuxStreamsTest {
  private static FrameHeader syn(long stream) {
    return FrameHeader.windowUpdate(FrameHeader.SYN, stream, 0);
  }

  private static FrameHeader rst(long stream) {
    return FrameHeader.windowUpdate(FrameHeader.RST, stream, 0);
  }

  private static FrameHeader fin(long stream) {
    return FrameHeader.data(FrameHeader.FIN, stream, 0);
  }

  @Test
  void clientsStreams_areOddAndAscend() {
    YamuxTester client = YamuxTester.client();
    assertThat(client.opens()).isEqualTo(1);
    assertThat(client.opens()).isEqualTo(3);
    client.resets(1).takeSend(rst(1));
    assertThat(client.opens()).isEqualTo(5);
  }

  @Test
  void serversStreams_areEvenAndAscend() {
    YamuxTester server = YamuxTester.server();
    assertThat(server.opens()).isEqualTo(2);
    assertThat(server.opens()).isEqualTo(4);
  }

  @Test
  void idsUsedUp_refuseFurtherStreamsAndLeaveTheRestAlone() {
    YamuxTester client =
        new YamuxTester(new YamuxSession(Role.CLIENT, YamuxPolicy.client(), 0xFFFF_FFFDL));
    client.tell(new YamuxEvent.Begin());
    assertThat(client.opens()).isEqualTo(0xFFFF_FFFDL);
    assertThat(client.opens()).isEqualTo(0xFFFF_FFFFL);
    client.tell(new YamuxEvent.OpenRequested(5));
    client.take(new YamuxEffect.OpenRefused(5, OpenRefusal.IDS_USED_UP)).nothingMore();
    client.receives(FrameHeader.data(0, 0xFFFF_FFFFL, 1), "x").takePayload(0xFFFF_FFFFL, "x");
  }

  @Test
  void synsOutOfOrder_areAccepted() {
    YamuxTester.server().arrives(5).arrives(1).arrives(3).arrives(7).nothingMore();
  }

  @Test
  void synsThatLeaveOutTooMany_breakTheProtocol() {
    YamuxTester.server().arrives(1 + 2 * 1024);
    YamuxTester.server().receives(syn(1 + 2 * 1025)).takeViolation("M3");
  }

  @Test
  void idsLeftOut_areCountedOverAllGaps() {
    YamuxTester server = YamuxTester.server().arrives(1 + 2 * 1000).arrives(2003 + 2 * 24);
    server.arrives(1).arrives(2053 + 2).nothingMore();
    server.receives(syn(2057 + 2)).takeViolation("M3");
  }

  @Test
  void idThatWasUsedAndForgotten_isNotUsedAgain() {
    YamuxTester server = YamuxTester.server().arrives(3).receives(rst(3));
    server.takeReset(3, ResetReason.BY_PEER);
    server.receives(syn(3)).takeViolation("M3");
  }

  @Test
  void idThatWasLeftOut_wasNeverOpened() {
    YamuxTester server = YamuxTester.server().arrives(5);
    assertThat(server.session().stream(3)).isEqualTo(StreamState.UNUSED);
    server.receives(FrameHeader.data(0, 3, 1)).takeViolation("M10");
  }

  @Test
  void clientTakesNoStreams_andSaysSo() {
    YamuxTester client = YamuxTester.client();
    client.receives(FrameHeader.data(FrameHeader.SYN, 2, 3), "abc").takeSend(rst(2));
    client.receives(FrameHeader.data(0, 2, 1), "x").nothingMore();
    assertThat(client.session().openStreams()).isZero();
  }

  @Test
  void serverRefusesWhatItCannotBear_untilOneIsOver() {
    YamuxTester server = YamuxTester.server(YamuxPolicy.server().withMaxIncomingStreams(2));
    server.arrives(1).arrives(3);
    server.receives(syn(5)).takeSend(rst(5)).nothingMore();
    server.receives(rst(1)).takeReset(1, ResetReason.BY_PEER);
    server.arrives(7).nothingMore();
  }

  @Test
  void tooManyUnacknowledged_waitInOrder() {
    YamuxTester client = YamuxTester.client(YamuxPolicy.client().withMaxUnacknowledged(2));
    client.opensUnacknowledged();
    client.opensUnacknowledged();
    client
        .tell(new YamuxEvent.OpenRequested(10))
        .tell(new YamuxEvent.OpenRequested(11))
        .nothingMore();
    client
        .tell(new YamuxEvent.OpenRequested(12))
        .tell(new YamuxEvent.OpenWithdrawn(11))
        .nothingMore();

    client.receives(FrameHeader.windowUpdate(FrameHeader.ACK, 3, 0));
    client.takeSend(syn(5)).take(new YamuxEffect.StreamOpened(10, 5)).nothingMore();
    client.receives(FrameHeader.windowUpdate(FrameHeader.ACK, 3, 0)).nothingMore();
    client.receives(rst(1));
    client.takeSend(syn(7)).take(new YamuxEffect.StreamOpened(12, 7));
    client.takeReset(1, ResetReason.BY_PEER).nothingMore();
  }

  @Test
  void unacknowledgedStreamThatThisSideGivesUp_makesRoom() {
    YamuxTester client = YamuxTester.client(YamuxPolicy.client().withMaxUnacknowledged(1));
    long stream = client.opensUnacknowledged();
    client.tell(new YamuxEvent.OpenRequested(10)).nothingMore();
    client.resets(stream).takeSend(rst(stream));
    client.takeSend(syn(3)).take(new YamuxEffect.StreamOpened(10, 3)).nothingMore();
  }

  @Test
  void halfClose_letsTheOtherDirectionGoOn() {
    YamuxTester server = YamuxTester.server().arrives(1);
    server.receives(FrameHeader.data(FrameHeader.FIN, 1, 2), "hi");
    server.takePayload(1, "hi").take(new YamuxEffect.EmitEnd(1)).nothingMore();
    for (int round = 0; round < 40; round++) {
      assertThat(server.writes(1, 262_144)).isZero();
      server.takeAll();
      server.receives(FrameHeader.windowUpdate(0, 1, 262_144)).nothingMore();
    }
    server.finishes(1).takeSend(fin(1)).take(new YamuxEffect.StreamOver(1)).nothingMore();
    assertThat(server.session().stream(1)).isEqualTo(StreamState.CLOSED);
  }

  @Test
  void streamsThatAreOver_areForgotten() {
    YamuxTester server = YamuxTester.server();
    for (long stream = 1; stream < 20_000; stream += 2) {
      server.arrives(stream).receives(fin(stream)).take(new YamuxEffect.EmitEnd(stream));
      server.finishes(stream).takeSend(fin(stream)).take(new YamuxEffect.StreamOver(stream));
      assertThat(server.session().openStreams()).isZero();
    }
    server.receives(FrameHeader.data(0, 77, 3), "abc").receives(rst(99)).nothingMore();
  }

  @Test
  void peerGoesAway_streamsGoOnAndTheLastOneEndsTheSession() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.receives(FrameHeader.goAway(0)).take(new YamuxEffect.PeerLeft()).nothingMore();
    client
        .tell(new YamuxEvent.OpenRequested(9))
        .take(new YamuxEffect.OpenRefused(9, OpenRefusal.LEFT));
    client.receives(FrameHeader.data(FrameHeader.FIN, stream, 3), "end");
    client.takePayload(stream, "end").take(new YamuxEffect.EmitEnd(stream)).nothingMore();
    client.finishes(stream).takeSend(fin(stream)).take(new YamuxEffect.StreamOver(stream));
    client
        .take(new YamuxEffect.CloseLink(1000))
        .take(new YamuxEffect.Finish(new YamuxOutcome.Drained()))
        .nothingMore();
  }

  @Test
  void peerGoesAwayWhileRequestsWait_refusesThem() {
    YamuxTester client = YamuxTester.client(YamuxPolicy.client().withMaxUnacknowledged(1));
    client.opensUnacknowledged();
    client.tell(new YamuxEvent.OpenRequested(4));
    client.receives(FrameHeader.goAway(0)).take(new YamuxEffect.PeerLeft());
    client.take(new YamuxEffect.OpenRefused(4, OpenRefusal.LEFT)).nothingMore();
  }

  @Test
  void endOfTheConnection_resetsEveryStreamAndRefusesEveryRequest() {
    YamuxTester client = YamuxTester.client(YamuxPolicy.client().withMaxUnacknowledged(2));
    client.opens();
    client.opensUnacknowledged();
    client.opensUnacknowledged();
    client.tell(new YamuxEvent.OpenRequested(4)).nothingMore();
    client.tell(new YamuxEvent.LinkLost("reset"));
    for (long stream = 1; stream <= 5; stream += 2) {
      client.takeReset(stream, ResetReason.SESSION_ENDED);
    }
    client.take(new YamuxEffect.OpenRefused(4, OpenRefusal.ENDED));
    client.take(new YamuxEffect.Finish(new YamuxOutcome.LinkLost("reset"))).nothingMore();
    assertThat(client.session().openStreams()).isZero();
  }

  @Test
  void closing_saysGoAwayAndIsFinal() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.tell(new YamuxEvent.CloseRequested(1000)).takeSend(FrameHeader.goAway(0));
    client.takeReset(stream, ResetReason.SESSION_ENDED).take(new YamuxEffect.CloseLink(1000));
    client.take(new YamuxEffect.Finish(new YamuxOutcome.Closed()));
    client
        .tell(new YamuxEvent.CloseRequested(1000))
        .tell(new YamuxEvent.LeaveRequested())
        .nothingMore();
    client.receives(FrameHeader.goAway(1)).tell(new YamuxEvent.LinkLost("late")).nothingMore();
  }

  @Test
  void bytesBehindAViolation_meanNothing() {
    YamuxTester server = YamuxTester.server();
    server.receives(
        Frames.join(
            Frames.bytes(new FrameHeader(1, 0, 0, 1, 0), new byte[0]),
            Frames.bytes(syn(1), new byte[0])));
    server.takeViolation("F2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x10, 0x8000, 0xFFF0})
  void unknownFlags_areIgnored(int flags) {
    YamuxTester server = YamuxTester.server().arrives(1);
    server.receives(FrameHeader.data(flags, 1, 1), "x").takePayload(1, "x").nothingMore();
  }

  @Test
  void pings_areSentAndTheirAnswersAwaited() {
    YamuxPolicy policy =
        YamuxPolicy.client().withPings(Duration.ofSeconds(20), Duration.ofSeconds(7));
    YamuxTester client = YamuxTester.client(policy);
    for (int ping = 1; ping <= 3; ping++) {
      assertThat(client.armedTimer().delay()).hasSeconds(20);
      client.timerFires().takeSend(FrameHeader.ping(FrameHeader.SYN, ping)).nothingMore();
      assertThat(client.armedTimer().delay()).hasSeconds(7);
      client.receives(FrameHeader.ping(FrameHeader.ACK, ping)).nothingMore();
    }
    client.timerFires().takeSend(FrameHeader.ping(FrameHeader.SYN, 4));
    client.receives(FrameHeader.ping(FrameHeader.ACK, 3)).nothingMore();
    client.timerFires().nothingMore();
    client.timerFires().take(new YamuxEffect.AbortLink());
    client
        .take(new YamuxEffect.Finish(new YamuxOutcome.PeerSilent(Duration.ofSeconds(7))))
        .nothingMore();
  }

  @Test
  void noPings_armNoTimer() {
    YamuxPolicy policy = YamuxPolicy.client().withPings(Duration.ZERO, Duration.ofSeconds(7));
    YamuxSession session = new YamuxSession(Role.CLIENT, policy);
    assertThat(session.on(new YamuxEvent.Begin())).isEmpty();
    assertThat(session.on(new YamuxEvent.TimerFired(0))).isEmpty();
  }
}
