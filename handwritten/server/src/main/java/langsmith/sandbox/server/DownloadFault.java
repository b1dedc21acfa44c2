// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.server.fault.DeliveryFault;

/**
 * A fault of one download, or the behaviour of an older server.
 *
 * @param cutAfterBytes the number of bytes of the response after which the connection is closed; -1
 *     for never
 * @param withoutRanges whether the whole file is sent, even for a range request
 * @param withoutEtag whether the response has no {@code ETag}
 * @see Faults#nextDownloads
 */
public record DownloadFault(long cutAfterBytes, boolean withoutRanges, boolean withoutEtag) {
  /**
   * Creates a fault that does nothing.
   *
   * @return the fault
   */
  public static DownloadFault none() {
    return new DownloadFault(-1, false, false);
  }

  /**
   * Closes the connection in the middle of the response.
   *
   * @param bytes the number of body bytes to send first, at least 0
   * @return the fault
   */
  public static DownloadFault cutAfter(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must be at least 0 but was " + bytes);
    }
    return new DownloadFault(bytes, false, false);
  }

  /**
   * Also ignores ranges, as servers before November 2026 do.
   *
   * @return the changed fault
   */
  public DownloadFault ignoringRanges() {
    return new DownloadFault(cutAfterBytes, true, withoutEtag);
  }

  /**
   * Also sends no entity tag.
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
