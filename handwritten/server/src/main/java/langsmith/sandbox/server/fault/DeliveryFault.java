// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.fault;

/**
 * What goes wrong with one download, or what an older server would do.
 *
 * @param cutAfterBytes after how many bytes of the answer the connection is closed; -1 for never
 * @param withoutRanges whether the whole file is sent whatever part was asked for
 * @param withoutEtag whether the answer has no {@code ETag}
 */
public record DeliveryFault(long cutAfterBytes, boolean withoutRanges, boolean withoutEtag) {}
