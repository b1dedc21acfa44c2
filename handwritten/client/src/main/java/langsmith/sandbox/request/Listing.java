// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.request;

import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All things of one kind that a query keeps, in the order of the service. Lazy: nothing is
 * requested before an iteration, and each page when the one before is used up; each iteration
 * starts anew. What is created or deleted meanwhile may or may not be seen, but nothing is seen
 * twice.
 *
 * <p>Safe for use by several threads; each iterator and stream belongs to one. They block, and
 * throw {@link langsmith.sandbox.error.SandboxException} when a page cannot be had.
 *
 * @param <T> the kind of thing
 */
public interface Listing<T> extends Iterable<T> {

  /** {@return a sequential stream that starts anew} */
  default Stream<T> stream() {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), 0), false);
  }

  /** {@return all of them, from a new iteration; as many as there are, so mind the memory} */
  default List<T> toList() {
    return stream().toList();
  }
}
