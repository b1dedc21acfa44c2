// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.Objects;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputLoss;
import org.jspecify.annotations.Nullable;

/**
 * The options of a command that only this client uses.
 *
 * @param stdout how the result captures standard output
 * @param stderr how the result captures standard error
 * @param loss how the result reports lost output
 * @param session options of its connections
 * @param listener receives connection events
 * @param stdin finite input; null if there is none
 */
public record CommandOptions(
    OutputCapture stdout,
    OutputCapture stderr,
    OutputLoss loss,
    SessionOptions session,
    CommandListener listener,
    @Nullable StdinSource stdin) {
  public static final CommandOptions DEFAULT =
      new CommandOptions(
          OutputCapture.standard(),
          OutputCapture.standard(),
          OutputLoss.FAIL,
          SessionOptions.DEFAULT,
          CommandListener.NONE,
          null);

  /** Checks that each stream has a file of its own. */
  public CommandOptions {
    Objects.requireNonNull(stdout, "stdout");
    Objects.requireNonNull(stderr, "stderr");
    if (stdout.file().isPresent() && stdout.file().equals(stderr.file())) {
      throw new IllegalArgumentException(
          "both streams cannot be captured to "
              + stdout.file().get()
              + "; give each its own file, or redirect with 2>&1");
    }
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(listener, "listener");
  }

  /** Returns whether starting the command reads or writes local files, which blocks. */
  public boolean needsFiles() {
    return stdin != null || capturesFiles();
  }

  /** Returns whether output is captured to local files. */
  boolean capturesFiles() {
    return stdout.file().isPresent() || stderr.file().isPresent();
  }

  public CommandOptions withStdout(OutputCapture capture) {
    return new CommandOptions(capture, stderr, loss, session, listener, stdin);
  }

  public CommandOptions withStderr(OutputCapture capture) {
    return new CommandOptions(stdout, capture, loss, session, listener, stdin);
  }

  public CommandOptions withLoss(OutputLoss changed) {
    return new CommandOptions(stdout, stderr, changed, session, listener, stdin);
  }

  public CommandOptions withSession(SessionOptions changed) {
    return new CommandOptions(stdout, stderr, loss, changed, listener, stdin);
  }

  public CommandOptions withListener(CommandListener changed) {
    return new CommandOptions(stdout, stderr, loss, session, changed, stdin);
  }

  public CommandOptions withStdin(StdinSource source) {
    return new CommandOptions(stdout, stderr, loss, session, listener, source);
  }
}
