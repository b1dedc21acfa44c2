// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.util.List;
import langsmith.sandbox.internal.http.Operation;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of a list. */
public interface PageSource<T> {
  /** Returns the operation that fetches, for messages. */
  Operation operation();

  /** Returns the requested size of a page. */
  int pageSize();

  /** Fetches a page. */
  Page<T> fetch(Position position);

  /** Returns the identity of an item. */
  String identity(T thing);

  /**
   * The position of a page: by cursor, or by offset on servers without cursors. The members are the
   * parameters of the requests; null ones are omitted.
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
   * @param items null from servers without cursors
   * @param older the items under the name that all servers use; null if absent
   * @param nextCursor null on the last page
   */
  record Page<T>(@Nullable List<T> items, @Nullable List<T> older, @Nullable String nextCursor) {}
}
