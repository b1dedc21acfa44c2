// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import langsmith.sandbox.internal.transport.WebSocketTarget;

/**
 * The far end of a tunnel.
 *
 * @param sandbox the target of its sessions
 * @param number the port in the sandbox
 */
record RemotePort(WebSocketTarget sandbox, int number) {}
