// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

/** Carries a failure through a future, up to where an exception for the user is made of it. */
public final class TunnelFailureException extends RuntimeException {
  private final transient TunnelFailure failure;

  /**
   * Wraps a failure.
   *
   * @param failure what to carry
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
