// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

/** Wraps a failure in a future until it is mapped to an exception for the user. */
public final class TunnelFailureException extends RuntimeException {
  private final transient TunnelFailure failure;

  /**
   * Wraps a failure.
   *
   * @param failure the failure
   */
  public TunnelFailureException(TunnelFailure failure) {
    super(failure.toString(), null, false, false);
    this.failure = failure;
  }

  /** Returns the failure. */
  public TunnelFailure failure() {
    return failure;
  }
}
