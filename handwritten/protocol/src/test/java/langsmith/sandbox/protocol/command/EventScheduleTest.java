// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of seeded runs of {@link EventStreamMachine} against a model of a server that cuts,
 * refuses, overlaps, loses and wants acknowledgements at random: what is delivered is the raw
 * output less the gaps that were told, to the byte.
 */
class EventScheduleTest {
  private static final int SCHEDULES = 3000;

  @Test
  void cutAtRandom_deliversEveryByteOnceOrTellsTheGap() {
    Set<Class<?>> outcomes = new HashSet<>();
    for (int seed = 0; seed < SCHEDULES; seed++) {
      try {
        outcomes.add(new Run(seed).play().getClass());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertThat(outcomes)
        .containsExactlyInAnyOrder(
            Outcome.Exited.class, Outcome.LinkLost.class, Outcome.NeverStarted.class);
  }

  private static final class Run {
    private final Random random;
    private final byte[] raw;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final EventStreamMachine machine;
    private final Queue<Effect> effects = new ArrayDeque<>();
    private final int cuts;

    /** What the model server keeps, and where it is in the current response. */
    private int acknowledged;

    private int position;
    private boolean sentSomething;
    private boolean streamEnded;
    private boolean startedSent;
    private long now;
    private int steps;

    Run(int seed) {
      random = new Random(seed);
      raw = new byte[random.nextInt(400)];
      random.nextBytes(raw);
      // Characters of several bytes are rare in noise.
      for (int i = 0; i + 4 < raw.length; i += 1 + random.nextInt(12)) {
        System.arraycopy(
            new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x8F, (byte) 0x96}, 0, raw, i, 4);
      }
      cuts = random.nextInt(35);
      machine =
          EventStreamMachine.start(
              Frames.executeClosed(),
              CommandPolicy.standard().withReconnect(ReconnectPolicy.standardForEvents()),
              random::nextDouble);
    }

    Outcome play() {
      tell(new Event.Begin());
      while (!(machine.state() instanceof State.Ended)) {
        assertThat(++steps).as("steps").isLessThan(10_000);
        step();
      }
      Outcome outcome = ((State.Ended) machine.state()).outcome();
      byte[] expected =
          outcome instanceof Outcome.Exited ? raw : Arrays.copyOf(raw, received.size());
      assertThat(received.toByteArray()).isEqualTo(expected);
      return outcome;
    }

    private void step() {
      State state = machine.state();
      int connection = state.currentConnection();
      if (state instanceof State.BackingOff s) {
        now += 10_000_000;
        tell(new Event.TimerFired(s.timer()));
      } else if (random.nextInt(100) < cuts) {
        disturb(state, connection);
      } else if (state instanceof State.Connecting) {
        tell(new Event.Opened(connection));
      } else {
        tell(new Event.Received(connection, next()));
      }
    }

    private void disturb(State state, int connection) {
      int what = random.nextInt(4);
      if (state instanceof State.Connecting && what == 0) {
        tell(new Event.NotOpened(connection, Frames.refusal(503)));
      } else if (state instanceof State.Connecting && what == 1) {
        tell(new Event.NotOpened(connection, Frames.notConnected()));
      } else if (!(state instanceof State.Connecting) && what == 0) {
        tell(new Event.Received(connection, Frames.error("ServerShuttingDown")));
      } else {
        tell(new Event.ConnectionLost(connection, 1006, "cut"));
      }
    }

    /** The server goes on: it may jump ahead, step back, or want an acknowledgement. */
    private ServerMessage next() {
      if (!startedSent) {
        startedSent = true;
        return Frames.started();
      }
      int what = random.nextInt(20);
      if (what == 0 && sentSomething) {
        return new ServerMessage.AckRequired(
            Math.max(acknowledged, position - random.nextInt(3)), 0);
      }
      if (what == 1) {
        position = Math.max(acknowledged, position - random.nextInt(20));
      } else if (what == 2) {
        position = Math.min(raw.length, position + random.nextInt(20));
      }
      if (position < raw.length) {
        int length = Math.min(raw.length - position, random.nextInt(9));
        byte[] piece = Arrays.copyOfRange(raw, position, position + length);
        ServerMessage output =
            new ServerMessage.Output(
                StandardStream.STDOUT, OptionalLong.of(position), Utf8Chunk.wrap(piece));
        position += length;
        return output;
      }
      if (!streamEnded) {
        streamEnded = true;
        return new ServerMessage.StreamEnd(StandardStream.STDOUT, raw.length);
      }
      return Frames.exit(0);
    }

    private void tell(Event event) {
      effects.addAll(machine.on(event, now));
      for (Effect effect = effects.poll(); effect != null; effect = effects.poll()) {
        if (effect instanceof Effect.SendFrame e) {
          respond(e.frame() instanceof ReconnectFrame r ? r : null);
        } else if (effect instanceof Effect.EmitOutput e) {
          assertThat(e.offset()).isEqualTo(received.size());
          assertThat(e.resumeOffset()).isEqualTo(e.offset() + e.data().size());
          received.writeBytes(e.data().toByteArray());
          sentSomething = true;
        } else if (effect instanceof Effect.EmitGap e) {
          assertThat(e.from()).isEqualTo(received.size());
          // Told as missing, and so filled in here.
          received.writeBytes(Arrays.copyOfRange(raw, (int) e.from(), (int) e.to()));
          sentSomething = true;
        }
      }
    }

    private void respond(@Nullable ReconnectFrame resume) {
      position =
          resume == null ? 0 : Math.toIntExact(Objects.requireNonNull(resume.stdoutOffset()));
      assertThat(position).as("acknowledged").isBetween(acknowledged, received.size());
      acknowledged = position;
      startedSent = false;
      streamEnded = false;
      sentSomething = false;
    }
  }
}
