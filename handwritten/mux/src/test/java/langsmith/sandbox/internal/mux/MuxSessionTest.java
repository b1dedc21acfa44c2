// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import static langsmith.sandbox.internal.mux.MuxTester.data;
import static langsmith.sandbox.internal.mux.MuxTester.fin;
import static langsmith.sandbox.internal.mux.MuxTester.frame;
import static langsmith.sandbox.internal.mux.MuxTester.rst;
import static langsmith.sandbox.internal.mux.MuxTester.syn;
import static langsmith.sandbox.internal.mux.MuxTester.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.protocol.yamux.FrameHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MuxSessionTest {
  private static final int WINDOW = 256 << 10;

  private final MuxTester tester = new MuxTester();

  @AfterEach
  void nothingIsLeft() {
    tester.assertNothingLeft();
  }

  private void assertHappened(String... expected) {
    assertThat(tester.take()).containsExactly(expected);
  }

  // --- order ---

  @Test
  void effects_areCarriedOutInTheirOrder() {
    tester.receive(
        frame(FrameHeader.DATA, FrameHeader.SYN | FrameHeader.FIN, 1, "hi"), syn(3), data(3, "yo"));
    assertHappened(
        "sends window ACK 1",
        "1 arrived",
        "1 payload hi",
        "1 end",
        "sends window ACK 3",
        "3 arrived",
        "3 payload yo");
  }

  @Test
  void whatAUserDoesDuringAnEffect_waitsForTheOtherEffects() {
    MuxTester.User one = tester.arrives(1);
    tester.arrives(3);
    one.onPayload = () -> one.write("answer");
    one.onEnd = one.stream::finish;

    tester.receive(data(1, "question"), fin(1), data(3, "other"));

    assertHappened(
        "1 payload question",
        "1 end",
        "3 payload other",
        "sends data 1 answer",
        "sends data FIN 1");
    assertThat(tester.session.openStreams()).isEqualTo(1);
  }

  @Test
  void bytesReceivedDuringAnEffect_liveUntilTheirTurn() {
    MuxTester.User user = tester.arrives(1);
    user.onPayload =
        () -> {
          user.onPayload = () -> {};
          tester.receive(data(1, "second"));
          tester.record("back");
        };

    tester.receive(data(1, "first"), data(1, "still first"));

    assertHappened("1 payload first", "back", "1 payload still first", "1 payload second");
  }

  @Test
  void userThatFails_endsTheSessionVisiblyAndLeaksNothing() {
    MuxTester.User user = tester.arrives(1);
    tester.arrives(3).write("still unsent");
    tester.take();
    user.onPayload =
        () -> {
          throw new IllegalStateException("bug of a user");
        };
    ByteBuf bytes = tester.buffer(data(1, "hi"));

    tester.session.received(bytes);
    tester.session.received(bytes);
    tester.session.linkLost("gone");

    assertThat(bytes.release()).as("last reference").isTrue();
    assertHappened(
        "1 payload hi",
        "abort",
        "1 reset SESSION_ENDED",
        "3 reset SESSION_ENDED",
        "ended LinkLost");
    assertThat(tester.session.openStreams()).isZero();
    tester.loop.advanceTimeBy(1, TimeUnit.HOURS);
    tester.loop.runScheduledPendingTasks();
    assertHappened();
  }

  @Test
  void userThatResetsDuringItsPayload_hearsNothingMore() {
    MuxTester.User user = tester.arrives(1);
    user.onPayload = user.stream::reset;

    tester.receive(data(1, "one"), data(1, "two"), fin(1));

    assertHappened("1 payload one", "sends window RST 1");
    assertThat(tester.session.openStreams()).isZero();
  }

  @Test
  void frameCutAnywhere_reachesItsUserInPieces() {
    tester.arrives(1);
    byte[] bytes = data(1, "abcdef");
    for (int at = 0; at < bytes.length; at += 5) {
      ByteBuf piece = tester.buffer(bytes).skipBytes(at);
      tester.session.received(piece.slice(at, Math.min(5, bytes.length - at)));
      piece.release();
    }
    assertHappened("1 payload abc", "1 payload def");
  }

  // --- flushes ---

  @Test
  void framesOfOneTurn_leaveWithOneFlush() {
    MuxTester.User one = tester.arrives(1);
    MuxTester.User two = tester.arrives(3);
    tester.runLoop();
    tester.take();

    one.write("a");
    two.write("b");
    one.write("c");
    assertHappened(
        "sends data 1 a",
        "1 drained",
        "sends data 3 b",
        "3 drained",
        "sends data 1 c",
        "1 drained");
    tester.runLoop();
    assertHappened("flush");
    tester.runLoop();
    assertHappened();

    one.write("d");
    tester.runLoop();
    assertHappened("sends data 1 d", "1 drained", "flush");
  }

  @Test
  void lastFrames_areFlushedBeforeTheClose() {
    MuxTester.User user = tester.arrives(1);
    user.write("last");
    tester.session.close(1001);
    tester.runLoop();

    assertHappened(
        "sends data 1 last",
        "1 drained",
        "sends goaway 0",
        "1 reset SESSION_ENDED",
        "flush",
        "close 1001",
        "ended Closed");
  }

  // --- what is written ---

  @Test
  void largePayload_isSharedWithTheLinkAndNotCopied() {
    MuxTester.User user = tester.arrives(1);
    tester.hold();
    long before = tester.alloc.metric().usedHeapMemory();
    ByteBuf payload = tester.buffer(new byte[50_000]);

    user.stream.write(payload);

    assertThat(payload.refCnt()).isPositive();
    assertThat(tester.alloc.metric().usedHeapMemory() - before).isLessThan(51_000);
    tester.letGo();
    assertThat(payload.refCnt()).isZero();
  }

  @Test
  void smallPayload_isReleasedWhenItIsWritten() {
    MuxTester.User user = tester.arrives(1);
    tester.hold();
    ByteBuf payload = tester.buffer(new byte[4096]);

    user.stream.write(payload);

    assertThat(payload.refCnt()).isZero();
  }

  @Test
  void payloadBeyondTheWindow_waitsAndLeavesInOrder() {
    MuxTester.User user = tester.arrives(1);
    user.stream.write(tester.buffer(new byte[WINDOW - 3]));
    tester.take();

    user.write("abcdef");
    user.write("ghi");
    assertThat(user.stream.isWritable()).isFalse();
    user.stream.finish();
    assertHappened("sends data 1 abc");

    tester.receive(window(1, 4));
    assertHappened("sends data 1 def", "sends data 1 g");
    tester.receive(window(1, 9));
    assertHappened("sends data 1 hi", "sends data FIN 1");
  }

  @Test
  void linkThatTakesNothing_makesStreamsWaitForIt() {
    MuxTester.User one = tester.arrives(1);
    MuxTester.User two = tester.arrives(3);
    tester.session.writable(false);

    one.write("one");
    two.write("two");
    one.write("more");
    assertHappened();
    assertThat(one.stream.isWritable()).isFalse();

    tester.session.writable(true);
    assertHappened(
        "sends data 1 one", "sends data 3 two", "3 drained", "sends data 1 more", "1 drained");
    assertThat(one.stream.isWritable()).isTrue();
  }

  @Test
  void payloadAfterTheEnd_isReleased() {
    MuxTester.User user = tester.arrives(1);
    user.stream.finish();
    user.write("too late");
    user.stream.finish();
    user.stream.write(tester.alloc.buffer());
    assertHappened("sends data FIN 1");
    tester.receive(fin(1));
    user.write("much too late");
    user.stream.reset();
    user.stream.consumed(3);
    assertHappened("1 end");
  }

  // --- ends ---

  @Test
  void resetWithPayloadWaiting_releasesIt() {
    MuxTester.User user = tester.arrives(1);
    tester.session.writable(false);
    ByteBuf waiting = tester.buffer("waiting");
    user.stream.write(waiting);

    user.stream.reset();

    assertThat(waiting.refCnt()).isZero();
    assertHappened("sends window RST 1");
    tester.session.writable(true);
    assertHappened();
  }

  @Test
  void peersReset_releasesWhatWaitsAndIsTold() {
    MuxTester.User user = tester.arrives(1);
    tester.session.writable(false);
    ByteBuf waiting = tester.buffer("waiting");
    user.stream.write(waiting);

    tester.receive(data(1, "good"), rst(1));

    assertHappened("1 payload good", "1 reset BY_PEER");
    assertThat(waiting.refCnt()).isZero();
    assertThat(tester.session.openStreams()).isZero();
  }

  @Test
  void lostLink_endsEverythingOnce() {
    MuxTester.User one = tester.arrives(1);
    tester.arrives(3);
    tester.session.writable(false);
    ByteBuf waiting = tester.buffer("waiting");
    one.stream.write(waiting);

    tester.session.linkLost("reset");
    tester.session.linkLost("again");
    tester.open();
    one.write("late");
    tester.runLoop();

    assertHappened(
        "1 reset SESSION_ENDED", "3 reset SESSION_ENDED", "ended LinkLost", "refused ENDED");
    assertThat(waiting.refCnt()).isZero();
    assertThat(tester.loop.hasPendingTasks()).as("timers").isFalse();
  }

  @Test
  void bytesAfterTheEnd_areReleasedAndMeanNothing() {
    tester.session.close(1000);
    tester.take();
    tester.receive(syn(1), data(1, "late"));
    assertHappened();
  }

  @Test
  void silentPeer_isAbortedAfterItsPing() {
    tester.loop.advanceTimeBy(30, TimeUnit.SECONDS);
    tester.loop.runScheduledPendingTasks();
    tester.runLoop();
    assertHappened("sends ping SYN 0", "flush");
    tester.loop.advanceTimeBy(30, TimeUnit.SECONDS);
    tester.loop.runScheduledPendingTasks();
    assertHappened("abort", "ended PeerSilent");
  }

  @Test
  void leaving_letsOpenStreamsGoOnAndClosesWithTheLast() {
    MuxTester.User user = tester.arrives(1);
    tester.session.leave();
    tester.open();
    tester.receive(syn(3), data(1, "on"), fin(1));
    user.write("bye");
    user.stream.finish();

    assertHappened(
        "sends goaway 0",
        "refused LEFT",
        "sends window RST 3",
        "1 payload on",
        "1 end",
        "sends data 1 bye",
        "1 drained",
        "sends data FIN 1",
        "flush",
        "close 1000",
        "ended Drained");
  }

  @Test
  void peerThatLeaves_isClosedBehindTheLastStream() {
    MuxTester.User user = tester.arrives(1);
    tester.receive(new FrameHeader(0, FrameHeader.GO_AWAY, 0, 0, 0).toByteArray(), fin(1));
    assertHappened("peer left", "1 end");
    user.stream.finish();
    assertHappened("sends data FIN 1", "flush", "close 1000", "ended Drained");
  }

  @Test
  void openedStream_mayBeWrittenToAtOnce() {
    tester.open();
    assertHappened("sends window SYN 2", "2 opened");
    tester.receive(frame(FrameHeader.DATA, FrameHeader.ACK, 2, "hello"));
    assertHappened("2 payload hello");
  }
}
