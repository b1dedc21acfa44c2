// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.http.CallSettings;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.runtime.CallThreads;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.tunnel.TunnelService;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.output.CommandListeners;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * The context that all sandboxes of one client share.
 *
 * @param runtime transport, threads and clock
 * @param rest HTTP
 * @param commands command streams
 * @param tunnels tunnels
 * @param listeners supplies a listener for each command
 * @param headers of WebSockets; they override the client's, and those of a command or tunnel
 *     override them
 */
public record SandboxContext(
    ClientRuntime runtime,
    RestClient rest,
    CommandService commands,
    TunnelService tunnels,
    CommandListeners listeners,
    HeaderMap headers) {

  /** Connects the parts of a client; they end with the runtime of the commands. */
  public static SandboxContext of(
      ClientConfig config, CommandService commands, CommandListeners listeners) {
    ClientRuntime runtime = commands.runtime();
    RestClient rest = new RestClient(config, runtime.pacing());
    runtime.atClose(ClientRuntime.Part.REQUESTS, rest::close);
    return new SandboxContext(
        runtime,
        rest,
        commands,
        new TunnelService(config.webSocket(), runtime),
        listeners,
        HeaderMap.empty());
  }

  /**
   * Runs blocking work on a thread of the client.
   *
   * @param work receives a context whose requests and waits end when the future is cancelled
   * @return the result of the work, or its exception. See {@link CallThreads#call}
   */
  public <T extends @Nullable Object> CompletableFuture<T> async(Function<SandboxContext, T> work) {
    CancelSignal signal = new CancelSignal();
    return runtime.calls().call(signal, () -> work.apply(with(signal)));
  }

  /** {@return the signal that ends requests and waits} */
  public CancelSignal signal() {
    return rest.signal();
  }

  /** Returns a context whose requests and WebSockets use the given options. */
  public SandboxContext with(RequestOptions options) {
    HeaderMap own = HeaderMap.of(options.headers());
    return with(rest.with(new CallSettings(own, options.timeout(), options.deadline())), own);
  }

  /** Returns a context whose requests and waits a signal can end. */
  public SandboxContext with(CancelSignal signal) {
    return with(rest.with(signal), headers);
  }

  private SandboxContext with(RestClient changed, HeaderMap changedHeaders) {
    return new SandboxContext(runtime, changed, commands, tunnels, listeners, changedHeaders);
  }
}
