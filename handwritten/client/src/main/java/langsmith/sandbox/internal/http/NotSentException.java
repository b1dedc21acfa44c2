// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;

/** An attempt failed before a byte of the request was written, so the server did not see it. */
final class NotSentException extends IOException {
  NotSentException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
