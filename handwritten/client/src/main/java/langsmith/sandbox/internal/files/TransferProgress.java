// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

/** Hears how far a transfer is. */
@FunctionalInterface
public interface TransferProgress {
  /**
   * Called on the thread that transfers.
   *
   * @param bytes moved by now
   * @param totalBytes of the whole; -1 if unknown
   */
  void transferred(long bytes, long totalBytes);
}
