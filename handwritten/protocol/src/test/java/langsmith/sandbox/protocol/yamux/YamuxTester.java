// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.jspecify.annotations.Nullable;

/**
 * Tells a session events and hands out its effects one by one, in their order.
 *
 * <p>Timers are kept apart from the other effects. With every effect it checks what must always
 * hold: at most one timer is armed, nothing is sent after the link was given up, and nothing is
 * said of a stream that is over.
 */
final class YamuxTester {
  private final YamuxSession session;
  private final Deque<YamuxEffect> effects = new ArrayDeque<>();
  private final Set<Long> live = new HashSet<>();
  private YamuxEffect.@Nullable ArmTimer timer;
  private boolean linkUp = true;
  private boolean finished;

  YamuxTester(YamuxSession session) {
    this.session = session;
  }

  static YamuxTester client() {
    return client(YamuxPolicy.client());
  }

  static YamuxTester client(YamuxPolicy policy) {
    return new YamuxTester(new YamuxSession(Role.CLIENT, policy)).tell(new YamuxEvent.Begin());
  }

  static YamuxTester server() {
    return server(YamuxPolicy.server());
  }

  static YamuxTester server(YamuxPolicy policy) {
    return new YamuxTester(new YamuxSession(Role.SERVER, policy)).tell(new YamuxEvent.Begin());
  }

  YamuxSession session() {
    return session;
  }

  // --- events ---

  YamuxTester tell(YamuxEvent event) {
    for (YamuxEffect effect : session.on(event)) {
      check(effect);
      if (!(effect instanceof YamuxEffect.ArmTimer)
          && !(effect instanceof YamuxEffect.CancelTimer)) {
        effects.add(effect);
      }
    }
    return this;
  }

  /** Opens a stream that the peer has acknowledged. */
  long opens() {
    long stream = opensUnacknowledged();
    return receives(FrameHeader.windowUpdate(FrameHeader.ACK, stream, 0)).nothingMore(stream);
  }

  long opensUnacknowledged() {
    tell(new YamuxEvent.OpenRequested(7));
    YamuxEffect.SendFrame syn = (YamuxEffect.SendFrame) take();
    assertThat(syn.header().hasSyn()).isTrue();
    return takeAs(YamuxEffect.StreamOpened.class).stream();
  }

  /** The peer opens a stream. */
  YamuxTester arrives(long stream) {
    receives(FrameHeader.windowUpdate(FrameHeader.SYN, stream, 0));
    takeSend(FrameHeader.windowUpdate(FrameHeader.ACK, stream, 0));
    assertThat(takeAs(YamuxEffect.StreamArrived.class).stream()).isEqualTo(stream);
    return this;
  }

  YamuxTester receives(FrameHeader header) {
    return receives(header, "");
  }

  YamuxTester receives(FrameHeader header, String payload) {
    return receives(Frames.bytes(header, payload.getBytes(StandardCharsets.UTF_8)));
  }

  YamuxTester receives(byte[] bytes) {
    return tell(new YamuxEvent.BytesReceived(ByteBuffer.wrap(bytes)));
  }

  /** A Data frame with so many bytes of payload. */
  YamuxTester receivesPayload(long stream, int length) {
    return receives(Frames.bytes(FrameHeader.data(0, stream, length), new byte[length]));
  }

  /** Offers so many bytes and returns how many were left over. */
  int writes(long stream, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    tell(new YamuxEvent.WriteRequested(stream, bytes));
    return bytes.remaining();
  }

  YamuxTester consumes(long stream, int count) {
    return tell(new YamuxEvent.BytesConsumed(stream, count));
  }

  YamuxTester finishes(long stream) {
    return tell(new YamuxEvent.FinishRequested(stream));
  }

  YamuxTester resets(long stream) {
    return tell(new YamuxEvent.ResetRequested(stream));
  }

  YamuxTester writable(boolean writable) {
    return tell(new YamuxEvent.LinkWritable(writable));
  }

  YamuxTester timerFires() {
    YamuxEffect.ArmTimer fired = armedTimer();
    timer = null;
    return tell(new YamuxEvent.TimerFired(fired.timer()));
  }

  // --- effects ---

  YamuxEffect.ArmTimer armedTimer() {
    return Objects.requireNonNull(timer, "no timer is armed");
  }

  YamuxEffect take() {
    assertThat(effects).as("effects").isNotEmpty();
    return effects.remove();
  }

  <T extends YamuxEffect> T takeAs(Class<T> type) {
    return type.cast(take());
  }

  YamuxTester takeSend(FrameHeader header) {
    YamuxEffect.SendFrame sent = takeAs(YamuxEffect.SendFrame.class);
    assertThat(sent.header()).isEqualTo(header);
    assertThat(sent.payload().remaining())
        .isEqualTo(header.type() == FrameHeader.DATA ? (int) header.length() : 0);
    return this;
  }

  YamuxTester takePayload(long stream, String text) {
    YamuxEffect.EmitPayload emitted = takeAs(YamuxEffect.EmitPayload.class);
    assertThat(emitted.stream()).isEqualTo(stream);
    assertThat(StandardCharsets.UTF_8.decode(emitted.payload().duplicate()).toString())
        .isEqualTo(text);
    return this;
  }

  YamuxTester take(YamuxEffect expected) {
    assertThat(take()).isEqualTo(expected);
    return this;
  }

  YamuxTester takeReset(long stream, ResetReason reason) {
    return take(new YamuxEffect.StreamReset(stream, reason));
  }

  YamuxTester takeViolation(String clause) {
    takeSend(FrameHeader.goAway(1));
    while (effects.peek() instanceof YamuxEffect.StreamReset
        || effects.peek() instanceof YamuxEffect.OpenRefused) {
      take();
    }
    take(new YamuxEffect.CloseLink(1002));
    YamuxEffect.Finish finish = takeAs(YamuxEffect.Finish.class);
    assertThat(finish.outcome())
        .isInstanceOfSatisfying(
            YamuxOutcome.ProtocolViolation.class, v -> assertThat(v.clause()).isEqualTo(clause));
    return nothingMore();
  }

  YamuxTester nothingMore() {
    assertThat(effects).as("effects").isEmpty();
    return this;
  }

  private long nothingMore(long stream) {
    nothingMore();
    return stream;
  }

  List<YamuxEffect> takeAll() {
    List<YamuxEffect> all = List.copyOf(effects);
    effects.clear();
    return all;
  }

  private void check(YamuxEffect effect) {
    assertThat(finished && !(effect instanceof YamuxEffect.OpenRefused))
        .as("%s after Finish", effect)
        .isFalse();
    if (effect instanceof YamuxEffect.SendFrame e) {
      assertThat(linkUp).as("the link is up for %s", effect).isTrue();
      int payload = e.header().type() == FrameHeader.DATA ? (int) e.header().length() : 0;
      assertThat(e.payload().remaining()).isEqualTo(payload);
    } else if (effect instanceof YamuxEffect.CloseLink || effect instanceof YamuxEffect.AbortLink) {
      assertThat(linkUp).isTrue();
      linkUp = false;
    } else if (effect instanceof YamuxEffect.ArmTimer e) {
      assertThat(timer).as("timer that is armed already").isNull();
      assertThat(e.delay()).isPositive();
      timer = e;
    } else if (effect instanceof YamuxEffect.CancelTimer e) {
      assertThat(e.timer()).isEqualTo(armedTimer().timer());
      timer = null;
    } else if (effect instanceof YamuxEffect.StreamOpened e) {
      assertThat(live.add(e.stream())).as("%s is new", effect).isTrue();
    } else if (effect instanceof YamuxEffect.StreamArrived e) {
      assertThat(live.add(e.stream())).as("%s is new", effect).isTrue();
    } else if (effect instanceof YamuxEffect.EmitPayload e) {
      assertThat(e.payload().remaining()).isPositive();
      assertThat(live).contains(e.stream());
    } else if (effect instanceof YamuxEffect.EmitEnd e) {
      assertThat(live).contains(e.stream());
    } else if (effect instanceof YamuxEffect.StreamOver e) {
      assertThat(live.remove(e.stream())).as("%s is live", effect).isTrue();
      assertThat(session.stream(e.stream())).isEqualTo(StreamState.CLOSED);
    } else if (effect instanceof YamuxEffect.StreamReset e) {
      assertThat(live.remove(e.stream())).as("%s is live", effect).isTrue();
    } else if (effect instanceof YamuxEffect.Finish) {
      assertThat(session.openStreams()).isZero();
      assertThat(timer).isNull();
      finished = true;
    }
  }
}
