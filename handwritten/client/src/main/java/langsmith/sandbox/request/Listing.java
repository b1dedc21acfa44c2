// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.request;

import java.util.List;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items that match a query, in the order of the service. Lazy: pages are requested as an
 * iteration proceeds, and each iteration starts again. Items created or deleted meanwhile may or
 * may not appear, but no item appears twice.
 *
 * <p>Safe for use by several threads; each iterator and stream is for one thread. They block, and
 * throw {@link langsmith.sandbox.error.SandboxException} if a page cannot be fetched.
 *
 * @param <T> the type of the items
 */
public interface Listing<T> extends Iterable<T> {

  /** {@return a new sequential stream} */
  default Stream<T> stream() {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), 0), false);
  }

  /** {@return all items, held in memory, from a new iteration} */
  default List<T> toList() {
    return List.copyOf(stream().collect(Collectors.toList()));
  }
}
