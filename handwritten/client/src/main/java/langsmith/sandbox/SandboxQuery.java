// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.BoxSortKey;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.SortOrder;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Which sandboxes to list, and in which order. What is said together must hold together. Immutable:
 * every method returns a changed copy. Arguments are checked at once with {@link
 * IllegalArgumentException}.
 *
 * <p>Servers of the first generation know no queries and list everything.
 */
public final class SandboxQuery {
  private static final SandboxQuery ALL = new SandboxQuery(new State());

  private final State state;

  private SandboxQuery(State state) {
    this.state = state;
  }

  /** {@return all sandboxes of the workspace, newest first} */
  public static SandboxQuery all() {
    return ALL;
  }

  /**
   * Keeps sandboxes whose name contains a text, in any case.
   *
   * @param part not blank
   * @return a changed copy
   */
  public SandboxQuery nameContains(String part) {
    State changed = new State(state);
    changed.nameContains = Arguments.notBlank("nameContains", part);
    return new SandboxQuery(changed);
  }

  /**
   * Keeps sandboxes in a state.
   *
   * @param status neither {@link SandboxStatus#OTHER} nor {@link SandboxStatus#DELETED}
   * @return a changed copy
   */
  public SandboxQuery status(SandboxStatus status) {
    if (status == SandboxStatus.OTHER || status == SandboxStatus.DELETED) {
      throw new IllegalArgumentException("there is no list of sandboxes that are " + status);
    }
    State changed = new State(state);
    changed.status = BoxStatus.of(status.name().toLowerCase(Locale.ROOT));
    return new SandboxQuery(changed);
  }

  /**
   * Keeps sandboxes that the owner of the key created.
   *
   * @return a changed copy
   */
  public SandboxQuery createdByMe() {
    State changed = new State(state);
    changed.createdBy = "me";
    return new SandboxQuery(changed);
  }

  /**
   * Keeps sandboxes with a label, whatever its value.
   *
   * @param key without {@code =}
   * @return a changed copy
   */
  public SandboxQuery label(String key) {
    return labels(Arguments.labelKey(key));
  }

  /**
   * Keeps sandboxes with a label of this value.
   *
   * @param key without {@code =}
   * @param value the whole value
   * @return a changed copy
   */
  public SandboxQuery label(String key, String value) {
    return labels(Arguments.labelKey(key) + "=" + value);
  }

  /**
   * Keeps sandboxes with a tag value of the workspace.
   *
   * @param id of the tag value
   * @return a changed copy
   */
  public SandboxQuery tagValueId(String id) {
    State changed = new State(state);
    changed.tagValueIds = plus(state.tagValueIds, Arguments.uuid("the id of the tag value", id));
    return new SandboxQuery(changed);
  }

  /**
   * Sets the order.
   *
   * @param key what it is by
   * @param order in which direction
   * @return a changed copy
   */
  public SandboxQuery sortBy(BoxSortKey key, SortOrder order) {
    State changed = new State(state);
    changed.sortBy = key;
    changed.sortOrder = order;
    return new SandboxQuery(changed);
  }

  /**
   * Sets how many sandboxes one request fetches at most; 100 by default. It does not change what is
   * listed.
   *
   * @param size 1 to 500
   * @return a changed copy
   */
  public SandboxQuery pageSize(int size) {
    State changed = new State(state);
    changed.pageSize = Arguments.within("pageSize", size, 1, 500);
    return new SandboxQuery(changed);
  }

  int pageSize() {
    return state.pageSize;
  }

  Call<BoxList> call(BoxesApi api, Listing.Position position) {
    return api.listBoxes(
        position.pageSize(),
        position.cursor(),
        position.limit(),
        position.offset(),
        state.nameContains,
        state.status,
        state.createdBy,
        state.labels,
        state.tagValueIds,
        state.sortBy,
        position.limit() == null ? state.sortOrder : null,
        position.limit() == null ? null : state.sortOrder);
  }

  private SandboxQuery labels(String label) {
    State changed = new State(state);
    changed.labels = plus(state.labels, label);
    return new SandboxQuery(changed);
  }

  private static List<String> plus(@Nullable List<String> list, String more) {
    List<String> copy = list == null ? new ArrayList<>() : new ArrayList<>(list);
    copy.add(more);
    return List.copyOf(copy);
  }

  /** Changed only before a query has it. */
  private static final class State {
    @Nullable String nameContains;
    @Nullable BoxStatus status;
    @Nullable String createdBy;
    @Nullable List<String> labels;
    @Nullable List<String> tagValueIds;
    @Nullable BoxSortKey sortBy;
    @Nullable SortOrder sortOrder;
    int pageSize = 100;

    State() {}

    State(State other) {
      nameContains = other.nameContains;
      status = other.status;
      createdBy = other.createdBy;
      labels = other.labels;
      tagValueIds = other.tagValueIds;
      sortBy = other.sortBy;
      sortOrder = other.sortOrder;
      pageSize = other.pageSize;
    }
  }
}
