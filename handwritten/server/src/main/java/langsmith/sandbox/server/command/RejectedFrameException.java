// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/** A frame or a request that cannot be served; becomes an {@code error} frame, or a status. */
final class RejectedFrameException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * The error type of a frame that is not JSON, is not the expected frame, or has a missing or
   * invalid member.
   */
  static final String INVALID_FRAME = "InvalidFrame";

  static final String COMMAND_ERROR = "CommandError";
  static final String COMMAND_TIMEOUT = "CommandTimeout";
  static final String COMMAND_NOT_FOUND = "CommandNotFound";
  static final String SESSION_EXPIRED = "SessionExpired";
  static final String INVALID_OFFSET = "InvalidOffset";
  static final String READ_OFFSET_UNAVAILABLE = "ReadOffsetUnavailable";
  static final String TRANSPORT_MISMATCH = "TransportMismatch";

  private final String errorType;

  RejectedFrameException(String errorType, String message) {
    super(message, null, false, false);
    this.errorType = errorType;
  }

  String errorType() {
    return errorType;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
