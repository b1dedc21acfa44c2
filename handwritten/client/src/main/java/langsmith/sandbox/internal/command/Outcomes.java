// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.error.CommandKilledException;
import langsmith.sandbox.error.CommandNeverStartedException;
import langsmith.sandbox.error.CommandNotFoundException;
import langsmith.sandbox.error.CommandProtocolException;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.internal.text.OneLine;
import langsmith.sandbox.output.CapturedOutput;
import langsmith.sandbox.protocol.command.LinkFailure;
import langsmith.sandbox.protocol.command.Outcome;

/** Creates the exceptions of outcomes without an exit code; the only place that does. */
final class Outcomes {
  private final String sandbox;
  private final String commandId;

  Outcomes(String sandbox, String commandId) {
    this.sandbox = sandbox;
    this.commandId = commandId;
  }

  /** Returns the exception for an outcome that is not {@link Outcome.Exited}. */
  CommandException exception(Outcome outcome, CapturedOutput output) {
    if (outcome instanceof Outcome.TimedOut o) {
      String text = message("timed out", o.message(), "set a longer limit with Command.timeout(…)");
      return new CommandTimeoutException(text, commandId, output);
    }
    if (outcome instanceof Outcome.Expired o) {
      String text =
          message(
              "ended so long ago that its output is no longer kept",
              o.message(),
              "attach earlier, or start commands with a longer Command.ttl(…)");
      return new CommandNotFoundException(text, commandId, output, true);
    }
    if (outcome instanceof Outcome.NotFound o) {
      String text =
          message(
              "is not known to the sandbox",
              o.message(),
              "check the id, and that it was started in this sandbox");
      return new CommandNotFoundException(text, commandId, output, false);
    }
    if (outcome instanceof Outcome.Failed o) {
      String text = message("failed with " + o.errorType(), o.message(), advice(o.errorType()));
      return new CommandFailedException(text, commandId, output, o.errorType());
    }
    if (outcome instanceof Outcome.KillUnconfirmed o) {
      String text =
          message(
              "was sent a kill whose effect was not seen",
              o.reason(),
              "attach to it to learn its end");
      return new CommandKilledException(text, commandId, output);
    }
    if (outcome instanceof Outcome.NeverStarted o) {
      return neverStarted(o, output);
    }
    if (outcome instanceof Outcome.Rejected o) {
      LinkFailure.Refused refusal = o.refusal();
      String what = o.mayRun() ? "cannot be reached; it may be running" : "was not started";
      String text = message(what, refusal.describe(), advice(refusal.status()));
      return new CommandRejectedException(
          text,
          commandId,
          output,
          o.mayRun(),
          ErrorDetails.answered(refusal.status()).errorId(refusal.errorId()));
    }
    if (outcome instanceof Outcome.LinkLost o) {
      String last = o.last().describe();
      String reason =
          o.attempts() == 0
              ? last
              : o.attempts() + " re-attachments failed, the last because " + last;
      String text =
          message(
              "lost its connection; it may still run",
              reason,
              "attach to it from offsets "
                  + output.stdout().endOffset()
                  + " and "
                  + output.stderr().endOffset());
      return new LinkLostException(text, commandId, output, o.attempts(), cause(o.last()));
    }
    if (outcome instanceof Outcome.ProtocolViolation o) {
      String text =
          message(
              "was disconnected: the server violated clause " + o.clause() + " of the protocol",
              o.problem(),
              "attach to it to resume; if that fails in the same way, report a bug");
      return new CommandProtocolException(text, commandId, output, o.clause());
    }
    if (outcome instanceof Outcome.Detached) {
      String text = message("may still run", "this handle was closed", "attach to it to resume");
      return new CommandDetachedException(text, commandId, output, ErrorDetails.none());
    }
    throw new IllegalArgumentException("this end is a result, not an exception: " + outcome);
  }

  private CommandException neverStarted(Outcome.NeverStarted o, CapturedOutput output) {
    LinkFailure last = o.last();
    String reason = last == null ? o.reason() : last.describe() + " (" + o.reason() + ")";
    String what =
        o.mayRun()
            ? "may have started, but the sandbox did not confirm it in "
                + o.attempts()
                + " attempts"
            : "was not started";
    String advice =
        o.mayRun() ? "attach to it to find out before starting it again" : "start it again";
    return new CommandNeverStartedException(
        message(what, reason, advice),
        commandId,
        output,
        o.mayRun(),
        last == null ? ErrorDetails.none() : cause(last));
  }

  private static ErrorDetails cause(LinkFailure failure) {
    return ErrorDetails.causedBy(failure instanceof LinkFailure.NotConnected f ? f.cause() : null);
  }

  private static String advice(String errorType) {
    return switch (errorType) {
      case "ReadOffsetUnavailable", "InvalidOffset" ->
          "attach to it from the offset after the last output that was received";
      case "TransportMismatch" -> "attach to it over the transport that it was started over";
      default -> "check its shell, directory and user";
    };
  }

  private static String advice(int status) {
    return switch (status) {
      case 401 -> "check the API key";
      case 403 -> "use a key that may run commands here";
      case 404 -> "check with refresh() that the sandbox still exists";
      case 409 -> "attach to it over the transport that it was started over";
      default -> "a retry without changes will fail again";
    };
  }

  /** Returns a message: what failed, the reason, and what to do. */
  private String message(String what, String detail, String advice) {
    return "command "
        + commandId
        + " in sandbox '"
        + sandbox
        + "' "
        + what
        + (detail.isEmpty() ? "" : ": " + OneLine.quote(detail))
        + "; "
        + advice;
  }
}
