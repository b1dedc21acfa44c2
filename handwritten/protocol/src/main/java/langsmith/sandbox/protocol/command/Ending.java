// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.Ended;
import langsmith.sandbox.protocol.command.State.Killing;

/** The one way out: settles every request, then finishes. */
final class Ending {
  static final int NORMAL_CLOSURE = 1000;

  private static final int PROTOCOL_ERROR = 1002;
  private static final String ENDED = "the command stream has ended";

  private final Stage stage;
  private final Outbox outbox;
  private final Kill kill;

  Ending(Stage stage, Outbox outbox, Kill kill) {
    this.stage = stage;
    this.outbox = outbox;
    this.kill = kill;
  }

  /** Ends while the connection, if there is one, is still up. */
  void finish(Outcome outcome) {
    if (!(stage.state() instanceof Ended)) {
      stage.close(NORMAL_CLOSURE);
      end(outcome);
    }
  }

  /** Ends because the server broke the specification. */
  void violated(String clause, String problem) {
    stage.close(PROTOCOL_ERROR);
    end(new Outcome.ProtocolViolation(clause, problem));
  }

  /** Ends after the connection was lost or closed. */
  void end(Outcome outcome) {
    boolean killSent = stage.state() instanceof Killing;
    stage.become(new Ended(outcome));
    outbox.ended(isOver(outcome), ENDED);
    settleKills(outcome, killSent);
    stage.effects().add(new Effect.Finish(outcome));
  }

  /** Answers those who want a kill after this end, or could not get one before it. */
  void settleKills(Outcome outcome, boolean sent) {
    if (isOver(outcome)) {
      kill.settle(Settlement.DONE, "");
    } else {
      kill.settle(sent ? Settlement.UNKNOWN : Settlement.NOT_SENT, ENDED);
    }
  }

  /** Whether the command certainly does not run any more, so that there is nothing left to kill. */
  private static boolean isOver(Outcome outcome) {
    return outcome instanceof Outcome.Exited
        || outcome instanceof Outcome.TimedOut
        || outcome instanceof Outcome.NotFound
        || outcome instanceof Outcome.Expired
        || (outcome instanceof Outcome.NeverStarted n && !n.mayRun())
        || (outcome instanceof Outcome.Rejected r && !r.mayRun());
  }
}
