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
import langsmith.sandbox.protocol.yamux.Effect.ResetReason;
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
  private final Deque<Effect> effects = new ArrayDeque<>();
  private final Set<Long> live = new HashSet<>();
  private Effect.@Nullable ArmTimer timer;
  private boolean linkUp = true;
  private boolean finished;

  YamuxTester(YamuxSession session) {
    this.session = session;
  }

  static YamuxTester client() {
    return client(YamuxPolicy.client());
  }

  static YamuxTester client(YamuxPolicy policy) {
    return new YamuxTester(new YamuxSession(Role.CLIENT, policy)).tell(new Event.Begin());
  }

  static YamuxTester server() {
    return server(YamuxPolicy.server());
  }

  static YamuxTester server(YamuxPolicy policy) {
    return new YamuxTester(new YamuxSession(Role.SERVER, policy)).tell(new Event.Begin());
  }

  YamuxSession session() {
    return session;
  }

  // --- events ---

  YamuxTester tell(Event event) {
    for (Effect effect : session.on(event)) {
      check(effect);
      if (!(effect instanceof Effect.ArmTimer) && !(effect instanceof Effect.CancelTimer)) {
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
    tell(new Event.OpenRequested(7));
    Effect.SendFrame syn = (Effect.SendFrame) take();
    assertThat(syn.header().hasSyn()).isTrue();
    return takeAs(Effect.StreamOpened.class).stream();
  }

  /** The peer opens a stream. */
  YamuxTester arrives(long stream) {
    receives(FrameHeader.windowUpdate(FrameHeader.SYN, stream, 0));
    takeSend(FrameHeader.windowUpdate(FrameHeader.ACK, stream, 0));
    assertThat(takeAs(Effect.StreamArrived.class).stream()).isEqualTo(stream);
    return this;
  }

  YamuxTester receives(FrameHeader header) {
    return receives(header, "");
  }

  YamuxTester receives(FrameHeader header, String payload) {
    return receives(Frames.bytes(header, payload.getBytes(StandardCharsets.UTF_8)));
  }

  YamuxTester receives(byte[] bytes) {
    return tell(new Event.BytesReceived(ByteBuffer.wrap(bytes)));
  }

  /** A Data frame with so many bytes of payload. */
  YamuxTester receivesPayload(long stream, int length) {
    return receives(Frames.bytes(FrameHeader.data(0, stream, length), new byte[length]));
  }

  /** Offers so many bytes and returns how many were left over. */
  int writes(long stream, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    tell(new Event.WriteRequested(stream, bytes));
    return bytes.remaining();
  }

  YamuxTester consumes(long stream, int count) {
    return tell(new Event.BytesConsumed(stream, count));
  }

  YamuxTester finishes(long stream) {
    return tell(new Event.FinishRequested(stream));
  }

  YamuxTester resets(long stream) {
    return tell(new Event.ResetRequested(stream));
  }

  YamuxTester writable(boolean writable) {
    return tell(new Event.LinkWritable(writable));
  }

  YamuxTester timerFires() {
    Effect.ArmTimer fired = armedTimer();
    timer = null;
    return tell(new Event.TimerFired(fired.timer()));
  }

  // --- effects ---

  Effect.ArmTimer armedTimer() {
    return Objects.requireNonNull(timer, "no timer is armed");
  }

  Effect take() {
    assertThat(effects).as("effects").isNotEmpty();
    return effects.remove();
  }

  <T extends Effect> T takeAs(Class<T> type) {
    return type.cast(take());
  }

  YamuxTester takeSend(FrameHeader header) {
    Effect.SendFrame sent = takeAs(Effect.SendFrame.class);
    assertThat(sent.header()).isEqualTo(header);
    assertThat(sent.payload().remaining())
        .isEqualTo(header.type() == FrameHeader.DATA ? (int) header.length() : 0);
    return this;
  }

  YamuxTester takePayload(long stream, String text) {
    Effect.EmitPayload emitted = takeAs(Effect.EmitPayload.class);
    assertThat(emitted.stream()).isEqualTo(stream);
    assertThat(StandardCharsets.UTF_8.decode(emitted.payload().duplicate()).toString())
        .isEqualTo(text);
    return this;
  }

  YamuxTester take(Effect expected) {
    assertThat(take()).isEqualTo(expected);
    return this;
  }

  YamuxTester takeReset(long stream, ResetReason reason) {
    return take(new Effect.StreamReset(stream, reason));
  }

  YamuxTester takeViolation(String clause) {
    takeSend(FrameHeader.goAway(1));
    while (effects.peek() instanceof Effect.StreamReset
        || effects.peek() instanceof Effect.OpenRefused) {
      take();
    }
    take(new Effect.CloseLink(1002));
    Effect.Finish finish = takeAs(Effect.Finish.class);
    assertThat(finish.outcome())
        .isInstanceOfSatisfying(
            Outcome.ProtocolViolation.class, v -> assertThat(v.clause()).isEqualTo(clause));
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

  List<Effect> takeAll() {
    List<Effect> all = List.copyOf(effects);
    effects.clear();
    return all;
  }

  private void check(Effect effect) {
    assertThat(finished && !(effect instanceof Effect.OpenRefused))
        .as("%s after Finish", effect)
        .isFalse();
    if (effect instanceof Effect.SendFrame e) {
      assertThat(linkUp).as("the link is up for %s", effect).isTrue();
      int payload = e.header().type() == FrameHeader.DATA ? (int) e.header().length() : 0;
      assertThat(e.payload().remaining()).isEqualTo(payload);
    } else if (effect instanceof Effect.CloseLink || effect instanceof Effect.AbortLink) {
      assertThat(linkUp).isTrue();
      linkUp = false;
    } else if (effect instanceof Effect.ArmTimer e) {
      assertThat(timer).as("timer that is armed already").isNull();
      assertThat(e.delay()).isPositive();
      timer = e;
    } else if (effect instanceof Effect.CancelTimer e) {
      assertThat(e.timer()).isEqualTo(armedTimer().timer());
      timer = null;
    } else if (effect instanceof Effect.StreamOpened e) {
      assertThat(live.add(e.stream())).as("%s is new", effect).isTrue();
    } else if (effect instanceof Effect.StreamArrived e) {
      assertThat(live.add(e.stream())).as("%s is new", effect).isTrue();
    } else if (effect instanceof Effect.EmitPayload e) {
      assertThat(e.payload().remaining()).isPositive();
      assertThat(live).contains(e.stream());
    } else if (effect instanceof Effect.EmitEnd e) {
      assertThat(live).contains(e.stream());
    } else if (effect instanceof Effect.StreamOver e) {
      assertThat(live.remove(e.stream())).as("%s is live", effect).isTrue();
      assertThat(session.stream(e.stream())).isEqualTo(StreamState.CLOSED);
    } else if (effect instanceof Effect.StreamReset e) {
      assertThat(live.remove(e.stream())).as("%s is live", effect).isTrue();
    } else if (effect instanceof Effect.Finish) {
      assertThat(session.openStreams()).isZero();
      assertThat(timer).isNull();
      finished = true;
    }
  }
}
