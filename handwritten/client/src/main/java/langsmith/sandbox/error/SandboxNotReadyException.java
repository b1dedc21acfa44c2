// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The sandbox exists but cannot serve the request in its present state.
 *
 * <p>Fault: nobody's; it is starting, stopping or being moved. Retry: helps once it is ready.
 * Happened: no.
 */
public final class SandboxNotReadyException extends SandboxException {
  /**
   * Creates an exception.
   *
   * @param message what was tried and what the service said
   * @param errorId the server's id of the failure, or null
   */
  public SandboxNotReadyException(String message, @Nullable String errorId) {
    super(message, null, true, errorId);
  }
}
