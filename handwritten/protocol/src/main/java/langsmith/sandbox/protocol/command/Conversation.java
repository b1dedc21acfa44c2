// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import langsmith.sandbox.protocol.command.State.AwaitingStarted;
import langsmith.sandbox.protocol.command.State.Killing;

/** What the frames of the server mean for a command. */
final class Conversation {
  private final Stage stage;
  private final Subject subject;
  private final Kill kill;
  private final Link link;
  private final Ending ending;

  Conversation(Stage stage, Subject subject, Kill kill, Link link, Ending ending) {
    this.stage = stage;
    this.subject = subject;
    this.kill = kill;
    this.link = link;
    this.ending = ending;
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
      ending.violated(m.clause(), m.problem());
    }
  }

  private void output(ServerMessage.Output message) {
    if (stage.state() instanceof AwaitingStarted) {
      ending.violated("S4", "output before started");
      return;
    }
    StreamCursor cursor = subject.cursor(message.stream());
    StreamCursor.Delivery delivery = cursor.accept(message.offset(), message.data());
    StreamCursor.Violation violation = delivery.violation();
    if (violation != null) {
      ending.violated(violation.clause(), "cannot place output: " + violation.problem());
      return;
    }
    StreamCursor.Gap gap = delivery.gap();
    if (gap != null) {
      stage.effects().add(new Effect.EmitGap(message.stream(), gap.from(), gap.to()));
    }
    if (delivery.fresh().size() > 0) {
      link.progressed();
      stage
          .effects()
          .add(
              new Effect.EmitOutput(
                  message.stream(), delivery.offset(), cursor.resumeOffset(), delivery.fresh()));
    }
  }

  private void started(ServerMessage.Started message) {
    if (stage.state() instanceof AwaitingStarted s) {
      subject.started(message);
      stage.announce(new Notice.CommandStarted(subject.id(), subject.pid()));
      link.serve(s.connection(), true);
    } else if (message.commandId().equals(subject.id())) {
      subject.started(message);
      link.acknowledged();
    }
  }

  private void exited(int code) {
    if (stage.state() instanceof AwaitingStarted) {
      ending.violated("S4", "exit before started");
    } else {
      ending.finish(new Outcome.Exited(code, stage.state() instanceof Killing));
    }
  }

  private void failed(ServerMessage.Failure m) {
    ending.finish(
        switch (m.errorType()) {
          case "CommandTimeout" -> new Outcome.TimedOut(m.message());
          case "SessionExpired" -> new Outcome.Expired(m.message());
          case "CommandNotFound" -> notFound(m.message());
          default -> new Outcome.Failed(m.errorType(), m.message());
        });
  }

  private Outcome notFound(String message) {
    return kill.isWanted() && subject.toStart() != null
        ? new Outcome.NeverStarted(false, link.startAttempts(), Kill.BEFORE_START, null)
        : new Outcome.NotFound(message);
  }
}
