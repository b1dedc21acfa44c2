// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.internal.sandbox.RemoteSandbox;
import langsmith.sandbox.internal.sandbox.SandboxContext;

/**
 * Opens tunnels and creates {@link SandboxLinks} for the client's own packages; not part of the
 * API.
 *
 * @hidden
 */
@SuppressWarnings("InvalidBlockTag") // The check does not know that types can be hidden.
public final class InternalNetwork {
  private InternalNetwork() {}

  /**
   * Creates the links of a sandbox.
   *
   * @param sandbox the sandbox
   * @return its links
   */
  public static SandboxLinks links(RemoteSandbox sandbox) {
    return new SandboxLinks(sandbox, sandbox.context().rest());
  }

  /**
   * Opens a tunnel.
   *
   * @param sandbox the sandbox
   * @param options which port, and how
   * @return completes when the tunnel accepts connections
   */
  public static CompletableFuture<Tunnel> open(RemoteSandbox sandbox, TunnelOptions options) {
    return tunnels(sandbox).open(options);
  }

  /**
   * Opens a tunnel and waits for it.
   *
   * @param sandbox the sandbox
   * @param options which port, and how
   * @return the tunnel, which accepts connections
   */
  public static Tunnel openAndWait(RemoteSandbox sandbox, TunnelOptions options) {
    return tunnels(sandbox).openAndWait(options);
  }

  /**
   * Connects to a port.
   *
   * @param sandbox the sandbox
   * @param options which port, and how
   * @return completes when the stream is connected
   */
  public static CompletableFuture<TunnelStream> openStream(
      RemoteSandbox sandbox, TunnelOptions options) {
    return tunnels(sandbox).openStream(options);
  }

  /**
   * Connects to a port and waits for that.
   *
   * @param sandbox the sandbox
   * @param options which port, and how
   * @return the connected stream
   */
  public static TunnelStream openStreamAndWait(RemoteSandbox sandbox, TunnelOptions options) {
    return tunnels(sandbox).openStreamAndWait(options);
  }

  private static Tunnels tunnels(RemoteSandbox sandbox) {
    SandboxContext context = sandbox.context();
    return new Tunnels(
        context.tunnels(), sandbox.name(), sandbox.dataPlane().tunnels(), context.signal());
  }
}
