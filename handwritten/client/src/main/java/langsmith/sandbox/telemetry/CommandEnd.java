// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.telemetry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended for one handle.
 *
 * @param duration since the start or the attachment
 * @param reason how it ended
 * @param exitCode the exit code; null if it did not exit
 * @param stdoutBytes how far standard output went since then, including what was lost
 * @param stderrBytes how far standard error went since then, including what was lost
 * @param reattachments how many lost connections were replaced
 * @param lostBytes how much output the server no longer had
 */
public record CommandEnd(
    Duration duration,
    Reason reason,
    @Nullable Integer exitCode,
    long stdoutBytes,
    long stderrBytes,
    int reattachments,
    long lostBytes) {

  /** The ways in which a command ends for its handle. */
  public enum Reason {
    /** It exited by itself. */
    EXITED,
    /** It exited after a kill of this handle. */
    KILLED,
    /** It did not exit in time after a kill. */
    KILL_UNCONFIRMED,
    /** Its time limit passed. */
    TIMED_OUT,
    /** The sandbox does not know it, or no longer. */
    NOT_FOUND,
    /** The sandbox reported an error. */
    FAILED,
    /** It was not started within the time for that. */
    NEVER_STARTED,
    /** The sandbox or the service refused it. */
    REJECTED,
    /** The connection was lost and could not be replaced; it may still run. */
    LINK_LOST,
    /** The server broke the protocol. */
    PROTOCOL_VIOLATION,
    /** The handle was closed; it may still run. */
    DETACHED,
    /** The client did not send it, such as because a file could not be read. */
    NOT_SENT
  }
}
