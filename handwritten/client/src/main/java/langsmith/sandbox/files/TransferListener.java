// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

/** Receives the progress of a file transfer. */
@FunctionalInterface
public interface TransferListener {
  /**
   * Called by the transferring thread at the start, about every 64 KiB, and at the end; the
   * transfer waits meanwhile. An exception that it throws ends the transfer and reaches its caller.
   *
   * @param bytes how many bytes of content were sent or received; less than before if a download
   *     had to start again
   * @param totalBytes the total; -1 if unknown
   */
  void transferred(long bytes, long totalBytes);

  /**
   * Called by the transferring thread for each entry that {@link Uncopyable#SKIP} leaves out,
   * before anything is copied. Does nothing by default.
   *
   * @param path of the entry in the directory, one line
   * @param reason why it cannot be copied, such as {@code is a link that leads out of the
   *     directory}
   */
  default void skipped(String path, String reason) {}
}
