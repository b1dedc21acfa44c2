// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.api.SnapshotsApi;
import langsmith.sandbox.api.model.SnapshotList;
import langsmith.sandbox.api.model.SnapshotSortKey;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.api.model.SortOrder;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Which snapshots to list, and in which order. What is said together must hold together. Immutable:
 * every method returns a changed copy. Arguments are checked at once with {@link
 * IllegalArgumentException}.
 */
public final class SnapshotQuery {
  private static final SnapshotQuery ALL = new SnapshotQuery(new State());

  private final State state;

  private SnapshotQuery(State state) {
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
    State changed = new State(state);
    changed.nameContains = Arguments.notBlank("nameContains", part);
    return new SnapshotQuery(changed);
  }

  /**
   * Keeps snapshots in a state.
   *
   * @param status which
   * @return a changed copy
   */
  public SnapshotQuery status(SnapshotStatus status) {
    State changed = new State(state);
    changed.status = status;
    return new SnapshotQuery(changed);
  }

  /**
   * Keeps snapshots that the owner of the key created.
   *
   * @return a changed copy
   */
  public SnapshotQuery createdByMe() {
    State changed = new State(state);
    changed.createdBy = "me";
    return new SnapshotQuery(changed);
  }

  /**
   * Keeps snapshots with a label, whatever its value.
   *
   * @param key without {@code =}
   * @return a changed copy
   */
  public SnapshotQuery label(String key) {
    return labels(Arguments.labelKey(key));
  }

  /**
   * Keeps snapshots with a label of this value.
   *
   * @param key without {@code =}
   * @param value the whole value
   * @return a changed copy
   */
  public SnapshotQuery label(String key, String value) {
    return labels(Arguments.labelKey(key) + "=" + value);
  }

  /**
   * Sets the order.
   *
   * @param key what it is by
   * @param order in which direction
   * @return a changed copy
   */
  public SnapshotQuery sortBy(SnapshotSortKey key, SortOrder order) {
    State changed = new State(state);
    changed.sortBy = key;
    changed.sortOrder = order;
    return new SnapshotQuery(changed);
  }

  /**
   * Sets how many snapshots one request fetches at most; 100 by default. It does not change what is
   * listed.
   *
   * @param size 1 to 500
   * @return a changed copy
   */
  public SnapshotQuery pageSize(int size) {
    State changed = new State(state);
    changed.pageSize = Arguments.within("pageSize", size, 1, 500);
    return new SnapshotQuery(changed);
  }

  int pageSize() {
    return state.pageSize;
  }

  Call<SnapshotList> call(SnapshotsApi api, Listing.Position position) {
    return api.listSnapshots(
        position.pageSize(),
        position.cursor(),
        position.limit(),
        position.offset(),
        state.nameContains,
        state.status,
        state.createdBy,
        state.labels,
        state.sortBy,
        position.limit() == null ? state.sortOrder : null,
        position.limit() == null ? null : state.sortOrder);
  }

  private SnapshotQuery labels(String label) {
    State changed = new State(state);
    changed.labels = plus(state.labels, label);
    return new SnapshotQuery(changed);
  }

  private static List<String> plus(@Nullable List<String> list, String more) {
    List<String> copy = list == null ? new ArrayList<>() : new ArrayList<>(list);
    copy.add(more);
    return List.copyOf(copy);
  }

  /** Changed only before a query has it. */
  private static final class State {
    @Nullable String nameContains;
    @Nullable SnapshotStatus status;
    @Nullable String createdBy;
    @Nullable List<String> labels;
    @Nullable SnapshotSortKey sortBy;
    @Nullable SortOrder sortOrder;
    int pageSize = 100;

    State() {}

    State(State other) {
      nameContains = other.nameContains;
      status = other.status;
      createdBy = other.createdBy;
      labels = other.labels;
      sortBy = other.sortBy;
      sortOrder = other.sortOrder;
      pageSize = other.pageSize;
    }
  }
}
