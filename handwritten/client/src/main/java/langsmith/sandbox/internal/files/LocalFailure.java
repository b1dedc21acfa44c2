// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says which local file was in the way, so that nobody looks for the trouble in the sandbox. */
final class LocalFailure {
  private LocalFailure() {}

  /**
   * Returns what to throw.
   *
   * @param description the transfer
   * @param what went wrong with which local file
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
