// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.net.URI;
import langsmith.sandbox.error.DataPlaneNotConfiguredException;
import langsmith.sandbox.internal.command.Commands;
import langsmith.sandbox.internal.command.StdinSource;
import langsmith.sandbox.internal.files.RemoteBox;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.files.Uploads;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import okhttp3.HttpUrl;

/** The address of one sandbox as the service has stated it, and what is reached there. */
final class DataPlane {
  private final SandboxContext context;
  private final SandboxInfo sandbox;
  private final HttpUrl url;

  /**
   * Makes a view of a sandbox as it is now.
   *
   * @throws DataPlaneNotConfiguredException if the service has not stated the address
   */
  DataPlane(SandboxContext context, SandboxInfo sandbox) {
    this.context = context;
    this.sandbox = sandbox;
    URI stated = sandbox.dataPlaneUrl();
    if (stated == null) {
      throw new DataPlaneNotConfiguredException(
          BoxOperations.named(sandbox.name())
              + " has no data-plane address yet (status: "
              + sandbox.statusText()
              + "); use waitUntilReady(…), or refresh() later");
    }
    this.url = HttpUrl.get(stated.toString());
  }

  Commands commands() {
    return new Commands(
        context.commands(),
        context.listeners(),
        sandbox.name(),
        sandbox.id(),
        WebSocketTarget.of(url.toString()).with(context.headers()),
        this::upload);
  }

  RemoteBox files() {
    return new RemoteBox(
        context.rest(),
        context.rest().transfers(url),
        sandbox.name(),
        () -> new BoxOperations(context.rest()).status(sandbox.id()));
  }

  Tunnels tunnels() {
    return new Tunnels(
        context.tunnels(),
        sandbox.name(),
        WebSocketTarget.tunnel(url.toString()).with(context.headers()));
  }

  private void upload(String path, StdinSource source) {
    try (StdinSource.Content content = source.open()) {
      long unused =
          new Uploads(files())
              .write(path, content.stream(), content.length(), TransferControl.none());
    }
  }
}
