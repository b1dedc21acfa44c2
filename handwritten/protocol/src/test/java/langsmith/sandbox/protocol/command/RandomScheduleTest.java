// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thousands of seeded runs against a model of the server, cut at random: what is delivered is what
 * the command wrote less the gaps that were told, once and in order. {@link CommandStreamTester}
 * checks with every effect that timers and connections are used as they must.
 */
class RandomScheduleTest {
  private static final int SCHEDULES = 1000;

  @ParameterizedTest
  @CsvSource({"true, false", "true, true", "false, false", "false, true"})
  void cutAtRandom_deliversEverythingOnce(boolean textOnly, boolean evicts) {
    Set<Class<?>> outcomes = new HashSet<>();
    for (int seed = 0; seed < SCHEDULES; seed++) {
      try {
        outcomes.add(new Run(seed, textOnly, evicts).play().getClass());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertThat(outcomes)
        .contains(Outcome.Exited.class, Outcome.LinkLost.class, Outcome.NeverStarted.class)
        .contains(Outcome.Detached.class, Outcome.KillUnconfirmed.class)
        .doesNotContain(Outcome.ProtocolViolation.class);
  }

  /** One schedule. */
  private static final class Run {
    private final Random random;
    private final ModelServer server;
    private final CommandStreamTester tester;
    private final Map<StandardStream, Received> received = new EnumMap<>(StandardStream.class);
    private final List<Long> unsettled = new ArrayList<>();
    private final boolean exact;
    private int connection;
    private int lastConnection;
    private long killToken;
    private long tokens;
    private int steps;

    Run(int seed, boolean textOnly, boolean evicts) {
      random = new Random(seed);
      // A loss right behind U+FFFD may be as small as what that stands for, and nobody can tell.
      exact = textOnly || !evicts;
      server = new ModelServer(random, textOnly, evicts);
      ReconnectPolicy reconnect = ReconnectPolicy.standard().withMaxAttempts(4);
      tester =
          new CommandStreamTester(
              CommandStreamMachine.start(
                  Frames.execute(),
                  CommandPolicy.standard().withReconnect(reconnect),
                  random::nextDouble));
      for (StandardStream stream : StandardStream.values()) {
        received.put(stream, new Received());
      }
    }

    Outcome play() {
      tester.begin();
      while (!(tester.machine().state() instanceof State.Ended)) {
        carryOut();
        checkOffsets();
        assertThat(++steps).as("steps").isLessThan(5000);
        step();
      }
      carryOut();
      tester.assertNoEffectsAndNoTimers();
      assertThat(unsettled).as("requests that were not settled").isEmpty();
      Outcome outcome = ((State.Ended) tester.machine().state()).outcome();
      boolean complete = outcome instanceof Outcome.Exited;
      received.forEach((stream, r) -> r.check(server.raw(stream), complete, exact));
      return outcome;
    }

    /** Something happens: mostly the server goes on, now and then somebody disturbs it. */
    private void step() {
      int what = random.nextInt(100);
      State state = tester.machine().state();
      if (state instanceof State.Connecting s) {
        opening(s.connection(), what);
      } else if (what < 12 && connection != 0) {
        cut(new int[] {1006, 1001, 1000, 1011}[random.nextInt(4)]);
      } else if (what < 14) {
        disturb();
      } else if (what < 17 && connection != lastConnection) {
        tester.receivesOn(lastConnection, Frames.stdout(0, "late"));
      } else if (connection != 0) {
        answer();
      } else {
        tester.timerFires();
      }
    }

    private void opening(int opening, int what) {
      if (what < 75) {
        connection = opening;
        tester.passes(Duration.ofMillis(random.nextInt(2000))).opened(opening);
      } else if (what < 85) {
        tester.refused(opening, 503);
      } else if (what < 98) {
        tester.passes(Duration.ofSeconds(random.nextInt(30)));
        tester.notOpened(opening, Frames.notConnected());
      } else {
        disturb();
      }
    }

    private void answer() {
      ServerMessage message = server.next();
      if (message != null) {
        tester.receivesOn(connection, message);
      } else if (tester.machine().state() instanceof State.Streaming) {
        tester.passes(Duration.ofSeconds(random.nextInt(60)));
      } else {
        closedByTimer();
      }
    }

    private void closedByTimer() {
      int before = connection;
      tester.timerFires();
      disconnected(before);
    }

    private void cut(int code) {
      int before = connection;
      disconnected(before);
      tester.lost(before, code);
    }

    private void disconnected(int before) {
      lastConnection = before;
      connection = 0;
      server.disconnected();
    }

    private void disturb() {
      int what = random.nextInt(100);
      if (what < 5) {
        tester.detach();
      } else if (what < 15) {
        unsettled.add(++tokens);
        tester.kill(tokens);
      } else if (what < 60) {
        unsettled.add(++tokens);
        tester.input(tokens, "input");
      } else if (what < 80 && connection != 0) {
        tester.reconnect();
      } else if (killToken != 0 && connection != 0) {
        tester.written(connection, killToken);
      }
    }

    private void carryOut() {
      for (Effect effect : tester.takeAll()) {
        if (effect instanceof Effect.SendFrame e) {
          server.receives(e.frame());
          killToken = e.frame().equals(Frames.kill()) ? e.token() : killToken;
        } else if (effect instanceof Effect.CloseConnection e && e.connection() == connection) {
          disconnected(connection);
        } else if (effect instanceof Effect.EmitOutput e) {
          received(e.stream()).output(e.offset(), e.data());
        } else if (effect instanceof Effect.EmitGap e) {
          received(e.stream()).gap(e.from(), e.to());
        } else if (effect instanceof Effect.Settle e) {
          assertThat(unsettled.remove(e.token())).as("settled once").isTrue();
        }
      }
    }

    private Received received(StandardStream stream) {
      return Objects.requireNonNull(received.get(stream));
    }

    private void checkOffsets() {
      received.forEach((stream, r) -> r.resumesFrom(tester.machine().offset(stream)));
    }
  }

  /** What the user saw of one stream. */
  private static final class Received {
    private final StringBuilder text = new StringBuilder();
    private final List<long[]> gaps = new ArrayList<>();
    private long next;
    private long resume;

    void output(long offset, Utf8Chunk data) {
      if (!gaps.isEmpty() || next > 0) {
        assertThat(offset).isGreaterThanOrEqualTo(resume);
      }
      next = offset + data.size();
      text.append(data.text());
    }

    void gap(long from, long to) {
      assertThat(to).isGreaterThan(from);
      gaps.add(new long[] {from, to});
    }

    void resumesFrom(long offset) {
      assertThat(offset).as("offset to resume from").isGreaterThanOrEqualTo(resume);
      resume = offset;
    }

    /** What was seen is what was written, less the gaps, up to where it was left. */
    void check(RawStream raw, boolean complete, boolean exact) {
      if (!exact) {
        return;
      }
      if (complete) {
        assertThat(text.toString()).isEqualTo(written(raw));
      } else {
        assertThat(written(raw)).startsWith(text.toString());
      }
    }

    private String written(RawStream raw) {
      StringBuilder written = new StringBuilder();
      for (int character = 0; character < raw.size(); character++) {
        long at = raw.offset(character);
        if (gaps.stream().noneMatch(gap -> gap[0] <= at && at < gap[1])) {
          written.append(raw.text(character, character + 1));
        }
      }
      return written.toString();
    }
  }
}
