// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;

/**
 * All sandboxes of the workspace, page by page: by cursor, and by offset on servers that have no
 * cursors (they answer without {@code items}). With a cursor only its absence ends the list, not an
 * empty page.
 */
final class SandboxPages implements Iterable<SandboxInfo> {
  private static final int CURSOR_PAGE_SIZE = 100;

  /** The page size of servers without cursors when no limit is asked for. */
  private static final int OFFSET_PAGE_SIZE = 50;

  private static final Task TASK =
      Task.of(Operation.LIST_BOXES, "listing sandboxes", new Task.Resource("sandbox list", null));

  private final RestClient rest;

  SandboxPages(RestClient rest) {
    this.rest = rest;
  }

  @Override
  public Iterator<SandboxInfo> iterator() {
    return new Pages();
  }

  /** Not safe for use by several threads. */
  private final class Pages implements Iterator<SandboxInfo> {
    private final Queue<SandboxInfo> page = new ArrayDeque<>();
    private final Set<String> seenIds = new HashSet<>();
    private @Nullable String cursor;
    private int offset;
    private boolean byOffset;
    private boolean ended;

    @Override
    public boolean hasNext() {
      while (page.isEmpty() && !ended) {
        fetch();
      }
      return !page.isEmpty();
    }

    @Override
    public SandboxInfo next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there are no more sandboxes");
      }
      return page.remove();
    }

    private void fetch() {
      BoxList list =
          byOffset
              ? request(null, null, OFFSET_PAGE_SIZE, offset)
              : request(CURSOR_PAGE_SIZE, cursor, null, null);
      List<Box> items = list.items();
      if (items == null || byOffset) {
        byOffset = true;
        takeByOffset(
            Objects.requireNonNullElse(items == null ? list.sandboxes() : items, List.of()));
      } else {
        items.forEach(box -> page.add(new SandboxInfo(box)));
        follow(list.nextCursor());
      }
    }

    private void takeByOffset(List<Box> boxes) {
      offset += boxes.size();
      boolean anyNew = false;
      for (Box box : boxes) {
        SandboxInfo info = new SandboxInfo(box);
        // A sandbox made meanwhile shifts the pages, and the oldest servers know no offset at all.
        if (seenIds.add(info.id())) {
          page.add(info);
          anyNew = true;
        }
      }
      ended = boxes.size() < OFFSET_PAGE_SIZE || !anyNew;
    }

    private void follow(@Nullable String next) {
      ended = next == null || next.isEmpty();
      if (!ended && next != null && next.equals(cursor)) {
        throw new SandboxProtocolException(
            "listing sandboxes failed: the service answered with the same cursor twice, which would"
                + " never end",
            null,
            Operation.LIST_BOXES.id());
      }
      cursor = next;
    }

    private BoxList request(
        @Nullable Integer pageSize,
        @Nullable String from,
        @Nullable Integer limit,
        @Nullable Integer skip) {
      return rest.fetch(
          TASK,
          rest.config().requestTimeout(),
          rest.boxes()
              .listBoxes(
                  pageSize, from, limit, skip, null, null, null, null, null, null, null, null));
    }
  }
}
