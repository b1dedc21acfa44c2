// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.Ended;
import langsmith.sandbox.protocol.command.State.Killing;

/** Ends the machine: settles every request, then finishes. */
final class Termination {
  static final int NORMAL_CLOSURE = 1000;

  private static final int PROTOCOL_ERROR = 1002;
  private static final String ENDED = "the command stream has ended";

  private final MachineContext context;
  private final Outbox outbox;
  private final Kill kill;

  Termination(MachineContext context, Outbox outbox, Kill kill) {
    this.context = context;
    this.outbox = outbox;
    this.kill = kill;
  }

  /** Ends while the connection, if there is one, is still up. */
  void finish(Outcome outcome) {
    if (!(context.state() instanceof Ended)) {
      context.close(NORMAL_CLOSURE);
      end(outcome);
    }
  }

  /** Ends because the server violated the specification. */
  void violated(String clause, String problem) {
    context.close(PROTOCOL_ERROR);
    end(new Outcome.ProtocolViolation(clause, problem));
  }

  /** Ends after the connection was lost or closed. */
  void end(Outcome outcome) {
    boolean killSent = context.state() instanceof Killing;
    context.become(new Ended(outcome));
    outbox.ended(isOver(outcome), ENDED);
    settleKills(outcome, killSent);
    context.effects().add(new Effect.Finish(outcome));
  }

  /** Settles kill requests that came after the end, or were not sent before it. */
  void settleKills(Outcome outcome, boolean sent) {
    if (isOver(outcome)) {
      kill.settle(Settlement.DONE, "");
    } else {
      kill.settle(sent ? Settlement.UNKNOWN : Settlement.NOT_SENT, ENDED);
    }
  }

  /** Returns whether the command has certainly ended, so that there is nothing left to kill. */
  private static boolean isOver(Outcome outcome) {
    return outcome instanceof Outcome.Exited
        || outcome instanceof Outcome.TimedOut
        || outcome instanceof Outcome.NotFound
        || outcome instanceof Outcome.Expired
        || (outcome instanceof Outcome.NeverStarted n && !n.mayRun())
        || (outcome instanceof Outcome.Rejected r && !r.mayRun());
  }
}
