// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.internal.command.CommandAddress;
import langsmith.sandbox.internal.command.Commands;
import langsmith.sandbox.internal.command.StdinSource;
import langsmith.sandbox.internal.files.RemoteFiles;
import langsmith.sandbox.internal.files.ShellRunner;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.files.Uploads;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The address of one sandbox, and access to its commands, files and tunnels. */
public final class DataPlane {
  private final SandboxContext context;
  private final SandboxState sandbox;
  private final HttpUrl url;

  // Created on first use; threads that race make equal ones.
  private volatile @Nullable Commands commands;

  /**
   * Creates a view of the current state of a sandbox.
   *
   * @throws SandboxNotReadyException if the service has not sent the address
   */
  DataPlane(SandboxContext context, SandboxState sandbox) {
    this.context = context;
    this.sandbox = sandbox;
    HttpUrl stated = sandbox.dataPlaneUrl();
    if (stated == null) {
      throw new SandboxNotReadyException(
          SandboxCalls.named(sandbox.name())
              + " has no data-plane address yet (status: "
              + sandbox.statusText()
              + "); use waitUntilReady(…), or refresh() later",
          ErrorDetails.none());
    }
    this.url = stated;
  }

  /** Returns whether this is a view of that state. */
  @SuppressWarnings("ReferenceEquality") // A state is replaced as a whole.
  boolean isOf(SandboxState state) {
    return sandbox == state;
  }

  /** {@return access to its commands} */
  public Commands commands() {
    Commands known = commands;
    if (known == null) {
      known = newCommands();
      commands = known;
    }
    return known;
  }

  private Commands newCommands() {
    return new Commands(
        context.commands(),
        context.listeners(),
        new CommandAddress(
            sandbox.name(),
            sandbox.id(),
            WebSocketTarget.of(url.toString()).with(context.headers()),
            headers -> context.rest().events(url, headers)),
        this::upload);
  }

  /** {@return access to its files} */
  public RemoteFiles files() {
    return new RemoteFiles(
        context.rest(),
        context.rest().transfers(url, sandbox.name()),
        sandbox.name(),
        () -> new SandboxCalls(context.rest()).status(sandbox.id()));
  }

  /** {@return the target of its tunnels, with their common headers} */
  public WebSocketTarget tunnels() {
    return WebSocketTarget.tunnel(url.toString()).with(context.headers());
  }

  /** {@return a shell, which runs lines as commands} */
  public ShellRunner shell() {
    return new SandboxShell(this);
  }

  private void upload(String path, StdinSource source) {
    try (StdinSource.Content content = source.open()) {
      long unused =
          new Uploads(files())
              .write(
                  path,
                  content.stream(),
                  content.length(),
                  TransferControl.none().cancelledBy(context.signal()));
    }
  }
}
