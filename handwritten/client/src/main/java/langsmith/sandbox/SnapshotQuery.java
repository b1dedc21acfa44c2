// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.api.ListSnapshotsQuery;
import langsmith.sandbox.api.SnapshotsApi;
import langsmith.sandbox.api.model.SnapshotList;
import langsmith.sandbox.api.model.SnapshotSortKey;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.api.model.SortOrder;
import langsmith.sandbox.internal.resource.PageSource;
import langsmith.sandbox.internal.resource.QueryState;
import retrofit2.Call;

/**
 * Which snapshots to list, and in which order. All conditions must match. Immutable: every method
 * returns a changed copy. Arguments are checked at once with {@link IllegalArgumentException}.
 */
public final class SnapshotQuery {
  private static final SnapshotQuery ALL = new SnapshotQuery(QueryState.all());

  private final QueryState<SnapshotStatus, SnapshotSortKey> state;

  private SnapshotQuery(QueryState<SnapshotStatus, SnapshotSortKey> state) {
    this.state = state;
  }

  /** {@return all snapshots of the workspace and the published ones of the system, newest first} */
  public static SnapshotQuery all() {
    return ALL;
  }

  /**
   * Keeps snapshots whose name contains a text, in any case.
   *
   * @param part not blank
   * @return a changed copy
   */
  public SnapshotQuery nameContains(String part) {
    return new SnapshotQuery(state.withNameContaining(part));
  }

  /**
   * Keeps snapshots in a state.
   *
   * @param status which
   * @return a changed copy
   */
  public SnapshotQuery status(SnapshotStatus status) {
    return new SnapshotQuery(state.withStatus(status));
  }

  /**
   * Keeps snapshots that the owner of the key created.
   *
   * @return a changed copy
   */
  public SnapshotQuery createdByMe() {
    return new SnapshotQuery(state.byMe());
  }

  /**
   * Keeps snapshots with a label, whatever its value.
   *
   * @param key without {@code =}
   * @return a changed copy
   */
  public SnapshotQuery label(String key) {
    return new SnapshotQuery(state.withLabel(key));
  }

  /**
   * Keeps snapshots with a label of this value.
   *
   * @param key without {@code =}
   * @param value the whole value
   * @return a changed copy
   */
  public SnapshotQuery label(String key, String value) {
    return new SnapshotQuery(state.withLabel(key, value));
  }

  /**
   * Sets the order.
   *
   * @param key the property to sort by
   * @param order ascending or descending
   * @return a changed copy
   */
  public SnapshotQuery sortBy(SnapshotSortKey key, SortOrder order) {
    return new SnapshotQuery(state.sortedBy(key, order));
  }

  /**
   * Sets how many snapshots one request fetches at most; 100 by default. It does not limit the
   * list.
   *
   * @param size 1 to 500
   * @return a changed copy
   */
  public SnapshotQuery pageSize(int size) {
    return new SnapshotQuery(state.withPageSize(size));
  }

  int pageSize() {
    return state.pageSize();
  }

  @SuppressWarnings("deprecation") // what older servers know instead
  Call<SnapshotList> call(SnapshotsApi api, PageSource.Position position) {
    return api.listSnapshots(
        ListSnapshotsQuery.builder()
            .pageSize(position.pageSize())
            .cursor(position.cursor())
            .limit(position.limit())
            .offset(position.offset())
            .nameContains(state.nameContains())
            .status(state.status())
            .createdBy(state.createdBy())
            .label(state.labels())
            .sortBy(state.sortBy())
            .sortOrder(state.sortOrder(position))
            .sortDirection(state.sortDirection(position))
            .build());
  }
}
