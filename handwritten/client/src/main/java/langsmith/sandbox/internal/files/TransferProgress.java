// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

/** Receives the progress of a transfer. */
@FunctionalInterface
public interface TransferProgress {
  /**
   * Called on the transferring thread.
   *
   * @param bytes transferred so far
   * @param totalBytes the total; -1 if unknown
   */
  void transferred(long bytes, long totalBytes);

  /** Called for an entry that is left out. */
  default void skipped(String path, String reason) {}
}
