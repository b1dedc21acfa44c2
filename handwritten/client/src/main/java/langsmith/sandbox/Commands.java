// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.function.BiConsumer;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.command.CommandSession;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import org.jspecify.annotations.Nullable;

/** Starts commands in one sandbox and attaches to them. */
final class Commands {
  private final CommandService service;
  private final CommandListeners listeners;
  private final SandboxInfo sandbox;
  private final WebSocketTarget target;
  private final BiConsumer<String, StdinSource> upload;

  /**
   * Makes a starter.
   *
   * @param target where its commands are, with the headers of all of them
   * @param upload writes a file of the sandbox
   */
  Commands(
      CommandService service,
      CommandListeners listeners,
      SandboxInfo sandbox,
      WebSocketTarget target,
      BiConsumer<String, StdinSource> upload) {
    this.service = service;
    this.listeners = listeners;
    this.sandbox = sandbox;
    this.target = target;
    this.upload = upload;
  }

  /** Begins to start a command; whether it runs shows later. Blocks only to stage its input. */
  LiveCommand start(Command command) {
    ExecuteFrame frame = command.frame(service.freshCommandId(), stageInput(command));
    LiveCommand live =
        begin(
            service.start(target, frame, command.options().session()),
            command.hasTerminal(),
            FirstFrame.commandId(frame),
            0,
            0,
            command.options());
    if (command.hasTerminal()) {
      live.pump().session().initialSize(command.cols(), command.rows());
    }
    return live;
  }

  LiveCommand attach(Attachment attachment) {
    return begin(
        service.attach(
            target,
            attachment.commandId(),
            attachment.stdoutOffset(),
            attachment.stderrOffset(),
            attachment.hasTerminal(),
            attachment.options().session()),
        attachment.hasTerminal(),
        attachment.commandId(),
        attachment.stdoutOffset(),
        attachment.stderrOffset(),
        attachment.options());
  }

  /** Uploads a command's input, if it has any, and returns where it lies. */
  private @Nullable String stageInput(Command command) {
    StdinSource source = command.options().stdin();
    if (source == null) {
      return null;
    }
    String path = StdinSource.path(service.freshCommandId());
    upload.accept(path, source);
    return path;
  }

  private LiveCommand begin(
      CommandSession session,
      boolean terminal,
      String commandId,
      long stdoutOffset,
      long stderrOffset,
      CommandOptions options) {
    CommandListener forAll = listeners.listenerOf(sandbox.name(), commandId);
    Captures captures = Captures.open(options, stdoutOffset, stderrOffset, service.files());
    try {
      CommandPump pump =
          new CommandPump(
              new CommandOrigin(sandbox.name(), sandbox.id(), terminal),
              commandId,
              stdoutOffset,
              stderrOffset,
              options.withListener(new BothListeners(forAll, options.listener())),
              captures,
              service.callbacks(),
              session);
      session.begin(pump);
      return new LiveCommand(sandbox.name(), pump);
    } catch (RuntimeException e) {
      var unused = captures.finish();
      throw e;
    }
  }
}
