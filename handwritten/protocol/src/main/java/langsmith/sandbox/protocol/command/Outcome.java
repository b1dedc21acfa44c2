// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import org.jspecify.annotations.Nullable;

/** Every way in which a command, as seen by one handle, can end. None of them is invented. */
public sealed interface Outcome {
  /**
   * The server stated an exit code.
   *
   * @param code as stated
   * @param afterKill whether this client had sent a kill before
   */
  record Exited(int code, boolean afterKill) implements Outcome {}

  /**
   * A kill was sent, but its effect was not seen: the connection was lost, or the grace limit
   * passed.
   *
   * @param reason which of the two
   */
  record KillUnconfirmed(String reason) implements Outcome {}

  /**
   * The command ran longer than its limit and the server killed it.
   *
   * @param message what the server said
   */
  record TimedOut(String message) implements Outcome {}

  /**
   * The server does not know the command.
   *
   * @param message what the server said
   */
  record NotFound(String message) implements Outcome {}

  /**
   * The command has ended so long ago that its output is no longer kept.
   *
   * @param message what the server said
   */
  record Expired(String message) implements Outcome {}

  /**
   * The server ended the command with an error of another type.
   *
   * @param errorType of an open set
   * @param message what the server said
   */
  record Failed(String errorType, String message) implements Outcome {}

  /**
   * The connect budget is spent, or a kill or a close came first.
   *
   * @param mayRun whether {@code execute} was sent at least once, so that the command may be
   *     running
   * @param attempts how many connections were tried
   * @param reason why it was given up
   * @param last what stopped the last attempt
   */
  record NeverStarted(boolean mayRun, int attempts, String reason, @Nullable LinkFailure last)
      implements Outcome {}

  /**
   * The server refused the upgrade for good, such as with 401 or 404.
   *
   * @param mayRun whether the command may be running: {@code execute} was sent at least once, or it
   *     was attached to
   * @param refusal what it said
   */
  record Rejected(boolean mayRun, LinkFailure.Refused refusal) implements Outcome {}

  /**
   * The command was started, but could not be re-attached to; it may still run.
   *
   * @param attempts how many re-attachments failed in succession
   * @param last what stopped the last one
   */
  record LinkLost(int attempts, LinkFailure last) implements Outcome {}

  /**
   * The server broke the specification.
   *
   * @param clause which clause of {@code command-stream.md}
   * @param problem what was seen, without content
   */
  record ProtocolViolation(String clause, String problem) implements Outcome {}

  /** This client closed the handle; the command may still run. */
  record Detached() implements Outcome {}
}
