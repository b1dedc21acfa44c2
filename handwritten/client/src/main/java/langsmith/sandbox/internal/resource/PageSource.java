// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.util.List;
import langsmith.sandbox.internal.http.Operation;
import org.jspecify.annotations.Nullable;

/** Where the pages of a list come from. */
public interface PageSource<T> {
  /** Returns the operation that fetches, for messages. */
  Operation operation();

  /** Returns how many things are asked for at once. */
  int pageSize();

  /** Fetches a page. */
  Page<T> fetch(Position position);

  /** Returns what tells two things apart. */
  String identity(T thing);

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
