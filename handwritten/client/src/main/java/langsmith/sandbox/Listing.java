// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import langsmith.sandbox.internal.http.Operation;
import org.jspecify.annotations.Nullable;

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
public final class Listing<T> implements Iterable<T> {
  private final Source<T> source;

  Listing(Source<T> source) {
    this.source = source;
  }

  /**
   * Returns the listing of a service that answers with everything at once.
   *
   * @param fetch gets everything
   * @param identity what tells two things apart
   */
  static <T> Listing<T> ofAll(
      Operation operation, Supplier<@Nullable List<T>> fetch, Function<T, String> identity) {
    return new Listing<>(
        new Source<>() {
          @Override
          public Operation operation() {
            return operation;
          }

          @Override
          public int pageSize() {
            return 1;
          }

          @Override
          public Page<T> fetch(Position position) {
            return new Page<>(Objects.requireNonNullElse(fetch.get(), List.of()), null, null);
          }

          @Override
          public String identity(T thing) {
            return identity.apply(thing);
          }
        });
  }

  /** {@return an iterator that starts anew} */
  @Override
  public Iterator<T> iterator() {
    return new PageIterator<>(source);
  }

  /** {@return a sequential stream that starts anew} */
  public Stream<T> stream() {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), 0), false);
  }

  /** {@return all of them, from a new iteration; as many as there are, so mind the memory} */
  public List<T> toList() {
    return stream().toList();
  }

  /** Where pages come from. */
  interface Source<T> {
    /** Returns the operation that fetches, for messages. */
    Operation operation();

    /** Returns how many things are asked for at once. */
    int pageSize();

    /** Fetches a page. */
    Page<T> fetch(Position position);

    /** Returns what tells two things apart. */
    String identity(T thing);
  }

  /**
   * Where a page begins: by cursor, or by offset on servers that have no cursors. The members are
   * the parameters of the requests; those that are null are left out.
   *
   * @param pageSize with cursors
   * @param cursor null for the first page
   * @param limit the page size with offsets
   * @param offset with offsets
   */
  record Position(
      @Nullable Integer pageSize,
      @Nullable String cursor,
      @Nullable Integer limit,
      @Nullable Integer offset) {}

  /**
   * A page.
   *
   * @param items null from servers that have no cursors
   * @param older the same under the name that all servers know; null if absent
   * @param nextCursor null on the last page
   */
  record Page<T>(@Nullable List<T> items, @Nullable List<T> older, @Nullable String nextCursor) {}
}
