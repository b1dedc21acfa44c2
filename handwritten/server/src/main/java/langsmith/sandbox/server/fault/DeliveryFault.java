// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.fault;

/**
 * A fault of one download, or the behaviour of an older server.
 *
 * @param cutAfterBytes the number of bytes of the response after which the connection is closed; -1
 *     for never
 * @param withoutRanges whether the whole file is sent, even for a range request
 * @param withoutEtag whether the response has no {@code ETag}
 */
public record DeliveryFault(long cutAfterBytes, boolean withoutRanges, boolean withoutEtag) {}
