// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.util.Locale;

/** Output cannot be shown: nobody reads it any more, or the disk that it goes to is full. */
final class OutputFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputFailedException(IOException cause) {
    super("the output cannot be written: " + cause.getMessage(), cause);
  }

  /** Whether the reader has simply seen enough, as {@code head} has, which is no error. */
  boolean isReaderGone() {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
