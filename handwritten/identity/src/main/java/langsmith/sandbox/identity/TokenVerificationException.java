// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.identity;

/**
 * A token or signature is not valid, or the keys that would prove it cannot be read. Treat the
 * request as one of an unknown sender. The message has no part of the token.
 */
public final class TokenVerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenVerificationException(String message) {
    super(message);
  }
}
