// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.http.CallSettings;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.runtime.CallThreads;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.tunnel.TunnelService;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandListeners;

/**
 * What every sandbox of one client shares.
 *
 * @param config the configuration
 * @param rest HTTP
 * @param commands command streams
 * @param calls makes futures of blocking calls
 * @param tunnels tunnels
 * @param listeners has a listener for each command
 * @param headers of WebSockets, over the client's and below those of a command or tunnel
 */
record SandboxContext(
    ClientConfig config,
    RestClient rest,
    CommandService commands,
    CallThreads calls,
    TunnelService tunnels,
    CommandListeners listeners,
    HeaderMap headers) {
  SandboxContext(ClientConfig config, RestClient rest, CommandService commands) {
    this(
        config,
        rest,
        commands,
        new CallThreads(commands.callbacks()),
        (sandbox, commandId) -> new CommandListener() {});
  }

  SandboxContext(
      ClientConfig config,
      RestClient rest,
      CommandService commands,
      CallThreads calls,
      CommandListeners listeners) {
    this(
        config,
        rest,
        commands,
        calls,
        new TunnelService(config.webSocket(), commands),
        listeners,
        HeaderMap.empty());
  }

  /** Returns a context whose requests and WebSockets differ in what the options say. */
  SandboxContext with(RequestOptions options) {
    CallSettings settings =
        new CallSettings(options.headers(), options.timeout(), options.deadline());
    return with(rest.with(settings), options.headers());
  }

  /** Returns a context whose requests somebody else can end. */
  SandboxContext with(CancelSignal signal) {
    return with(rest.with(signal), headers);
  }

  private SandboxContext with(RestClient changed, HeaderMap changedHeaders) {
    return new SandboxContext(config, changed, commands, calls, tunnels, listeners, changedHeaders);
  }
}
