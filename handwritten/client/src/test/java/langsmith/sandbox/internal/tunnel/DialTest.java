// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.internal.mux.MuxLink;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import langsmith.sandbox.protocol.yamux.FrameHeader;
import langsmith.sandbox.protocol.yamux.Role;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import langsmith.sandbox.protocol.yamux.YamuxOutcome;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialTest implements MuxLink, MuxSession.Listener, Dial.Sessions, Dial.Caller {
  private final EmbeddedChannel loop = new EmbeddedChannel();
  private final ByteBuf sent = Unpooled.buffer();
  private final List<String> happened = new ArrayList<>();
  private final List<TunnelFailure> failures = new ArrayList<>();
  private final Dial dial = new Dial(loop.eventLoop(), 5432, Duration.ofSeconds(10), this, this);
  private MuxSession session;

  @BeforeEach
  void begin() {
    loop.freezeTime();
    openStream();
  }

  private void openStream() {
    session = new MuxSession(loop.eventLoop(), Role.CLIENT, YamuxPolicy.client(), this, this);
    session.begin();
    dial.ready(
        session,
        reason -> {
          throw new AssertionError(reason);
        });
  }

  private void receive(int type, int flags, byte... payload) {
    byte[] header = new FrameHeader(0, type, flags, 1, payload.length).toByteArray();
    session.received(Unpooled.wrappedBuffer(header, payload));
  }

  private void receiveData(byte... payload) {
    receive(FrameHeader.DATA, 0, payload);
  }

  private void assertFailed(String part) {
    assertThat(failures).singleElement().isInstanceOf(TunnelFailure.NoAnswer.class);
    assertThat(failures.toString()).contains(part);
  }

  /** The flags of the last frame that was sent. */
  private int lastFlags() {
    return sent.getShort(sent.writerIndex() - FrameHeader.SIZE + 2);
  }

  @Test
  void payloadBehindTheStatus_belongsToTheUser() {
    receiveData((byte) 0, (byte) 'h', (byte) 'i');
    receiveData((byte) '!');
    assertThat(happened).containsExactly("connected", "payload hi", "payload !");
  }

  @Test
  void refusal_isToldAndTheStreamReset() {
    receiveData((byte) 2);
    assertThat(failures).containsExactly(new TunnelFailure.PortRefused(ConnectStatus.DIAL_FAILED));
    assertThat(lastFlags()).isEqualTo(FrameHeader.RST);
  }

  @Test
  void streamThatEndsBeforeTheStatus_isAFailure() {
    receive(FrameHeader.DATA, FrameHeader.FIN);
    assertFailed("ended the stream");
    assertThat(lastFlags()).isEqualTo(FrameHeader.RST);
  }

  @Test
  void streamThatIsResetBeforeTheStatus_isAFailure() {
    receive(FrameHeader.WINDOW_UPDATE, FrameHeader.RST);
    assertFailed("reset the stream");
    assertThat(happened).isEmpty();
  }

  @Test
  void noStatusInTime_isAFailure() {
    loop.advanceTimeBy(10, TimeUnit.SECONDS);
    loop.runScheduledPendingTasks();
    assertFailed("10s");
    assertThat(lastFlags()).isEqualTo(FrameHeader.RST);
  }

  @Test
  void sessionLostBeforeTheStatus_isTriedOnceMore() {
    session.linkLost("cut");
    assertThat(happened).containsExactly("request");
    assertThat(failures).isEmpty();

    openStream();
    session.linkLost("cut again");
    assertThat(happened).containsExactly("request");
    assertFailed("twice");
  }

  @Test
  void cancelledDial_resetsItsStreamAndTellsNobody() {
    dial.cancel();
    assertThat(lastFlags()).isEqualTo(FrameHeader.RST);
    receiveData((byte) 0);
    session.linkLost("cut");
    assertThat(happened).isEmpty();
    assertThat(failures).isEmpty();
  }

  // --- the sessions ---

  @Override
  public void request(SessionWaiter waiter) {
    assertThat(waiter).isSameAs(dial);
    happened.add("request");
  }

  @Override
  public void withdraw(SessionWaiter waiter) {
    happened.add("withdraw");
  }

  // --- who dials ---

  @Override
  public StreamUser connected(MuxStream stream) {
    happened.add("connected");
    return new StreamUser() {
      @Override
      public void payload(ByteBuf payload) {
        happened.add("payload " + payload.toString(StandardCharsets.US_ASCII));
      }

      @Override
      public void end() {}

      @Override
      public void reset(ResetReason reason) {}

      @Override
      public void drained() {}
    };
  }

  @Override
  public void failed(TunnelFailure failure) {
    failures.add(failure);
  }

  // --- the connection ---

  @Override
  public ByteBufAllocator alloc() {
    return ByteBufAllocator.DEFAULT;
  }

  @Override
  public void write(ByteBuf bytes) {
    sent.writeBytes(bytes);
    bytes.release();
  }

  @Override
  public void flush() {}

  @Override
  public void closeLink(int code) {}

  @Override
  public void abortLink() {}

  @Override
  public StreamUser arrived(MuxStream stream) {
    throw new AssertionError("a client takes no streams");
  }

  @Override
  public void peerLeft() {}

  @Override
  public void ended(YamuxOutcome outcome) {}
}
