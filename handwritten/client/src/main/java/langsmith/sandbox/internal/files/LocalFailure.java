// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Creates exceptions that name the local file as the cause. */
final class LocalFailure {
  private LocalFailure() {}

  /**
   * Returns the exception to throw.
   *
   * @param description the transfer
   * @param what the local file and what failed
   */
  static UncheckedIOException of(String description, String what, IOException cause) {
    return new UncheckedIOException(
        description + " failed on this side: " + what + " (" + reason(cause) + ")", cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "it exists already";
    }
    if (cause instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
