// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.server.fault.DeliveryFault;

/**
 * What goes wrong with one download, or what an older server would do.
 *
 * @param cutAfterBytes after how many bytes of the answer the connection is closed; -1 for never
 * @param withoutRanges whether the whole file is sent whatever part was asked for
 * @param withoutEtag whether the answer has no {@code ETag}
 * @see Faults#nextDownloads
 */
public record DownloadFault(long cutAfterBytes, boolean withoutRanges, boolean withoutEtag) {
  /**
   * Nothing goes wrong.
   *
   * @return a fault that is none
   */
  public static DownloadFault none() {
    return new DownloadFault(-1, false, false);
  }

  /**
   * The connection is closed in the middle.
   *
   * @param bytes after how many bytes of the answer's body; at least 0
   * @return the fault
   */
  public static DownloadFault cutAfter(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must be at least 0 but was " + bytes);
    }
    return new DownloadFault(bytes, false, false);
  }

  /**
   * The server also knows no ranges, like servers before November 2026.
   *
   * @return the changed fault
   */
  public DownloadFault ignoringRanges() {
    return new DownloadFault(cutAfterBytes, true, withoutEtag);
  }

  /**
   * The server also gives no entity tag.
   *
   * @return the changed fault
   */
  public DownloadFault hidingEtag() {
    return new DownloadFault(cutAfterBytes, withoutRanges, true);
  }

  DeliveryFault onDelivery() {
    return new DeliveryFault(cutAfterBytes, withoutRanges, withoutEtag);
  }
}
