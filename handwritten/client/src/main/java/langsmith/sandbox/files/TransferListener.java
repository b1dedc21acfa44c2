// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

/** Is told how far a transfer is. */
@FunctionalInterface
public interface TransferListener {
  /**
   * Takes note of progress. Called by the thread that transfers, at the start, about every 64 KiB,
   * and at the end; the transfer stands still meanwhile. What it throws ends the transfer and
   * reaches its caller.
   *
   * @param bytes how many bytes of content were handed to the network or received; less than before
   *     if a download had to start again
   * @param totalBytes how many there are altogether; -1 if nobody knows
   */
  void transferred(long bytes, long totalBytes);
}
