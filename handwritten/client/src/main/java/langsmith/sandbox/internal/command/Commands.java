// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.function.BiConsumer;
import java.util.function.Function;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandListeners;
import org.jspecify.annotations.Nullable;

/** Starts commands in one sandbox and attaches to them. */
public final class Commands {
  private final CommandService service;
  private final CommandListeners listeners;
  private final String sandbox;
  private final String sandboxId;
  private final WebSocketTarget target;
  private final BiConsumer<String, StdinSource> upload;

  /**
   * Makes a starter.
   *
   * @param sandbox its name
   * @param sandboxId its identity
   * @param target where its commands are, with the headers of all of them
   * @param upload writes a file of the sandbox
   */
  public Commands(
      CommandService service,
      CommandListeners listeners,
      String sandbox,
      String sandboxId,
      WebSocketTarget target,
      BiConsumer<String, StdinSource> upload) {
    this.service = service;
    this.listeners = listeners;
    this.sandbox = sandbox;
    this.sandboxId = sandboxId;
    this.target = target;
    this.upload = upload;
  }

  /** Begins to start a command; whether it runs shows later. Blocks only to stage its input. */
  public LiveCommand start(CommandSpec command) {
    ExecuteFrame frame =
        command.firstFrame(service.runtime().freshCommandId(), stageInput(command));
    String commandId = FirstFrame.commandId(frame);
    CommandOptions options = command.options();
    CommandPump pump =
        pump(
            command.hasTerminal(),
            commandId,
            0,
            0,
            options,
            sink -> service.start(target, frame, options.session(), sink));
    pump.session().begin();
    if (command.hasTerminal()) {
      pump.session().initialSize(command.cols(), command.rows());
    }
    return new LiveCommand(sandbox, pump);
  }

  public LiveCommand attach(AttachSpec attachment) {
    CommandOptions options = attachment.options();
    CommandPump pump =
        pump(
            attachment.terminal(),
            attachment.commandId(),
            attachment.stdoutOffset(),
            attachment.stderrOffset(),
            options,
            sink ->
                service.attach(
                    target,
                    attachment.commandId(),
                    attachment.stdoutOffset(),
                    attachment.stderrOffset(),
                    attachment.terminal(),
                    options.session(),
                    sink));
    pump.session().begin();
    return new LiveCommand(sandbox, pump);
  }

  /** Uploads a command's input, if it has any, and returns where it lies. */
  private @Nullable String stageInput(CommandSpec command) {
    StdinSource source = command.options().stdin();
    if (source == null) {
      return null;
    }
    String path = StdinSource.path(service.runtime().freshCommandId());
    upload.accept(path, source);
    return path;
  }

  private CommandPump pump(
      boolean terminal,
      String commandId,
      long stdoutOffset,
      long stderrOffset,
      CommandOptions options,
      Function<CommandSink, CommandSession> session) {
    CommandListener forAll = listeners.listenerOf(sandbox, commandId);
    Captures captures =
        Captures.open(options, stdoutOffset, stderrOffset, service.runtime().files());
    try {
      return new CommandPump(
          new CommandOrigin(sandbox, sandboxId, terminal),
          commandId,
          stdoutOffset,
          stderrOffset,
          options.withListener(new BothListeners(forAll, options.listener())),
          captures,
          service.runtime().callbacks(),
          session);
    } catch (RuntimeException e) {
      var unused = captures.finish();
      throw e;
    }
  }
}
