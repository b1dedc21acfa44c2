// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * An image could not be built from a Dockerfile.
 *
 * <p>Fault: the Dockerfile's or its context's, mostly; {@link #log()} tells. Retry: helps if what
 * the build downloads was out of reach. Happened: there is no snapshot, and the sandbox that built
 * is deleted.
 */
public final class SnapshotBuildException extends ResourceCreationException {
  private final String log;
  private final @Nullable Integer exitCode;

  /**
   * Creates an exception.
   *
   * @param message what was to be built and why it failed, without the log
   * @param cause what led to it, or null
   * @param name of the snapshot
   * @param log see {@link #log()}
   * @param exitCode see {@link #exitCode()}
   */
  public SnapshotBuildException(
      String message,
      @Nullable Throwable cause,
      String name,
      String log,
      @Nullable Integer exitCode) {
    super(message, cause, false, null, "snapshot", name, "BuildFailed");
    this.log = log;
    this.exitCode = exitCode;
  }

  /**
   * {@return the end of the build's output, at most 64 KiB; empty if there was none} It is not in
   * the message, because builds print what they like.
   */
  public String log() {
    return log;
  }

  /** {@return what the build exited with; null if it did not end by itself} */
  public @Nullable Integer exitCode() {
    return exitCode;
  }
}
