// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.junit.jupiter.api.Test;

/** Windows, credit and back-pressure, in both directions. */
class YamuxFlowTest {
  private static final int WINDOW = 262_144;

  @Test
  void payload_goesOutInFramesOfLimitedSizeAndAsViews() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    ByteBuffer bytes = ByteBuffer.allocate(100_010).position(10);

    client.tell(new YamuxEvent.WriteRequested(stream, bytes));

    YamuxEffect.SendFrame first = client.takeAs(YamuxEffect.SendFrame.class);
    YamuxEffect.SendFrame second = client.takeAs(YamuxEffect.SendFrame.class);
    assertThat(first.header()).isEqualTo(FrameHeader.data(0, stream, 65_536));
    assertThat(second.header()).isEqualTo(FrameHeader.data(0, stream, 100_000 - 65_536));
    bytes.put(10, (byte) 42);
    assertThat(first.payload().get(10)).as("a view, not a copy").isEqualTo((byte) 42);
    assertThat(first.payload().position()).isEqualTo(10);
    assertThat(second.payload().position()).isEqualTo(10 + 65_536);
    assertThat(bytes.hasRemaining()).isFalse();
    client.nothingMore();
  }

  @Test
  void receivedPayload_isAViewOfWhatArrived() {
    YamuxTester server = YamuxTester.server().arrives(1);
    byte[] frame = Frames.bytes(FrameHeader.data(0, 1, 3), new byte[] {7, 8, 9});

    server.receives(frame);

    ByteBuffer payload = server.takeAs(YamuxEffect.EmitPayload.class).payload();
    frame[12] = 42;
    assertThat(payload.get(12)).as("a view, not a copy").isEqualTo((byte) 42);
    assertThat(payload.position()).isEqualTo(12);
  }

  @Test
  void windowUsedUp_leavesTheRestUntilTheWindowGrows() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();

    assertThat(client.writes(stream, WINDOW + 5)).isEqualTo(5);
    assertThat(client.takeAll()).hasSize(4);
    assertThat(client.writes(stream, 5)).isEqualTo(5);
    client.nothingMore();

    client.receives(FrameHeader.windowUpdate(0, stream, 3)).take(new YamuxEffect.Resume(stream));
    assertThat(client.writes(stream, 5)).isEqualTo(2);
    client.takeSend(FrameHeader.data(0, stream, 3)).nothingMore();
  }

  @Test
  void windowGrowsWhileNothingWaits_saysNothing() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.receives(FrameHeader.windowUpdate(0, stream, 100)).nothingMore();
    assertThat(client.writes(stream, WINDOW + 100)).isZero();
  }

  @Test
  void credit_isGivenForConsumedBytesOnlyAndInHalfWindows() {
    YamuxTester server = YamuxTester.server().arrives(1);
    server.receivesPayload(1, WINDOW).takeAll();

    server.consumes(1, WINDOW / 2 - 1).nothingMore();
    server.consumes(1, 1).takeSend(FrameHeader.windowUpdate(0, 1, WINDOW / 2)).nothingMore();
    server.consumes(1, 20).nothingMore();
  }

  @Test
  void readerThatConsumesNothing_getsOneWindowAndNotAByteMore() {
    YamuxTester server = YamuxTester.server().arrives(1);
    server.receivesPayload(1, WINDOW - 1).receivesPayload(1, 1).takeAll();
    server.receives(FrameHeader.data(0, 1, 1)).takeViolation("W4");
  }

  @Test
  void payloadBeyondTheWindow_isFoundInTheHeader() {
    YamuxTester server = YamuxTester.server().arrives(1);
    server.receives(FrameHeader.data(0, 1, 0xFFFF_FFFFL)).takeViolation("W4");
  }

  @Test
  void peerThatObeysItsCredit_neverHasMoreThanOneWindowUnderWay() {
    YamuxTester server = YamuxTester.server().arrives(1);
    long granted = WINDOW;
    long sent = 0;
    long consumed = 0;
    for (int round = 0; round < 200; round++) {
      int length = (int) Math.min(granted - sent, 30_000);
      server.receivesPayload(1, length);
      sent += length;
      int taken = (int) Math.min(sent - consumed, 11_000);
      server.consumes(1, taken);
      consumed += taken;
      for (YamuxEffect effect : server.takeAll()) {
        if (effect instanceof YamuxEffect.SendFrame e) {
          granted += e.header().length();
        }
      }
      assertThat(sent - consumed).isLessThanOrEqualTo(WINDOW);
    }
    assertThat(consumed).isGreaterThan(2L * WINDOW);
  }

  @Test
  void consumingMoreThanWasReceived_isAMistakeOfTheCaller() {
    YamuxTester server = YamuxTester.server().arrives(1);
    server.receivesPayload(1, 10).takeAll();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.consumes(1, 11))
        .withMessageContaining("0 to 10");
  }

  @Test
  void largerWindow_isGrantedWithTheFirstFrame() {
    YamuxPolicy policy = YamuxPolicy.client().withReceiveWindow(1 << 20);
    YamuxTester client = YamuxTester.client(policy).tell(new YamuxEvent.OpenRequested(1));
    client.takeSend(FrameHeader.windowUpdate(FrameHeader.SYN, 1, (1 << 20) - WINDOW));
    client.takeAs(YamuxEffect.StreamOpened.class);
    client.receivesPayload(1, 1 << 20).takeAll();
    client.receives(FrameHeader.data(0, 1, 1)).takeViolation("W4");

    YamuxTester server = YamuxTester.server(YamuxPolicy.server().withReceiveWindow(1 << 20));
    server.receives(FrameHeader.windowUpdate(FrameHeader.SYN, 1, 10));
    server.takeSend(FrameHeader.windowUpdate(FrameHeader.ACK, 1, (1 << 20) - WINDOW));
    server.takeAs(YamuxEffect.StreamArrived.class);
    assertThat(server.writes(1, WINDOW + 11)).as("the opener's window was larger too").isEqualTo(1);
  }

  @Test
  void windowBeyondItsLimit_breaksTheProtocol() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.receives(FrameHeader.windowUpdate(0, stream, 0xFFFF_FFFFL - WINDOW)).nothingMore();
    client.receives(FrameHeader.windowUpdate(0, stream, 1)).takeViolation("W3");
  }

  @Test
  void fullConnection_takesNothingAndResumesInTurns() {
    YamuxTester client = YamuxTester.client();
    long first = client.opens();
    long second = client.opens();
    client.writable(false);
    assertThat(client.writes(first, 10)).isEqualTo(10);
    assertThat(client.writes(second, 10)).isEqualTo(10);
    client.nothingMore();

    client.writable(true).take(new YamuxEffect.Resume(first)).take(new YamuxEffect.Resume(second));
    assertThat(client.writes(first, WINDOW + 1)).isEqualTo(1);
    client.takeAll();
    client.receives(FrameHeader.windowUpdate(0, first, 9)).take(new YamuxEffect.Resume(first));
    client.writable(false);
    assertThat(client.writes(second, 10)).isEqualTo(10);

    // The first has had its turn, so the second comes before it now.
    client.writable(true).take(new YamuxEffect.Resume(second)).take(new YamuxEffect.Resume(first));
    client.nothingMore();
  }

  @Test
  void streamWithoutWindow_isNotResumedByTheConnection() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.writes(stream, WINDOW + 1);
    client.takeAll();
    client.writable(false).writable(true).nothingMore();
  }

  @Test
  void windowThatGrowsWhileTheConnectionIsFull_resumesLater() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.writes(stream, WINDOW + 1);
    client.takeAll();
    client.writable(false).receives(FrameHeader.windowUpdate(0, stream, 9)).nothingMore();
    client.writable(true).take(new YamuxEffect.Resume(stream));
  }

  @Test
  void blockedStreamThatFinishes_isNotResumed() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.writable(false).writes(stream, 5);
    client.finishes(stream).takeSend(FrameHeader.data(FrameHeader.FIN, stream, 0));
    client.writable(true).nothingMore();
  }

  @Test
  void slowReader_blocksItsOwnStreamOnly() {
    YamuxTester server = YamuxTester.server().arrives(1).arrives(3);
    server.receivesPayload(1, WINDOW).takeAll();
    for (int round = 0; round < 10; round++) {
      server.receivesPayload(3, WINDOW).consumes(3, WINDOW);
      assertThat(Frames.describe(server.takeAll())).isEqualTo("Payload Send(WindowUpdate)");
    }
    assertThat(server.session().stream(1)).isEqualTo(StreamState.OPEN);
  }

  @Test
  void pingsOfAPeerThatDoesNotRead_endTheSession() {
    YamuxTester server = YamuxTester.server();
    server.writable(false);
    for (int ping = 0; ping < 1024; ping++) {
      server.receives(FrameHeader.ping(FrameHeader.SYN, ping));
    }
    assertThat(server.takeAll()).hasSize(1024);
    server.receives(FrameHeader.ping(FrameHeader.SYN, 1024)).takeViolation("W8");
  }

  @Test
  void pingsOfAPeerThatReads_areAnsweredForEver() {
    YamuxTester server = YamuxTester.server();
    for (int ping = 0; ping < 3000; ping++) {
      server.writable(ping % 1000 != 0);
      server.receives(FrameHeader.ping(FrameHeader.SYN, ping));
      server.takeSend(FrameHeader.ping(FrameHeader.ACK, ping)).nothingMore();
    }
  }

  @Test
  void payloadForAStreamThatThisSideReset_isDropped() {
    YamuxTester server = YamuxTester.server().arrives(1);
    byte[] frame = Frames.bytes(FrameHeader.data(FrameHeader.FIN, 1, 100), new byte[100]);
    server.tell(new YamuxEvent.BytesReceived(ByteBuffer.wrap(frame, 0, 50)));
    assertThat(server.takeAs(YamuxEffect.EmitPayload.class).payload().remaining()).isEqualTo(38);
    server.resets(1).takeSend(FrameHeader.windowUpdate(FrameHeader.RST, 1, 0));

    server.tell(new YamuxEvent.BytesReceived(ByteBuffer.wrap(frame, 50, 62))).nothingMore();
    server.receives(FrameHeader.ping(FrameHeader.SYN, 1));
    server.takeSend(FrameHeader.ping(FrameHeader.ACK, 1)).nothingMore();
  }

  @Test
  void resetAfterPayload_letsThePayloadPassFirst() {
    YamuxTester client = YamuxTester.client();
    long stream = client.opens();
    client.receives(FrameHeader.data(0, stream, 3), "abc");
    client.receives(FrameHeader.windowUpdate(FrameHeader.RST, stream, 0));
    client.takePayload(stream, "abc").takeReset(stream, ResetReason.BY_PEER);
    client.consumes(stream, 3).finishes(stream).resets(stream).nothingMore();
    assertThat(client.writes(stream, 4)).isEqualTo(4);
    assertThat(client.session().openStreams()).isZero();
  }

  @Test
  void consumedAfterTheEnd_givesNoCredit() {
    YamuxTester server = YamuxTester.server().arrives(1);
    server.receives(Frames.bytes(FrameHeader.data(FrameHeader.FIN, 1, WINDOW), new byte[WINDOW]));
    assertThat(server.takeAll()).hasSize(2).last().isEqualTo(new YamuxEffect.EmitEnd(1));
    server.consumes(1, WINDOW).nothingMore();
  }

  @Test
  void everyFrameCutAtEveryByte_meansTheSame() {
    byte[] bytes =
        List.of(
                Frames.bytes(FrameHeader.windowUpdate(FrameHeader.SYN, 1, 0), new byte[0]),
                Frames.bytes(FrameHeader.data(0, 1, 4), new byte[] {1, 2, 3, 4}),
                Frames.bytes(FrameHeader.ping(FrameHeader.SYN, 9), new byte[0]),
                Frames.bytes(FrameHeader.data(FrameHeader.FIN, 1, 2), new byte[] {5, 6}))
            .stream()
            .reduce(new byte[0], Frames::join);
    for (int cut = 0; cut <= bytes.length; cut++) {
      YamuxTester server = YamuxTester.server();
      server.tell(new YamuxEvent.BytesReceived(ByteBuffer.wrap(bytes, 0, cut)));
      server.tell(new YamuxEvent.BytesReceived(ByteBuffer.wrap(bytes, cut, bytes.length - cut)));
      byte[] payload = new byte[0];
      StringBuilder rest = new StringBuilder();
      for (YamuxEffect effect : server.takeAll()) {
        if (effect instanceof YamuxEffect.EmitPayload e) {
          payload = Frames.join(payload, Frames.bytes(e.payload()));
        } else {
          rest.append(Frames.describe(List.of(effect))).append(' ');
        }
      }
      assertThat(payload).as("cut at %s", cut).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(rest).hasToString("Send(WindowUpdate ACK) StreamArrived Send(Ping ACK) End ");
    }
  }
}
