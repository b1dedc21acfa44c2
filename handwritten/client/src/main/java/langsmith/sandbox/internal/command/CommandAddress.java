// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.function.Function;
import langsmith.sandbox.internal.transport.EventTransport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.internal.wire.HeaderMap;

/**
 * A sandbox, and how its commands are reached.
 *
 * @param sandbox its name
 * @param sandboxId its id
 * @param target of its commands, with their common headers
 * @param events creates the transport of Server-Sent Events, from the headers of one command
 */
public record CommandAddress(
    String sandbox,
    String sandboxId,
    WebSocketTarget target,
    Function<HeaderMap, EventTransport> events) {}
