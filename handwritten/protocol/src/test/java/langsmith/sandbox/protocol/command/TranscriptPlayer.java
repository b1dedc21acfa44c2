// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.GeneratedJsonAdapters;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import org.jspecify.annotations.Nullable;

/** Plays a golden conversation against a machine, line by line. */
final class TranscriptPlayer {
  private static final CommandPolicy POLICY = CommandPolicy.standard();
  private static final Pattern RANGE = Pattern.compile("(\\d+)(?:\\.\\.(\\d+))?");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(\\d+)(?: retry-after=(\\d+))?(?: message=(\"[^\"]*\"))?(?: error_id=(\\S+))?");
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "timeout_seconds",
          60.0,
          "shell",
          "/bin/bash",
          "idle_timeout_seconds",
          300.0,
          "kill_on_disconnect",
          false,
          "ttl_seconds",
          600.0,
          "pty",
          false,
          "close_stdin",
          false,
          "ssh_agent_forward",
          false);

  private final FrameDecoder decoder = new FrameDecoder();
  private final FrameEncoder encoder = new FrameEncoder();
  private final JsonAdapter<ClientFrame> frames =
      new Moshi.Builder().add(new GeneratedJsonAdapters()).build().adapter(ClientFrame.class);
  private final DoubleSupplier random;

  private @Nullable CommandStreamMachine machine;
  private final Deque<Effect> toDo = new ArrayDeque<>();
  private final Deque<String> seen = new ArrayDeque<>();
  private final Map<Long, Integer> inputs = new HashMap<>();
  private Effect.@Nullable ArmTimer timer;
  private long now;
  private long armedAt;
  private long tokens;

  TranscriptPlayer(DoubleSupplier random) {
    this.random = random;
  }

  void play(String line) throws IOException {
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    switch (word) {
      case "title:", "clauses:" -> {}
      case "do:" -> ask(rest);
      case "wait:" -> await(rest);
      case "open:" -> tell(new Event.Opened(take(Effect.OpenConnection.class).connection()));
      case "refuse:" -> notOpened(refusal(rest));
      case "fail:" -> notOpened(Frames.notConnected());
      case "client:" -> sent(rest, true);
      case "client-unwritten:" -> sent(rest, false);
      case "server:", "server-raw:" -> receive(rest);
      case "close:" -> tell(new Event.ConnectionLost(connection(), Integer.parseInt(rest), ""));
      case "client-close:" -> closed(rest);
      case "elapse:" -> elapse(Duration.ofMillis(Long.parseLong(rest)));
      case "expect" -> expect(rest);
      default -> throw new IllegalArgumentException("not a line of a transcript: " + line);
    }
  }

  void assertOver() {
    assertThat(toDo).isEmpty();
    assertThat(seen).isEmpty();
    assertThat(timer).isNull();
    assertThat(machine().state()).isInstanceOf(State.Ended.class);
  }

  // --- the caller ---

  private void ask(String what) throws IOException {
    String[] words = what.split(" ", 2);
    switch (words[0]) {
      case "start" -> start(words[1]);
      case "attach" -> attach(Vectors.object(words[1]));
      case "input" -> {
        inputs.put(++tokens, inputs.size() + 1);
        tell(new Event.InputRequested(tokens, Vectors.string(words[1])));
      }
      case "close_stdin" -> tell(new Event.CloseInputRequested(++tokens));
      case "resize" -> {
        String[] size = words[1].split(" ", -1);
        int cols = Integer.parseInt(size[0]);
        tell(new Event.ResizeRequested(++tokens, cols, Integer.parseInt(size[1])));
      }
      case "kill" -> tell(new Event.KillRequested(++tokens));
      case "detach" -> tell(new Event.DetachRequested());
      default -> throw new IllegalArgumentException("nobody can ask for " + what);
    }
  }

  private void start(String members) throws IOException {
    boolean closesInput = !members.contains("\"close_stdin\"") && !members.contains("\"pty\"");
    String frame =
        "{\"type\":\"execute\","
            + (closesInput ? "\"close_stdin\":true," : "")
            + members.substring(1);
    ExecuteFrame execute = (ExecuteFrame) Objects.requireNonNull(frames.fromJson(frame));
    machine = CommandStreamMachine.start(execute, POLICY, random);
    tell(new Event.Begin());
  }

  private void attach(Map<String, Object> from) {
    machine =
        CommandStreamMachine.attach(
            (String) Objects.requireNonNull(from.get("command_id")),
            ((Double) from.getOrDefault("stdout_offset", 0.0)).longValue(),
            ((Double) from.getOrDefault("stderr_offset", 0.0)).longValue(),
            false,
            false,
            POLICY,
            random);
    tell(new Event.Begin());
  }

  private void expect(String what) {
    Matcher output = Pattern.compile("(stdout|stderr) (\".*\")").matcher(what);
    String expected =
        output.matches()
            ? output.group(1) + " " + Vectors.string(output.group(2))
            : what.replace("\"", "");
    String next = seen.poll();
    assertThat(next).as("what the caller sees").isNotNull();
    if (output.matches() && next.startsWith(expected) && !next.equals(expected)) {
      seen.addFirst(output.group(1) + " " + next.substring(expected.length()));
    } else {
      assertThat(next).isEqualTo(expected);
    }
  }

  // --- the network and time ---

  private void await(String range) {
    Matcher bounds = RANGE.matcher(range);
    assertThat(bounds.matches()).isTrue();
    Duration least = Duration.ofMillis(Long.parseLong(bounds.group(1)));
    Duration most =
        bounds.group(2) == null ? least : Duration.ofMillis(Long.parseLong(bounds.group(2)));
    if (timer == null && toDo.peek() instanceof Effect.OpenConnection) {
      assertThat(least).isZero();
      return;
    }
    Effect.ArmTimer armed = Objects.requireNonNull(timer, "no timer is armed");
    assertThat(armed.delay()).isBetween(least, most);
    if (random.getAsDouble() > 0) {
      assertThat(armed.delay()).as("the upper bound").isGreaterThan(most.minusMillis(1));
    }
    elapse(armed.delay());
  }

  private void elapse(Duration time) {
    now += time.toNanos();
    if (timer != null && now - armedAt >= timer.delay().toNanos()) {
      Effect.ArmTimer fired = timer;
      timer = null;
      tell(new Event.TimerFired(fired.timer()));
    }
  }

  private void notOpened(LinkFailure failure) {
    tell(new Event.NotOpened(take(Effect.OpenConnection.class).connection(), failure));
  }

  private static LinkFailure refusal(String text) {
    Matcher refusal = REFUSAL.matcher(text);
    assertThat(refusal.matches()).as(text).isTrue();
    String seconds = refusal.group(2);
    String message = refusal.group(3);
    return new LinkFailure.Refused(
        Integer.parseInt(refusal.group(1)),
        message == null ? "" : Vectors.string(message),
        null,
        refusal.group(4),
        seconds == null ? null : Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private void sent(String frame, boolean written) {
    Effect.SendFrame send = take(Effect.SendFrame.class);
    assertThat(complete(encoder.encode(send.frame()))).isEqualTo(complete(frame));
    if (written && send.token() != 0) {
      tell(new Event.Written(send.connection(), send.token()));
    }
  }

  /** A frame with the members that are absent, but have a default. */
  private static Map<String, Object> complete(String frame) {
    Map<String, Object> complete = new HashMap<>(DEFAULTS);
    complete.putAll(Vectors.object(frame));
    return complete;
  }

  private void receive(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    tell(new Event.Received(connection(), decoder.decode(bytes, 0, bytes.length)));
  }

  private void closed(String code) {
    Effect.CloseConnection close = take(Effect.CloseConnection.class);
    if (!code.isEmpty()) {
      assertThat(close.code()).isEqualTo(Integer.parseInt(code));
    }
  }

  private <E extends Effect> E take(Class<E> type) {
    assertThat(toDo.peek()).isInstanceOf(type);
    return type.cast(toDo.remove());
  }

  // --- the machine ---

  private CommandStreamMachine machine() {
    return Objects.requireNonNull(machine, "nothing was started");
  }

  private int connection() {
    return machine().state().currentConnection();
  }

  private void tell(Event event) {
    for (Effect effect : machine().on(event, now)) {
      if (effect instanceof Effect.ArmTimer e) {
        timer = e;
        armedAt = now;
      } else if (effect instanceof Effect.CancelTimer) {
        timer = null;
      } else if (effect instanceof Effect.OpenConnection
          || effect instanceof Effect.SendFrame
          || effect instanceof Effect.CloseConnection) {
        toDo.add(effect);
      } else {
        show(effect);
      }
    }
  }

  private void show(Effect effect) {
    if (effect instanceof Effect.EmitOutput e) {
      String stream = name(e.stream());
      String last = seen.peekLast();
      boolean joins = last != null && last.startsWith(stream + " ");
      seen.add((joins ? seen.removeLast() : stream + " ") + e.data().text());
    } else if (effect instanceof Effect.EmitGap e) {
      seen.add("gap " + name(e.stream()) + " " + e.from() + " " + e.to());
    } else if (effect instanceof Effect.Settle e && inputs.containsKey(e.token())) {
      seen.add("input " + inputs.get(e.token()) + " " + name(e.settlement()));
    } else if (effect instanceof Effect.Announce e) {
      if (e.notice() instanceof Notice.CommandStarted started) {
        seen.add("started " + started.commandId());
      }
    } else if (effect instanceof Effect.Finish e) {
      seen.add(name(e.outcome()));
    }
  }

  private static String name(StandardStream stream) {
    return stream.name().toLowerCase(Locale.ROOT);
  }

  private static String name(Settlement settlement) {
    return switch (settlement) {
      case DONE -> "sent";
      case NOT_SENT -> "refused";
      case UNKNOWN -> "unknown";
    };
  }

  private String name(Outcome outcome) {
    if (outcome instanceof Outcome.Exited o) {
      return "exit " + o.code();
    } else if (outcome instanceof Outcome.TimedOut) {
      return "error CommandTimeout";
    } else if (outcome instanceof Outcome.NotFound) {
      return "error CommandNotFound";
    } else if (outcome instanceof Outcome.Expired) {
      return "error SessionExpired";
    } else if (outcome instanceof Outcome.Failed o) {
      return "error " + o.errorType();
    } else if (outcome instanceof Outcome.Rejected o) {
      return "refused " + o.refusal().status();
    } else if (outcome instanceof Outcome.ProtocolViolation o) {
      return "violation " + o.clause();
    } else if (outcome instanceof Outcome.KillUnconfirmed) {
      return "killed unknown";
    } else if (outcome instanceof Outcome.LinkLost) {
      return "disconnected "
          + machine().offset(StandardStream.STDOUT)
          + " "
          + machine().offset(StandardStream.STDERR);
    }
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
