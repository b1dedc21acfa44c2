// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.request.Listing;
import org.jspecify.annotations.Nullable;

/** A list that is fetched page by page. */
public final class PagedListing<T> implements Listing<T> {
  private final PageSource<T> source;

  /** Creates the list; fetches nothing yet. */
  public PagedListing(PageSource<T> source) {
    this.source = source;
  }

  /**
   * Returns a listing that one request fetches.
   *
   * @param fetch fetches all items
   * @param identity returns the identity of an item
   */
  public static <T> Listing<T> ofAll(
      Operation operation, Supplier<@Nullable List<T>> fetch, Function<T, String> identity) {
    return new PagedListing<>(
        new PageSource<>() {
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
            return new Page<>(fetch.get(), null, null);
          }

          @Override
          public String identity(T thing) {
            return identity.apply(thing);
          }
        });
  }

  /** {@return the same list with each item mapped lazily} */
  public <R> Listing<R> map(Function<T, R> view) {
    return () -> {
      Iterator<T> things = iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return things.hasNext();
        }

        @Override
        public R next() {
          return view.apply(things.next());
        }
      };
    };
  }

  @Override
  public Iterator<T> iterator() {
    return new PageIterator<>(source);
  }
}
