// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.util.Locale;

/** Thrown if output cannot be written: its reader is gone, or its disk is full. */
final class OutputFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputFailedException(IOException cause) {
    super("the output cannot be written: " + cause.getMessage(), cause);
  }

  /**
   * Returns whether the reader has closed the output, as {@code head} does, which is not an error.
   */
  boolean isReaderGone() {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
