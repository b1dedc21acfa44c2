// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.telemetry;

import java.time.Duration;

/**
 * Receives what one client does, for metrics and traces.
 *
 * <p>Every operation has one first and one last call: {@code requestStarted} and {@code
 * requestEnded}, {@code commandStarted} and {@code commandEnded}, {@code tunnelStarted} and {@code
 * tunnelEnded}, with the same {@link TracedOperation}. The first one may add headers to it, such as
 * {@code traceparent}.
 *
 * <p><b>Threads.</b> The first call, and every call about a request, is made on a thread that makes
 * the request or reads its response, which waits for it; so these must not block. For methods that
 * return a future this is a thread of the client; {@link #carry} takes the context of the caller
 * there. All later calls about a command or a tunnel are made one at a time and in order, on the
 * callback executor; after {@link langsmith.sandbox.SandboxClient#close} they may be missing if
 * that rejects tasks. Calls about different operations are concurrent.
 *
 * <p>What the listener throws is logged and otherwise ignored. It must not use the client that it
 * listens to. No argument contains a command line, a path, input, output or a secret.
 */
public interface TelemetryListener {

  /** A listener that ignores everything. */
  TelemetryListener NONE = new TelemetryListener() {};

  /**
   * Wraps work that the client moves from the thread of a caller to one of its own, such as to
   * carry a trace context along. Called on the thread of the caller.
   *
   * @param work to run once
   * @return work that runs it
   */
  default Runnable carry(Runnable work) {
    return work;
  }

  /**
   * An attempt of an HTTP request to the service or a sandbox's data plane begins. Streams of
   * Server-Sent Events are part of their command, not requests; what {@link
   * langsmith.sandbox.network.SandboxService} sends to programs in a sandbox is not reported.
   *
   * @param request its name is the {@code operationId} of the specification, such as {@code
   *     createBox}
   */
  default void requestStarted(TracedOperation request) {}

  /**
   * A request failed and will be sent again, as another operation.
   *
   * @param name of the request
   * @param attempt the number of the attempt that failed, from 1
   * @param delay until the next one
   */
  default void requestRetrying(String name, int attempt, Duration delay) {}

  /**
   * The response of a request was read to its end or closed, or there is none.
   *
   * @param request the operation
   * @param end how it ended
   */
  default void requestEnded(TracedOperation request, RequestEnd end) {}

  /**
   * A command is being started or attached to.
   *
   * @param command its name is {@code start} or {@code attach}
   */
  default void commandStarted(TracedOperation command) {}

  /**
   * The command is known to run on the current connection: after its start, and after every
   * reattachment.
   *
   * @param command the operation
   * @param sinceStart since {@link #commandStarted}
   */
  default void commandAttached(TracedOperation command, Duration sinceStart) {}

  /**
   * A connection of a command could not be opened or was lost, and another will be attempted.
   *
   * @param command the operation
   * @param attempt its number since the last success, from 1
   * @param delay until then
   */
  default void commandReconnecting(TracedOperation command, int attempt, Duration delay) {}

  /**
   * A lost connection of a command was replaced.
   *
   * @param command the operation
   * @param attempts how many attempts that took
   */
  default void commandReconnected(TracedOperation command, int attempts) {}

  /**
   * The server no longer had some output of a command.
   *
   * @param command the operation
   * @param bytes how much is missing
   */
  default void outputLost(TracedOperation command, long bytes) {}

  /**
   * A command has ended for its handle.
   *
   * @param command the operation
   * @param end how it ended
   */
  default void commandEnded(TracedOperation command, CommandEnd end) {}

  /**
   * A tunnel or a single connection to a port is being opened.
   *
   * @param tunnel its name is {@code tunnel} or {@code stream}
   */
  default void tunnelStarted(TracedOperation tunnel) {}

  /**
   * A session, which carries the connections of a tunnel, is open: the first one, or one after a
   * loss.
   *
   * @param tunnel the operation
   */
  default void tunnelSessionOpened(TracedOperation tunnel) {}

  /**
   * A session of a tunnel was lost, and with it all its connections.
   *
   * @param tunnel the operation
   */
  default void tunnelSessionLost(TracedOperation tunnel) {}

  /**
   * A connection through a tunnel is open.
   *
   * @param tunnel the operation
   */
  default void tunnelConnectionOpened(TracedOperation tunnel) {}

  /**
   * A local connection could not be connected to the port and was closed.
   *
   * @param tunnel the operation
   * @param failure the simple name of the exception
   */
  default void tunnelConnectionFailed(TracedOperation tunnel, String failure) {}

  /**
   * A tunnel is closed, or could not be opened.
   *
   * @param tunnel the operation
   * @param end how it ended
   */
  default void tunnelEnded(TracedOperation tunnel, TunnelEnd end) {}
}
