// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import langsmith.sandbox.error.SandboxException;

/**
 * A request was not sent because the application supplied no API key. An I/O error, because OkHttp
 * ends asynchronous calls properly only after these.
 */
final class KeyUnavailableException extends IOException {
  private final SandboxException reason;

  KeyUnavailableException(SandboxException reason) {
    super(reason.getMessage(), reason);
    this.reason = reason;
  }

  /** Returns the message of the reason. */
  String text() {
    return String.valueOf(getMessage());
  }

  SandboxException reason() {
    return reason;
  }
}
