// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Situation.Driver;

/**
 * An event with its guard, as the table names it.
 *
 * @param event about what is current in a situation
 */
record Stimulus(String name, Function<Driver, Event> event) {
  static final List<Stimulus> ALL =
      List.of(
          new Stimulus("Begin", d -> new Event.Begin()),
          new Stimulus("Opened", d -> new Event.Opened(d.connection())),
          new Stimulus("Opened, budget spent", d -> new Event.Opened(d.connection())),
          notOpened("NotOpened, retryable failure", Frames.notConnected()),
          notOpened("NotOpened, budget spent", Frames.notConnected()),
          notOpened("NotOpened, retryable refusal", Frames.refusal(503)),
          notOpened("NotOpened, final refusal", Frames.refusal(404)),
          notOpened(
              "NotOpened, final refusal of an unknown command",
              new LinkFailure.Refused(404, "who?", "CommandNotFound", null, null)),
          notOpened(
              "NotOpened, final failure", new LinkFailure.NotConnected("not trusted", false, null)),
          received("Started", Frames.started()),
          received("Started, foreign", Frames.started("another")),
          received("Output, next", Frames.stdout(3, "d")),
          received("Output, old", Frames.stdout(0, "ab")),
          received("Output, after a gap", Frames.stdout(9, "j")),
          received("Output, misplaced", Frames.stdout(2, "\u00e9")),
          received("Exit", Frames.exit(0)),
          received("Failure", Frames.error("CommandError")),
          received("Failure, shutting down", Frames.error("ServerShuttingDown")),
          received("StreamEnd", new ServerMessage.StreamEnd(StandardStream.STDOUT, 3)),
          received("StreamEnd, after a gap", new ServerMessage.StreamEnd(StandardStream.STDOUT, 9)),
          received("AckRequired", new ServerMessage.AckRequired(3, 0)),
          received("Unknown", Frames.unknown()),
          received("Malformed", new ServerMessage.Malformed("E3", "not JSON")),
          new Stimulus("Written, kill", d -> new Event.Written(d.connection(), d.killToken())),
          new Stimulus("Written, settled before", d -> new Event.Written(d.connection(), 98)),
          lost("ConnectionLost, 1006", 1006),
          lost("ConnectionLost, budget spent", 1006),
          lost("ConnectionLost, 1001", 1001),
          lost("ConnectionLost, 1009", 1009),
          timer("TimerFired"),
          timer("TimerFired, budget spent"),
          new Stimulus("KillRequested", d -> new Event.KillRequested(8)),
          new Stimulus("InputRequested", d -> new Event.InputRequested(8, "x")),
          new Stimulus("CloseInputRequested", d -> new Event.CloseInputRequested(8)),
          new Stimulus("CloseInputRequested, terminal", d -> new Event.CloseInputRequested(8)),
          new Stimulus("ResizeRequested", d -> new Event.ResizeRequested(8, 80, 24)),
          new Stimulus("ResizeRequested, terminal", d -> new Event.ResizeRequested(8, 80, 24)),
          new Stimulus("ReconnectRequested", d -> new Event.ReconnectRequested()),
          new Stimulus("DetachRequested", d -> new Event.DetachRequested()));

  Driver reach(Situation situation) {
    return situation.reach(name.endsWith(", terminal"), name.endsWith(", budget spent"));
  }

  /** Writes effects as the table does, which leaves out what always goes with others. */
  static String describe(List<Effect> effects) {
    boolean ends = effects.stream().anyMatch(Effect.Finish.class::isInstance);
    return effects.stream()
        .filter(e -> !(e instanceof Effect.CancelTimer) && !(ends && e instanceof Effect.Settle))
        .map(Stimulus::describe)
        .collect(Collectors.joining(" "));
  }

  private static String describe(Effect effect) {
    if (effect instanceof Effect.OpenConnection) {
      return "Open";
    } else if (effect instanceof Effect.SendFrame e) {
      return "Send(" + e.frame().type() + ")";
    } else if (effect instanceof Effect.CloseConnection e) {
      return "Close(" + e.code() + ")";
    } else if (effect instanceof Effect.Announce e) {
      return "Announce(" + e.notice().getClass().getSimpleName() + ")";
    } else if (effect instanceof Effect.Settle e) {
      return "Settle(" + e.settlement() + ")";
    } else if (effect instanceof Effect.Finish e) {
      return "Finish(" + e.outcome().getClass().getSimpleName() + ")";
    }
    return effect.getClass().getSimpleName().replaceFirst("^Emit|Timer$", "");
  }

  private static Stimulus notOpened(String name, LinkFailure failure) {
    return new Stimulus(name, d -> new Event.NotOpened(d.connection(), failure));
  }

  private static Stimulus received(String name, ServerMessage message) {
    return new Stimulus(name, d -> new Event.Received(d.connection(), message));
  }

  private static Stimulus lost(String name, int code) {
    return new Stimulus(name, d -> new Event.ConnectionLost(d.connection(), code, ""));
  }

  private static Stimulus timer(String name) {
    return new Stimulus(name, d -> new Event.TimerFired(d.machine.state().armedTimer()));
  }
}
