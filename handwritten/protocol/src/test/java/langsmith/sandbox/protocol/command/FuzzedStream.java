// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.InputFrame;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.StandardStream;

/**
 * A command stream whose events are read from bytes, and what must hold whatever they are: output
 * advances without holes but for the gaps that are told, the command is asked for once, each input
 * is sent at most once and in order, and each request is settled once. {@link CommandStreamTester}
 * checks with every effect that timers and connections are used as they must.
 */
final class FuzzedStream {
  private static final String[] TEXTS = {
    "x", "line\n", "\u00e9", "\ud83d\ude80", "\uFFFD", "a\uFFFDb", "\uFFFD\uFFFD\uFFFD", "abcdefgh"
  };
  private static final int[] CODES = {1000, 1001, 1002, 1005, 1006, 1009, 1011, 4000};
  private static final int[] STATUSES = {401, 404, 429, 500, 503};
  private static final String[] ERRORS = {
    "CommandTimeout", "SessionExpired", "CommandNotFound", "CommandError", ""
  };
  private static final int MAX_EVENTS = 2000;

  private final byte[] script;
  private final CommandStreamTester tester;
  private final Map<StandardStream, Place> places = new EnumMap<>(StandardStream.class);
  private final Set<Long> unsettled = new HashSet<>();
  private int at;
  private int lastConnection;
  private long tokens;
  private long lastSentToken;
  private int lastInput;
  private boolean started;
  private boolean finished;

  FuzzedStream(byte[] script) {
    this.script = script;
    CommandPolicy policy =
        CommandPolicy.standard()
            .withReconnect(ReconnectPolicy.standard().withMaxAttempts(1 + next(6)));
    int kind = next(5);
    long stdoutOffset = kind == 4 ? next(50) : 0;
    long stderrOffset = kind == 4 ? next(50) : 0;
    tester =
        switch (kind) {
          case 0 -> CommandStreamTester.starting(Frames.execute(), policy);
          case 1 -> CommandStreamTester.starting(Frames.executeClosed(), policy);
          case 2 -> CommandStreamTester.starting(Frames.executeTerminal(), policy);
          default -> CommandStreamTester.attaching(stdoutOffset, stderrOffset, policy);
        };
    places.put(StandardStream.STDOUT, new Place(stdoutOffset));
    places.put(StandardStream.STDERR, new Place(stderrOffset));
  }

  /** Tells all events, and in the end that nobody is interested any more. */
  void play() {
    for (int events = 0; at < script.length && events < MAX_EVENTS; events++) {
      step();
      check();
    }
    tester.detach();
    check();
    assertThat(tester.machine().state())
        .isInstanceOfAny(State.Ended.class)
        .satisfies(state -> assertThat(finished).isTrue());
    assertThat(unsettled).as("requests that were not settled").isEmpty();
    tester.assertNoTimer().assertNothingOpen();
  }

  private int next(int bound) {
    return at < script.length ? (script[at++] & 0xFF) % bound : 0;
  }

  private void step() {
    State state = tester.machine().state();
    int connection = connection(state);
    switch (next(24)) {
      case 0 -> tester.begin();
      case 1, 2 -> tester.opened(connection);
      case 3 -> notOpened(state, connection);
      case 4 -> receives(connection, Frames.started());
      case 5 -> receives(connection, next(2) == 0 ? Frames.started("another") : Frames.unknown());
      case 6, 7, 8, 9 -> receives(connection, output(StandardStream.STDOUT));
      case 10, 11 -> receives(connection, output(StandardStream.STDERR));
      case 12 -> receives(connection, Frames.exit(next(256)));
      case 13 -> receives(connection, Frames.error(ERRORS[next(ERRORS.length)]));
      case 14 -> receives(connection, new ServerMessage.Malformed("E3", "not JSON"));
      case 15 -> tester.written(connection, next(2) == 0 ? lastSentToken : next(20));
      case 16 -> tester.lost(connection, CODES[next(CODES.length)]);
      case 17 -> timer(state);
      case 18 -> tester.kill(request());
      case 19 -> tester.input(request(), Integer.toString((int) tokens));
      case 20 -> tester.closeInput(request());
      case 21 -> tester.resize(request(), 1 + next(200), 1 + next(200));
      case 22 -> tester.reconnect();
      default -> rare();
    }
  }

  private void rare() {
    if (next(8) == 0) {
      tester.detach();
    } else {
      tester.passes(Duration.ofMillis(1L << next(20)));
    }
  }

  /** Mostly the current connection, now and then another. */
  private int connection(State state) {
    int current = state.currentConnection();
    lastConnection = Math.max(lastConnection, current);
    return next(8) > 0 ? current : next(1 + lastConnection + 1);
  }

  private void receives(int connection, ServerMessage message) {
    if (message instanceof ServerMessage.Output output) {
      boolean inexact = output.data().replacements(output.data().size()) > 0;
      place(output.stream()).exact &= !inexact;
    }
    tester.receivesOn(connection, message);
  }

  private ServerMessage output(StandardStream stream) {
    Utf8Chunk data = Utf8Chunk.of(TEXTS[next(TEXTS.length)]);
    int where = next(16);
    long wanted = tester.machine().offset(stream);
    OptionalLong offset =
        switch (where) {
          case 0 -> OptionalLong.empty();
          case 1 -> OptionalLong.of(wanted + Math.min(next(256), Long.MAX_VALUE - wanted));
          case 2 -> OptionalLong.of(Math.max(0, wanted - next(256)));
          case 3 -> OptionalLong.of(Long.MAX_VALUE - next(4));
          default -> OptionalLong.of(wanted);
        };
    return new ServerMessage.Output(stream, offset, data);
  }

  private void notOpened(State state, int connection) {
    LinkFailure failure =
        next(2) == 0 ? Frames.notConnected() : Frames.refusal(STATUSES[next(STATUSES.length)]);
    if (state instanceof State.Connecting) {
      tester.notOpened(connection, failure);
    } else {
      // Comes too late: what is open stays so.
      tester.tell(new Event.NotOpened(connection, failure));
    }
  }

  private void timer(State state) {
    if (state.armedTimer() != 0 && next(8) > 0) {
      tester.timerFires();
    } else {
      tester.tell(new Event.TimerFired(next(20) + 1000));
    }
  }

  private long request() {
    unsettled.add(++tokens);
    return tokens;
  }

  private void check() {
    for (Effect effect : tester.takeAll()) {
      if (effect instanceof Effect.EmitOutput e) {
        place(e.stream()).output(e.offset(), e.data().size());
      } else if (effect instanceof Effect.EmitGap e) {
        place(e.stream()).gap(e.from(), e.to());
      } else if (effect instanceof Effect.SendFrame e) {
        sent(e);
      } else if (effect instanceof Effect.Settle e) {
        assertThat(unsettled.remove(e.token())).as("%s is settled once", e).isTrue();
      } else if (effect instanceof Effect.Finish) {
        assertThat(finished).as("finished before").isFalse();
        finished = true;
      }
    }
    State state = tester.machine().state();
    started |= state instanceof State.Streaming || state instanceof State.Killing;
    assertThat(finished).isEqualTo(state instanceof State.Ended);
    places.forEach((stream, place) -> place.resumesFrom(tester.machine().offset(stream)));
  }

  private void sent(Effect.SendFrame effect) {
    lastSentToken = effect.token() == 0 ? lastSentToken : effect.token();
    if (effect.frame() instanceof ExecuteFrame) {
      assertThat(started).as("the command was started before").isFalse();
    } else if (effect.frame() instanceof InputFrame input && !input.data().equals("\u0004")) {
      int number = Integer.parseInt(input.data());
      assertThat(number).as("input is sent once and in order").isGreaterThan(lastInput);
      lastInput = number;
    }
  }

  private Place place(StandardStream stream) {
    return Objects.requireNonNull(places.get(stream));
  }

  /** How far one stream was delivered. */
  private static final class Place {
    private long next;
    private long resume;

    /** Nobody can tell the end of a chunk with U+FFFD. */
    private boolean exact = true;

    Place(long next) {
      this.next = next;
      this.resume = next;
    }

    void output(long offset, int size) {
      if (exact) {
        assertThat(offset).as("offset of output").isEqualTo(next);
      }
      next = offset + size;
    }

    void gap(long from, long to) {
      assertThat(to).as("end of a gap").isGreaterThan(from);
      if (exact) {
        assertThat(from).as("begin of a gap").isEqualTo(next);
      }
      next = to;
    }

    void resumesFrom(long offset) {
      assertThat(offset).as("offset to resume from").isGreaterThanOrEqualTo(resume);
      if (exact) {
        assertThat(offset).as("offset to resume from").isEqualTo(next);
      }
      resume = offset;
    }
  }
}
