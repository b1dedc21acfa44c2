// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.identity;

import org.jose4j.jwt.consumer.ErrorCodes;

/** What is wrong with a token, in words without a part of it. */
final class TokenFaults {
  private TokenFaults() {}

  static String text(int code) {
    return switch (code) {
      case ErrorCodes.EXPIRED -> "it has expired";
      case ErrorCodes.EXPIRATION_MISSING -> "it has no end";
      case ErrorCodes.ISSUED_AT_MISSING -> "it does not say when it was made";
      case ErrorCodes.ISSUED_AT_INVALID_FUTURE, ErrorCodes.NOT_YET_VALID ->
          "it is valid later only";
      case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> "it is for another audience";
      case ErrorCodes.SUBJECT_MISSING -> "it has no subject";
      case ErrorCodes.SIGNATURE_INVALID, ErrorCodes.SIGNATURE_MISSING -> "its signature is wrong";
      case ErrorCodes.ISSUER_MISSING -> "it has no issuer";
      case ErrorCodes.ISSUER_INVALID -> "it has another issuer";
      default -> "it cannot be read";
    };
  }
}
