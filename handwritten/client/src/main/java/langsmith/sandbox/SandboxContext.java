// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.internal.command.CommandService;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.http.RestClient;

/**
 * What every sandbox of one client shares.
 *
 * @param config the configuration
 * @param rest HTTP
 * @param commands command streams
 * @param listeners has a listener for each command
 */
record SandboxContext(
    ClientConfig config, RestClient rest, CommandService commands, CommandListeners listeners) {
  SandboxContext(ClientConfig config, RestClient rest, CommandService commands) {
    this(config, rest, commands, (sandbox, commandId) -> new CommandListener() {});
  }
}
