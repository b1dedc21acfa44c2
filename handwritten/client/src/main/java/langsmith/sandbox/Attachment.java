// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.command.AttachSpec;
import langsmith.sandbox.internal.command.CommandOptions;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.ReconnectPolicy;

/**
 * Which command to attach to, and from where. Immutable: each method returns a changed copy.
 *
 * <p>Offsets are positions of bytes since the start of the command, each stream for itself; To
 * resume where an earlier handle stopped, use its {@link CommandHandle#lastStdoutOffset} and {@link
 * CommandHandle#lastStderrOffset}.
 */
public final class Attachment {
  private final AttachSpec spec;

  private Attachment(AttachSpec spec) {
    this.spec = spec;
  }

  /**
   * Returns an attachment from the beginning of both streams.
   *
   * @param commandId which command; 1 to 128 characters
   * @return the attachment
   */
  public static Attachment to(String commandId) {
    return new Attachment(
        new AttachSpec(Arguments.commandId(commandId), 0, 0, false, CommandOptions.DEFAULT));
  }

  /**
   * Sets the offsets to resume from.
   *
   * @param stdout the next wanted byte of standard output; at least 0
   * @param stderr the next wanted byte of standard error; at least 0
   * @return the changed attachment
   */
  public Attachment from(long stdout, long stderr) {
    if (stdout < 0 || stderr < 0) {
      throw new IllegalArgumentException(
          "offsets must be at least 0 but were " + stdout + " and " + stderr);
    }
    return new Attachment(
        new AttachSpec(spec.commandId(), stdout, stderr, spec.terminal(), options()));
  }

  /**
   * Declares that the command was started with a terminal, which the server does not report. Only
   * then can it be resized, and {@link CommandHandle#closeInput} types Ctrl-D.
   *
   * @return the changed attachment
   */
  public Attachment pty() {
    return new Attachment(
        new AttachSpec(
            spec.commandId(), spec.stdoutOffset(), spec.stderrOffset(), true, options()));
  }

  /**
   * Limits how much output the result keeps; see {@link Command#captureLimit}.
   *
   * @param bytes per stream; at least 0
   * @return the changed attachment
   */
  public Attachment captureLimit(int bytes) {
    OutputCapture capture = OutputCapture.headAndTail(bytes);
    return captureStdout(capture).captureStderr(capture);
  }

  /**
   * Sets how the result captures standard output, from the given offset on; see {@link
   * Command#captureStdout}.
   *
   * @param capture how to capture it
   * @return the changed attachment
   * @throws IllegalArgumentException if standard error goes to the same file
   */
  public Attachment captureStdout(OutputCapture capture) {
    return with(options().withStdout(capture));
  }

  /**
   * Sets how the result captures standard error, from the given offset on; see {@link
   * Command#captureStdout}.
   *
   * @param capture how to capture it
   * @return the changed attachment
   * @throws IllegalArgumentException if standard output goes to the same file
   */
  public Attachment captureStderr(OutputCapture capture) {
    return with(options().withStderr(capture));
  }

  /**
   * Registers a listener for connection events; see {@link Command#listener}.
   *
   * @param listener called one call at a time, never on a network thread
   * @return the changed attachment
   */
  public Attachment listener(CommandListener listener) {
    return with(options().withListener(listener));
  }

  /**
   * Sets how the result reports output that the server no longer had; see {@link
   * Command#onOutputLoss}.
   *
   * @param loss {@link OutputLoss#FAIL} by default
   * @return the changed attachment
   */
  public Attachment onOutputLoss(OutputLoss loss) {
    return with(options().withLoss(loss));
  }

  /**
   * Sets how long a kill may take to take effect; see {@link Command#killGrace}.
   *
   * @param grace positive; 10 s by default
   * @return the changed attachment
   */
  public Attachment killGrace(Duration grace) {
    return with(options().withSession(options().session().withKillGrace(grace)));
  }

  /**
   * Sets how persistently a lost connection to this command is replaced; see {@link
   * Command#reconnectPolicy}.
   *
   * @param policy instead of the client's
   * @return the changed attachment
   */
  public Attachment reconnectPolicy(ReconnectPolicy policy) {
    return with(options().withSession(options().session().withReconnect(policy)));
  }

  /**
   * Sets what the attachment goes over: what the command was started over.
   *
   * @param transport instead of the client's
   * @return the changed attachment
   */
  public Attachment transport(CommandTransport transport) {
    return with(options().withSession(options().session().withTransport(transport)));
  }

  /**
   * Adds a header to the upgrade or request of every connection; see {@link Command#header}.
   *
   * @param name letters, digits and a few signs
   * @param value printable ASCII; never shown
   * @return the changed attachment
   */
  public Attachment header(String name, String value) {
    return with(options().withSession(options().session().withHeader(name, value)));
  }

  AttachSpec spec() {
    return spec;
  }

  private CommandOptions options() {
    return spec.options();
  }

  private Attachment with(CommandOptions changed) {
    return new Attachment(spec.with(changed));
  }

  /** Returns the command and the offsets. */
  @Override
  public String toString() {
    return "Attachment["
        + spec.commandId()
        + " from "
        + spec.stdoutOffset()
        + " and "
        + spec.stderrOffset()
        + "]";
  }
}
