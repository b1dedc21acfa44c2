// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import langsmith.sandbox.internal.runtime.Telemetry;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandSummary;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.command.Outcome;
import langsmith.sandbox.telemetry.CommandEnd;
import langsmith.sandbox.telemetry.CommandEnd.Reason;
import langsmith.sandbox.telemetry.TracedOperation;

/** Reports the events of one command to telemetry. */
final class CommandTelemetry implements CommandListener {
  private final Telemetry telemetry;
  private final TracedOperation operation;
  private final Telemetry.Watch watch;
  private final HeaderMap headers;
  private final AtomicBoolean ended = new AtomicBoolean();

  // Written before the command begins.
  private long stdoutStart;
  private long stderrStart;

  private CommandTelemetry(Telemetry telemetry, TracedOperation operation) {
    this.telemetry = telemetry;
    this.operation = operation;
    this.watch = telemetry.watch();
    telemetry.listener().commandStarted(operation);
    this.headers = Telemetry.headers(operation);
  }

  /** Reports that a command is being started or attached to. */
  static CommandTelemetry of(Telemetry telemetry, String name, String sandbox) {
    return new CommandTelemetry(
        telemetry, new TracedOperation(TracedOperation.Kind.COMMAND, name, sandbox));
  }

  boolean isOff() {
    return telemetry.isOff();
  }

  /** Returns the headers of its connections, which all others override. */
  HeaderMap headers() {
    return headers;
  }

  /** Sets the offsets to count output from. */
  void beginsAt(AttachSpec position) {
    stdoutStart = position.stdoutOffset();
    stderrStart = position.stderrOffset();
  }

  /** Reports that the command was not sent. */
  void notSent() {
    end(new CommandEnd(watch.elapsed(), Reason.NOT_SENT, null, 0, 0, 0, 0));
  }

  @Override
  public void attached() {
    telemetry.listener().commandAttached(operation, watch.elapsed());
  }

  @Override
  public void retrying(int attempt, Duration delay, String reason) {
    telemetry.listener().commandReconnecting(operation, attempt, delay);
  }

  @Override
  public void reattached(int attempts) {
    telemetry.listener().commandReconnected(operation, attempts);
  }

  @Override
  public void gap(OutputGap gap) {
    telemetry.listener().outputLost(operation, gap.bytes());
  }

  @Override
  public void ended(CommandSummary summary) {
    Outcome outcome = summary.outcome();
    end(
        new CommandEnd(
            watch.elapsed(),
            reason(outcome),
            outcome instanceof Outcome.Exited exited ? exited.code() : null,
            summary.stdoutOffset() - stdoutStart,
            summary.stderrOffset() - stderrStart,
            summary.reattachments(),
            summary.lostBytes()));
  }

  private void end(CommandEnd end) {
    if (ended.compareAndSet(false, true)) {
      telemetry.listener().commandEnded(operation, end);
    }
  }

  private static Reason reason(Outcome outcome) {
    if (outcome instanceof Outcome.Exited exited) {
      return exited.afterKill() ? Reason.KILLED : Reason.EXITED;
    }
    if (outcome instanceof Outcome.KillUnconfirmed) {
      return Reason.KILL_UNCONFIRMED;
    }
    if (outcome instanceof Outcome.TimedOut) {
      return Reason.TIMED_OUT;
    }
    if (outcome instanceof Outcome.NotFound || outcome instanceof Outcome.Expired) {
      return Reason.NOT_FOUND;
    }
    if (outcome instanceof Outcome.NeverStarted) {
      return Reason.NEVER_STARTED;
    }
    if (outcome instanceof Outcome.Rejected) {
      return Reason.REJECTED;
    }
    if (outcome instanceof Outcome.LinkLost) {
      return Reason.LINK_LOST;
    }
    if (outcome instanceof Outcome.ProtocolViolation) {
      return Reason.PROTOCOL_VIOLATION;
    }
    return outcome instanceof Outcome.Detached ? Reason.DETACHED : Reason.FAILED;
  }
}
