// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import java.time.Duration;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;

/**
 * The limits of one tunnel.
 *
 * @param openTimeout for one attempt to open a session
 * @param connectBudget for all attempts in a row
 * @param reconnect how often and how soon attempts are repeated
 * @param dialTimeout for the answer to a connect request
 * @param closeTimeout how long closing waits
 * @param yamux the limits of a session
 */
public record TunnelLimits(
    Duration openTimeout,
    Duration connectBudget,
    ReconnectPolicy reconnect,
    Duration dialTimeout,
    Duration closeTimeout,
    YamuxPolicy yamux) {}
