// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static langsmith.sandbox.internal.mux.MuxTester.data;
import static langsmith.sandbox.internal.mux.MuxTester.fin;
import static langsmith.sandbox.internal.mux.MuxTester.frame;
import static langsmith.sandbox.internal.mux.MuxTester.rst;
import static langsmith.sandbox.internal.mux.MuxTester.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import langsmith.sandbox.protocol.yamux.FrameHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelPipeTest {
  private static final int WINDOW = 256 << 10;

  private final MuxTester tester = new MuxTester();
  private FakeSocketChannel channel;

  @BeforeEach
  void join() throws Exception {
    channel = FakeSocketChannel.open(tester::record);
    MuxStream stream = tester.arrives(1).stream;
    ChannelPipe.join(stream, channel, () -> tester.record("told"));
    tester.runLoop();
    tester.take();
    assertThat(channel.config().isAutoRead()).isTrue();
  }

  @AfterEach
  void nothingIsLeft() {
    channel.close().syncUninterruptibly();
    run();
    channel.releaseOutbound();
    tester.assertNothingLeft();
  }

  private void run() {
    channel.runPendingTasks();
    tester.runLoop();
  }

  private void receive(byte[]... frames) {
    tester.receive(frames);
    run();
  }

  private void read(String text) {
    read(tester.buffer(text));
  }

  private void read(ByteBuf bytes) {
    channel.writeInbound(bytes);
    run();
  }

  private String written() {
    StringBuilder text = new StringBuilder();
    for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      text.append(next.toString(US_ASCII));
      next.release();
    }
    return text.toString();
  }

  /** What has happened, but for the flushes of the link. */
  private void assertHappened(String... expected) {
    assertThat(tester.take()).filteredOn(line -> !line.equals("flush")).containsExactly(expected);
  }

  @Test
  void bytes_goBothWays() {
    receive(data(1, "ques"), data(1, "tion"));
    assertThat(written()).isEqualTo("question");
    read("answer");
    assertHappened("sends data 1 answer");
  }

  // --- ends ---

  @Test
  void endOfTheStream_endsOnlyTheOutputOfTheChannel() {
    receive(data(1, "last"), fin(1));
    assertThat(written()).isEqualTo("last");
    assertHappened("shutdownOutput");
    assertThat(channel.isOpen()).isTrue();

    read("still talking");
    assertHappened("sends data 1 still talking");
    channel.endInput();
    run();
    assertHappened("sends data FIN 1", "closed", "told");
    assertThat(tester.session.openStreams()).isZero();
  }

  @Test
  void endOfTheChannelsInput_endsOnlyThatDirection() {
    channel.endInput();
    run();
    assertHappened("sends data FIN 1");
    assertThat(channel.isOpen()).isTrue();

    receive(data(1, "ten megabytes"));
    assertThat(written()).isEqualTo("ten megabytes");
    receive(fin(1));
    assertHappened("shutdownOutput", "closed", "told");
  }

  @Test
  void endOfTheStream_waitsForBytesThatTheSystemHasNotTaken() {
    channel.stall();
    receive(data(1, "slow"), fin(1));
    assertHappened();

    channel.take();
    run();

    assertThat(written()).isEqualTo("slow");
    assertHappened("shutdownOutput");
  }

  @Test
  void endOfTheInput_waitsForBytesThatTheWindowDoesNotTake() {
    read(tester.buffer(new byte[WINDOW]));
    tester.take();
    read("rest");
    channel.endInput();
    run();
    assertHappened();

    receive(window(1, 10));
    assertHappened("sends data 1 rest", "sends data FIN 1");
  }

  // --- back-pressure ---

  @Test
  void windowUsedUp_stopsReadingUntilItGrows() {
    read(tester.buffer(new byte[WINDOW]));
    assertThat(channel.config().isAutoRead()).isTrue();
    read("one too many");
    assertThat(channel.config().isAutoRead()).isFalse();

    receive(window(1, 5));
    assertThat(channel.config().isAutoRead()).isFalse();
    receive(window(1, 100));
    assertThat(channel.config().isAutoRead()).isTrue();
  }

  @Test
  void linkThatTakesNothing_stopsReadingUntilItDoes() {
    tester.session.writable(false);
    read("waits");
    assertThat(channel.config().isAutoRead()).isFalse();
    assertHappened();
    tester.session.writable(true);
    assertThat(channel.config().isAutoRead()).isTrue();
    assertHappened("sends data 1 waits");
  }

  @Test
  void slowChannel_givesNoCreditUntilTheSystemHasTakenTheBytes() {
    channel.stall();
    receive(frame(FrameHeader.DATA, 0, 1, new byte[WINDOW]));
    assertHappened();

    channel.take();
    run();
    assertHappened("sends window+" + WINDOW + " 1");
  }

  @Test
  void slowChannel_keepsNoMoreThanOneWindow() {
    channel.stall();
    receive(frame(FrameHeader.DATA, 0, 1, new byte[WINDOW]));
    receive(data(1, "x"));
    assertHappened("sends goaway 0", "close 1002", "ended ProtocolViolation");
  }

  // --- breaks ---

  @Test
  void resetOfTheStream_breaksTheChannel() {
    receive(rst(1));
    assertHappened("linger 0", "closed", "told");
  }

  @Test
  void resetOfTheStream_letsBytesPassFirst() {
    channel.stall();
    receive(data(1, "good"), rst(1));
    assertHappened();

    channel.take();
    run();

    assertThat(written()).isEqualTo("good");
    assertHappened("linger 0", "closed", "told");
  }

  @Test
  void endOfTheSession_breaksTheChannel() {
    tester.session.linkLost("cut");
    run();
    assertHappened("linger 0", "closed", "told", "ended LinkLost");
  }

  @Test
  void brokenChannel_resetsTheStreamAndDoesNotEndIt() {
    channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));
    // Netty tells this as well.
    channel.endInput();
    run();
    assertHappened("sends window RST 1", "linger 0", "closed", "told");
    assertThat(tester.session.openStreams()).isZero();
  }

  @Test
  void channelThatCloses_resetsTheStream() {
    channel.close().syncUninterruptibly();
    run();
    assertHappened("closed", "sends window RST 1", "told");
  }

  @Test
  void channelThatClosesWithBytesToWrite_releasesThem() {
    channel.stall();
    receive(data(1, "never taken"));
    channel.close().syncUninterruptibly();
    run();
    assertThat(written()).isEmpty();
    assertHappened("closed", "sends window RST 1", "told");
  }

  @Test
  void channelThatClosesWithBytesToSend_releasesThem() {
    tester.session.writable(false);
    read("never sent");
    channel.close().syncUninterruptibly();
    run();
    assertHappened("closed", "sends window RST 1", "told");
  }

  @Test
  void bytesAfterTheStreamBroke_areReleased() {
    channel.stall();
    receive(data(1, "good"), rst(1));
    read("too late");
    assertHappened();
  }
}
