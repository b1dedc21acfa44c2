// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * An image could not be built from a Dockerfile.
 *
 * <ul>
 *   <li><b>Cause:</b> mostly the Dockerfile or its context; see {@link #log()}
 *   <li><b>Retryable:</b> if something that the build downloads was unavailable
 *   <li><b>Side effects:</b> there is no snapshot, and the sandbox that ran the build is deleted
 * </ul>
 */
public final class SnapshotBuildException extends ResourceCreationException {
  private final String log;
  private final @Nullable Integer exitCode;

  /**
   * Creates an exception.
   *
   * @param message what failed, without the log
   * @param name the name of the snapshot
   * @param log see {@link #log()}
   * @param exitCode see {@link #exitCode()}
   * @param details the optional facts
   */
  public SnapshotBuildException(
      String message, String name, String log, @Nullable Integer exitCode, ErrorDetails details) {
    super(message, "snapshot", name, details.errorType("BuildFailed"));
    this.log = log;
    this.exitCode = exitCode;
  }

  /**
   * {@return the end of the build's output, at most 64 KiB; empty if there was none} It is not part
   * of the message, because builds may print secrets.
   */
  public String log() {
    return log;
  }

  /** {@return the exit code of the build; null if it did not exit by itself} */
  public @Nullable Integer exitCode() {
    return exitCode;
  }
}
