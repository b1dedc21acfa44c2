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
 * What every sandbox of one client shares.
 *
 * @param runtime transport, threads and clock
 * @param rest HTTP
 * @param commands command streams
 * @param tunnels tunnels
 * @param listeners has a listener for each command
 * @param headers of WebSockets, over the client's and below those of a command or tunnel
 */
public record SandboxContext(
    ClientRuntime runtime,
    RestClient rest,
    CommandService commands,
    TunnelService tunnels,
    CommandListeners listeners,
    HeaderMap headers) {

  /** Puts the parts of a client together; they end with the runtime of the commands. */
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
   * Does blocking work on a thread of the client.
   *
   * @param work gets a context whose requests and waits end when the future is cancelled
   * @return what the work returned; fails as it throws. See {@link CallThreads#call}
   */
  public <T extends @Nullable Object> CompletableFuture<T> async(Function<SandboxContext, T> work) {
    CancelSignal signal = new CancelSignal();
    return runtime.calls().call(signal, () -> work.apply(with(signal)));
  }

  /** {@return what ends requests and waits} */
  public CancelSignal signal() {
    return rest.signal();
  }

  /** Returns a context whose requests and WebSockets differ in what the options say. */
  public SandboxContext with(RequestOptions options) {
    HeaderMap own = HeaderMap.of(options.headers());
    return with(rest.with(new CallSettings(own, options.timeout(), options.deadline())), own);
  }

  /** Returns a context whose requests somebody else can end. */
  public SandboxContext with(CancelSignal signal) {
    return with(rest.with(signal), headers);
  }

  private SandboxContext with(RestClient changed, HeaderMap changedHeaders) {
    return new SandboxContext(runtime, changed, commands, tunnels, listeners, changedHeaders);
  }
}
