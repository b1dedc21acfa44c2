// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.Attachment;
import langsmith.sandbox.Checkpoint;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputLoss;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command and its sandbox, given by a checkpoint or by two names. */
final class Target {
  @Parameters(
      arity = "1",
      paramLabel = "CHECKPOINT|COMMAND_ID",
      description = "What 'run --detach' printed; or, with --sandbox, the id of a command.")
  private String command = "";

  @Option(
      names = "--sandbox",
      paramLabel = "NAME",
      description = "The sandbox of COMMAND_ID; not with a checkpoint.")
  private @Nullable String sandbox;

  /** Attaches at the checkpoint, or from the beginning without one. */
  CommandHandle attach(Backend backend) {
    return attach(backend, resumed());
  }

  /** Attaches as {@link #attach(Backend)} does, and tells a listener. */
  CommandHandle attach(Backend backend, CommandListener listener) {
    return attach(backend, resumed().listener(listener));
  }

  /** Returns whether output comes that was there before this process. */
  boolean isFromStart() {
    return sandbox != null;
  }

  /** Attaches from the beginning, even with a checkpoint. */
  CommandHandle attachFromStart(Backend backend, CommandListener listener) {
    return attach(backend, resumed().from(0, 0).listener(listener));
  }

  private CommandHandle attach(Backend backend, Attachment attachment) {
    Sandbox box = backend.client().sandboxes().get(sandboxName());
    return box.attach(attachment.onOutputLoss(OutputLoss.REPORT).captureLimit(0));
  }

  String sandboxName() {
    return sandbox == null ? Checkpoint.parse(command).sandboxId() : sandbox;
  }

  private Attachment resumed() {
    if (sandbox == null) {
      return Checkpoint.parse(command).attachment();
    }
    if (command.startsWith("lsc1.")) {
      throw new IllegalArgumentException("a checkpoint names its sandbox; leave --sandbox out");
    }
    return Attachment.to(command);
  }
}
