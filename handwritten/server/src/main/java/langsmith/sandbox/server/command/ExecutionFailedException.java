// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/**
 * A command over HTTP ended without an exit code: it could not be started, exceeded its time limit,
 * or wrote more than a response can hold. Becomes an error envelope.
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
   * Returns the HTTP status of the response.
   *
   * @return 400 for an invalid request, 404 for an unknown command, 409 for one of the other
   *     transport, otherwise 500
   */
  public int status() {
    return status;
  }

  /**
   * Returns the envelope's {@code error}.
   *
   * @return {@code CommandError}, {@code ValidationError} for a bad request, {@code
   *     CommandNotFound} or {@code TransportMismatch}
   */
  public String errorType() {
    return errorType;
  }
}
