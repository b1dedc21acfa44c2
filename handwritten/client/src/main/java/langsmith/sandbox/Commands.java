// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.function.Function;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.command.CommandSession;
import langsmith.sandbox.internal.command.CommandSink;

/** Starts commands in one sandbox and attaches to them. */
final class Commands {
  private final CommandService service;
  private final String sandbox;
  private final String dataPlaneUrl;

  Commands(CommandService service, String sandbox, String dataPlaneUrl) {
    this.service = service;
    this.sandbox = sandbox;
    this.dataPlaneUrl = dataPlaneUrl;
  }

  /** Begins to start a command; whether it runs shows later. */
  LiveCommand start(Command command) {
    ExecuteFrame frame = command.frame(service.freshCommandId());
    String commandId = Command.commandId(frame);
    CommandPump pump =
        pump(commandId, 0, 0, command.options(), sink -> service.start(dataPlaneUrl, frame, sink));
    pump.session().begin();
    if (command.hasTerminal()) {
      pump.session().initialSize(command.cols(), command.rows());
    }
    return new LiveCommand(sandbox, pump);
  }

  LiveCommand attach(Attachment attachment) {
    CommandPump pump =
        pump(
            attachment.commandId(),
            attachment.stdoutOffset(),
            attachment.stderrOffset(),
            attachment.options(),
            sink ->
                service.attach(
                    dataPlaneUrl,
                    attachment.commandId(),
                    attachment.stdoutOffset(),
                    attachment.stderrOffset(),
                    attachment.hasTerminal(),
                    sink));
    pump.session().begin();
    return new LiveCommand(sandbox, pump);
  }

  private CommandPump pump(
      String commandId,
      long stdoutOffset,
      long stderrOffset,
      CommandOptions options,
      Function<CommandSink, CommandSession> session) {
    return new CommandPump(
        commandId, stdoutOffset, stderrOffset, options, service.callbacks(), session);
  }
}
