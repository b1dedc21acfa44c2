// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/**
 * A command over HTTP that has no exit code to report: it could not be started, ran into its time
 * limit, or wrote more than an answer holds. Becomes an error envelope.
 */
public final class ExecutionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /** The envelope's {@code error}. */
  private final String errorType;

  ExecutionFailedException(int status, String errorType, String message) {
    super(message, null, false, false);
    this.status = status;
    this.errorType = errorType;
  }

  /**
   * Returns the HTTP status for the answer.
   *
   * @return 400 for a request that cannot be right, else 500
   */
  public int status() {
    return status;
  }

  /**
   * Returns the envelope's {@code error}.
   *
   * @return {@code CommandError}, or {@code ValidationError} for a bad request
   */
  public String errorType() {
    return errorType;
  }
}
