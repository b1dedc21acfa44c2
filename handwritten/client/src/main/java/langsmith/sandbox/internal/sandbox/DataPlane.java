// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.internal.command.Commands;
import langsmith.sandbox.internal.command.StdinSource;
import langsmith.sandbox.internal.files.RemoteFiles;
import langsmith.sandbox.internal.files.ShellRunner;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.files.Uploads;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import okhttp3.HttpUrl;

/** The address of one sandbox as the service has stated it, and what is reached there. */
public final class DataPlane {
  private final SandboxContext context;
  private final SandboxState sandbox;
  private final HttpUrl url;

  /**
   * Makes a view of a sandbox as it is now.
   *
   * @throws SandboxNotReadyException if the service has not stated the address
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

  /** {@return what starts its commands} */
  public Commands commands() {
    return new Commands(
        context.commands(),
        context.listeners(),
        sandbox.name(),
        sandbox.id(),
        WebSocketTarget.of(url.toString()).with(context.headers()),
        this::upload);
  }

  /** {@return its files} */
  public RemoteFiles files() {
    return new RemoteFiles(
        context.rest(),
        context.rest().transfers(url),
        sandbox.name(),
        () -> new SandboxCalls(context.rest()).status(sandbox.id()));
  }

  /** {@return where its tunnels are, with the headers of all of them} */
  public WebSocketTarget tunnels() {
    return WebSocketTarget.tunnel(url.toString()).with(context.headers());
  }

  /** {@return what runs lines as commands} */
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
                  TransferControl.none().endedBy(context.signal()));
    }
  }
}
