// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over pages: by cursor, or by offset on servers without cursors, whose responses have no
 * {@code items}. With cursors, only a missing cursor ends the list, not an empty page. Not safe for
 * use by several threads.
 */
final class PageIterator<T> implements Iterator<T> {
  /** The default page size of servers without cursors. */
  private static final int OFFSET_PAGE_SIZE = 50;

  private final PageSource<T> source;
  private final Queue<T> page = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private @Nullable String cursor;
  private int offset;
  private boolean byOffset;
  private boolean ended;

  PageIterator(PageSource<T> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    while (page.isEmpty() && !ended) {
      fetch();
    }
    return !page.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list has ended");
    }
    return page.remove();
  }

  private void fetch() {
    PageSource.Page<T> next =
        source.fetch(
            byOffset
                ? new PageSource.Position(null, null, OFFSET_PAGE_SIZE, offset)
                : new PageSource.Position(source.pageSize(), cursor, null, null));
    List<T> items = next.items();
    if (items == null || byOffset) {
      byOffset = true;
      takeByOffset(list(items == null ? next.older() : items));
    } else {
      addUnseen(list(items));
      follow(next.nextCursor());
    }
  }

  private List<T> list(@Nullable List<T> items) {
    String id = source.operation().id();
    return Task.of(source.operation(), id, new Task.Resource("list", null)).list(items);
  }

  private void takeByOffset(List<T> things) {
    offset += things.size();
    // The oldest servers ignore the offset and would send the same page forever.
    boolean anyNew = addUnseen(things);
    ended = things.size() < OFFSET_PAGE_SIZE || !anyNew;
  }

  /** Skips items already seen: concurrent changes can shift pages, so an item may appear twice. */
  private boolean addUnseen(List<T> things) {
    boolean anyNew = false;
    for (T thing : things) {
      if (seen.add(source.identity(thing))) {
        page.add(thing);
        anyNew = true;
      }
    }
    return anyNew;
  }

  private void follow(@Nullable String next) {
    ended = next == null || next.isEmpty();
    if (!ended && next != null && next.equals(cursor)) {
      throw new SandboxProtocolException(
          source.operation().id()
              + " failed: the service sent the same cursor twice, which would never end",
          source.operation().id());
    }
    cursor = next;
  }
}
