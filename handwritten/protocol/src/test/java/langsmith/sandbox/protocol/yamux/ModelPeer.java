// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import langsmith.sandbox.protocol.yamux.RandomPeersTest.Disturbance;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.jspecify.annotations.Nullable;

/** A session with its half of a pipe, and users of its streams who act at random. */
final class ModelPeer {
  private static final int LINK_LIMIT = 90_000;
  private static final int MAX_STREAMS = 12;

  private final Role role;
  private final Random random;
  private final Disturbance disturbance;
  private final YamuxTester tester;
  private final Map<Long, User> users = new TreeMap<>();
  private ByteArrayOutputStream link = new ByteArrayOutputStream();
  private @Nullable ModelPeer other;
  private boolean linkOpen = true;
  private boolean toldWritable = true;
  private int opened;
  private long received;
  private @Nullable YamuxOutcome outcome;

  ModelPeer(Role role, Random random, Disturbance disturbance) {
    this.role = role;
    this.random = random;
    this.disturbance = disturbance;
    YamuxPolicy policy =
        YamuxPolicy.server()
            .withMaxUnacknowledged(3)
            .withReceiveWindow(262_144 + random.nextInt(9));
    this.tester = new YamuxTester(new YamuxSession(role, policy));
    tell(new YamuxEvent.Begin());
  }

  void connect(ModelPeer peer) {
    other = peer;
    peer.other = this;
  }

  long receivedBytes() {
    return received;
  }

  void tell(YamuxEvent event) {
    tester.tell(event);
    for (YamuxEffect effect : tester.takeAll()) {
      carryOut(effect);
    }
    boolean writable = link.size() < LINK_LIMIT;
    if (outcome == null && writable != toldWritable) {
      toldWritable = writable;
      tell(new YamuxEvent.LinkWritable(writable));
    }
  }

  /** Somebody does something. */
  void step() {
    List<User> all = List.copyOf(users.values());
    User user = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    int what = random.nextInt(100);
    if (what < 40) {
      transmit(1 + random.nextInt(100_000));
    } else if (user == null || (what < 50 && users.size() < MAX_STREAMS)) {
      tell(new YamuxEvent.OpenRequested(++opened));
    } else if (what < 70) {
      user.write(random.nextInt(120_000));
    } else if (what < 90) {
      user.consume(random.nextInt(200_000));
    } else if (what < 95) {
      user.finishWhenWritten();
    } else if (what < 97) {
      timerFires();
    } else if (disturbance == Disturbance.RESETS) {
      tell(new YamuxEvent.ResetRequested(user.stream));
      users.remove(user.stream);
    }
  }

  /** Time passes, but never so much that the peer could have answered a ping and has not. */
  private void timerFires() {
    YamuxState.Liveness liveness = tester.session().state().liveness();
    if (outcome == null && (!liveness.pinged() || liveness.heard())) {
      tester.timerFires();
      tester.takeAll().forEach(this::carryOut);
    }
  }

  /** Lets everything come to its end; false if there is nothing left to do. */
  boolean settle() {
    boolean moved = transmit(Integer.MAX_VALUE);
    for (User user : List.copyOf(users.values())) {
      user.consume(Integer.MAX_VALUE);
      moved |= user.finishWhenWritten();
    }
    return transmit(Integer.MAX_VALUE) || moved;
  }

  void checkEnd(Set<Class<?>> outcomes) {
    assertThat(tester.session().openStreams()).as("%s: streams that are left", role).isZero();
    assertThat(users).as("%s: users that are left", role).isEmpty();
    if (outcome != null) {
      outcomes.add(outcome.getClass());
    }
  }

  /** Moves bytes of this side to the other. */
  private boolean transmit(int limit) {
    ModelPeer peer = Objects.requireNonNull(other);
    byte[] bytes = link.toByteArray();
    int length = Math.min(limit, bytes.length);
    if (length > 0) {
      link = new ByteArrayOutputStream();
      link.write(bytes, length, bytes.length - length);
      peer.tell(new YamuxEvent.BytesReceived(ByteBuffer.wrap(bytes, 0, length)));
      if (outcome == null) {
        tell(new YamuxEvent.LinkWritable(toldWritable));
      }
    }
    if (link.size() == 0 && !linkOpen && peer.outcome == null) {
      peer.tell(new YamuxEvent.LinkLost("closed"));
      return true;
    }
    return length > 0;
  }

  private void carryOut(YamuxEffect effect) {
    if (effect instanceof YamuxEffect.SendFrame e) {
      link.writeBytes(Frames.bytes(e.header(), Frames.bytes(e.payload())));
    } else if (effect instanceof YamuxEffect.CloseLink) {
      linkOpen = false;
    } else if (effect instanceof YamuxEffect.StreamOpened e) {
      users.put(e.stream(), new User(e.stream()));
    } else if (effect instanceof YamuxEffect.StreamArrived e) {
      users.put(e.stream(), new User(e.stream()));
    } else if (effect instanceof YamuxEffect.EmitPayload e) {
      user(e.stream()).receive(e.payload());
    } else if (effect instanceof YamuxEffect.EmitEnd e) {
      user(e.stream()).end();
    } else if (effect instanceof YamuxEffect.StreamOver e) {
      user(e.stream()).over();
    } else if (effect instanceof YamuxEffect.Resume e) {
      user(e.stream()).offer();
    } else if (effect instanceof YamuxEffect.StreamReset e) {
      boolean expected =
          disturbance == Disturbance.RESETS || e.reason() == ResetReason.SESSION_ENDED;
      assertThat(expected || disturbance == Disturbance.LEAVE).as("%s", effect).isTrue();
      users.remove(e.stream());
    } else if (effect instanceof YamuxEffect.Finish e) {
      outcome = e.outcome();
    } else if (effect instanceof YamuxEffect.OpenRefused) {
      assertThat(disturbance).isIn(Disturbance.LEAVE, Disturbance.CUT);
    }
  }

  private User user(long stream) {
    return Objects.requireNonNull(users.get(stream), "no user of stream " + stream);
  }

  /** Who reads and writes one stream. The bytes of a direction tell their position. */
  private final class User {
    private final long stream;
    private final List<ByteBuffer> unsent = new ArrayList<>();
    private long written;
    private long read;
    private int unconsumed;
    private boolean finishing;
    private boolean finished;
    private boolean ended;
    private boolean over;

    User(long stream) {
      this.stream = stream;
    }

    void write(int length) {
      if (finishing || unsent.size() > 2) {
        return;
      }
      byte[] bytes = new byte[length];
      for (int n = 0; n < length; n++) {
        bytes[n] = content(role, written + n);
      }
      written += length;
      unsent.add(ByteBuffer.wrap(bytes));
      if (unsent.size() == 1) {
        offer();
      }
    }

    void offer() {
      while (!unsent.isEmpty()) {
        tell(new YamuxEvent.WriteRequested(stream, unsent.get(0)));
        if (unsent.isEmpty() || unsent.get(0).hasRemaining()) {
          return;
        }
        unsent.remove(0);
      }
      if (finishing && !finished) {
        finished = true;
        tell(new YamuxEvent.FinishRequested(stream));
      }
    }

    /** Returns whether this was news. */
    boolean finishWhenWritten() {
      boolean news = !finishing;
      finishing = true;
      if (unsent.isEmpty()) {
        offer();
      }
      return news;
    }

    void receive(ByteBuffer payload) {
      assertThat(ended).as("payload behind the end").isFalse();
      int length = payload.remaining();
      for (int n = 0; n < length; n++) {
        if (payload.get(payload.position() + n) != content(role.peer(), read + n)) {
          throw new AssertionError("stream " + stream + " differs at byte " + (read + n));
        }
      }
      read += length;
      received += length;
      unconsumed += length;
      assertThat(unconsumed).isLessThanOrEqualTo(262_144 + 8);
    }

    void consume(int limit) {
      int count = Math.min(limit, unconsumed);
      unconsumed -= count;
      tell(new YamuxEvent.BytesConsumed(stream, count));
    }

    void end() {
      ended = true;
      User writer = Objects.requireNonNull(other).users.get(stream);
      if (writer != null) {
        assertThat(read).as("bytes before the end").isEqualTo(writer.written);
      }
      leaveIfOver();
    }

    void over() {
      assertThat(finished).as("this side has ended stream %s", stream).isTrue();
      over = true;
      leaveIfOver();
    }

    private void leaveIfOver() {
      // The end may still be among the effects of an event that this one was told within.
      if (ended && over) {
        users.remove(stream);
      }
    }

    private byte content(Role writer, long position) {
      return (byte) (position * 131 + (position >> 11) * 7 + stream * 31 + writer.firstStream());
    }
  }
}
