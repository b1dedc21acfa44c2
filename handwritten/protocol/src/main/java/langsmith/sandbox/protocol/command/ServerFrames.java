// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import langsmith.sandbox.protocol.command.State.AwaitingStarted;
import langsmith.sandbox.protocol.command.State.Killing;

/** Interprets the server's frames. */
final class ServerFrames {
  private final MachineContext context;
  private final CommandFacts facts;
  private final Kill kill;
  private final Reconnector reconnector;
  private final Termination termination;

  ServerFrames(
      MachineContext context,
      CommandFacts facts,
      Kill kill,
      Reconnector reconnector,
      Termination termination) {
    this.context = context;
    this.facts = facts;
    this.kill = kill;
    this.reconnector = reconnector;
    this.termination = termination;
  }

  void received(ServerMessage message) {
    if (message instanceof ServerMessage.Output m) {
      output(m);
    } else if (message instanceof ServerMessage.Started m) {
      started(m);
    } else if (message instanceof ServerMessage.Exit m) {
      exited(m.code());
    } else if (message instanceof ServerMessage.Failure m) {
      failed(m);
    } else if (message instanceof ServerMessage.Malformed m) {
      termination.violated(m.clause(), m.problem());
    }
  }

  private void output(ServerMessage.Output message) {
    if (context.state() instanceof AwaitingStarted) {
      termination.violated("S4", "output before started");
      return;
    }
    StreamCursor cursor = facts.cursor(message.stream());
    StreamCursor.Delivery delivery = cursor.accept(message.offset(), message.data());
    StreamCursor.Violation violation = delivery.violation();
    if (violation != null) {
      termination.violated(violation.clause(), "cannot place output: " + violation.problem());
      return;
    }
    StreamCursor.Gap gap = delivery.gap();
    if (gap != null) {
      context.effects().add(new Effect.EmitGap(message.stream(), gap.from(), gap.to()));
    }
    if (delivery.fresh().size() > 0) {
      reconnector.progressed();
      context
          .effects()
          .add(
              new Effect.EmitOutput(
                  message.stream(), delivery.offset(), cursor.resumeOffset(), delivery.fresh()));
    }
  }

  private void started(ServerMessage.Started message) {
    if (context.state() instanceof AwaitingStarted s) {
      facts.started(message);
      context.announce(new Notice.CommandStarted(facts.id(), facts.pid()));
      reconnector.serve(s.connection(), true);
    } else if (message.commandId().equals(facts.id())) {
      facts.started(message);
      reconnector.acknowledged();
    }
  }

  private void exited(int code) {
    if (context.state() instanceof AwaitingStarted) {
      termination.violated("S4", "exit before started");
    } else {
      termination.finish(new Outcome.Exited(code, context.state() instanceof Killing));
    }
  }

  private void failed(ServerMessage.Failure m) {
    termination.finish(
        switch (m.errorType()) {
          case "CommandTimeout" -> new Outcome.TimedOut(m.message());
          case "SessionExpired" -> new Outcome.Expired(m.message());
          case "CommandNotFound" -> notFound(m.message());
          default -> new Outcome.Failed(m.errorType(), m.message());
        });
  }

  private Outcome notFound(String message) {
    return kill.isWanted() && facts.toStart() != null
        ? new Outcome.NeverStarted(false, reconnector.startAttempts(), Kill.BEFORE_START, null)
        : new Outcome.NotFound(message);
  }
}
