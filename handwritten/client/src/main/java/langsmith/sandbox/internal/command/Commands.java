// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.function.BiConsumer;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandListeners;
import org.jspecify.annotations.Nullable;

/** Starts commands in one sandbox and attaches to them. */
public final class Commands {
  private final CommandService service;
  private final CommandListeners listeners;
  private final CommandAddress address;
  private final BiConsumer<String, StdinSource> upload;

  /**
   * Creates the commands of a sandbox.
   *
   * @param address the sandbox
   * @param upload writes a file of the sandbox
   */
  public Commands(
      CommandService service,
      CommandListeners listeners,
      CommandAddress address,
      BiConsumer<String, StdinSource> upload) {
    this.service = service;
    this.listeners = listeners;
    this.address = address;
    this.upload = upload;
  }

  /**
   * Begins to start a command, without waiting for a confirmation. Blocks only to stage its input.
   *
   * @throws IllegalArgumentException if it wants what its transport does not have, or is larger
   *     than a message may be
   */
  public LiveCommand start(CommandSpec command) {
    boolean overEvents = service.usesEvents(command.options().session());
    if (overEvents) {
      command.requireOneWay();
    }
    CommandTelemetry telemetry = telemetry("start");
    try {
      return start(command, overEvents, telemetry);
    } catch (RuntimeException e) {
      telemetry.notSent();
      throw e;
    }
  }

  private LiveCommand start(CommandSpec command, boolean overEvents, CommandTelemetry telemetry) {
    SessionOptions options = command.options().session().withDefaultHeaders(telemetry.headers());
    String freshId = service.runtime().freshCommandId();
    if (!overEvents) {
      FirstFrame.requireSendable(command.firstFrame(freshId, null));
    }
    ExecuteFrame frame = command.firstFrame(freshId, stageInput(command));
    LiveCommand live =
        begin(
            overEvents
                ? service.startOverEvents(address.events().apply(options.headers()), frame, options)
                : service.start(address.target(), frame, options),
            new AttachSpec(
                FirstFrame.commandId(frame), 0, 0, command.hasTerminal(), command.options()),
            telemetry);
    if (command.hasTerminal()) {
      live.pump().session().initialSize(command.cols(), command.rows());
    }
    return live;
  }

  /** Starts a command and waits until the sandbox confirms that it runs. */
  public LiveCommand startAndWait(CommandSpec command, CancelSignal signal) {
    LiveCommand begun = start(command);
    return signal.during(() -> CommandWaiting.forStart(begun), begun::close);
  }

  public LiveCommand attach(AttachSpec attachment) {
    CommandTelemetry telemetry = telemetry("attach");
    try {
      return attach(attachment, telemetry);
    } catch (RuntimeException e) {
      telemetry.notSent();
      throw e;
    }
  }

  private LiveCommand attach(AttachSpec attachment, CommandTelemetry telemetry) {
    SessionOptions options = attachment.options().session().withDefaultHeaders(telemetry.headers());
    AttachSpec traced = attachment.with(attachment.options().withSession(options));
    return begin(
        service.usesEvents(options)
            ? service.attachOverEvents(address.events().apply(options.headers()), traced)
            : service.attach(address.target(), traced),
        attachment,
        telemetry);
  }

  private CommandTelemetry telemetry(String name) {
    return CommandTelemetry.of(service.runtime().telemetry(), name, address.sandbox());
  }

  /** Uploads a command's input, if it has any, and returns its path. */
  private @Nullable String stageInput(CommandSpec command) {
    StdinSource source = command.options().stdin();
    if (source == null) {
      return null;
    }
    String path = StdinSource.path(service.runtime().freshCommandId());
    upload.accept(path, source);
    return path;
  }

  private LiveCommand begin(
      CommandSession session, AttachSpec position, CommandTelemetry telemetry) {
    telemetry.beginsAt(position);
    CommandOptions options = position.options();
    CommandListener forAll = listeners.listenerOf(address.sandbox(), position.commandId());
    Captures captures = Captures.open(position, service.captureBudget(), service.runtime().files());
    try {
      CommandPump pump =
          new CommandPump(
              new CommandOrigin(address.sandbox(), address.sandboxId(), position.terminal()),
              position.with(
                  options.withListener(
                      CompositeListener.of(
                          telemetry.isOff() ? CommandListener.NONE : telemetry,
                          CompositeListener.of(forAll, options.listener())))),
              captures,
              service.runtime().callbacks(),
              session);
      session.begin(pump);
      return new LiveCommand(
          address.sandbox(),
          pump,
          position.terminal(),
          options.capturesFiles(),
          (stdout, stderr) ->
              attach(
                  new AttachSpec(pump.commandId(), stdout, stderr, position.terminal(), options)));
    } catch (RuntimeException e) {
      var unused = captures.finish();
      throw e;
    }
  }
}
