// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.List;
import java.util.Locale;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.ListBoxesQuery;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.BoxSortKey;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.SortOrder;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.resource.PageSource;
import langsmith.sandbox.internal.resource.QueryState;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Which sandboxes to list, and in which order. All conditions must match. Immutable: every method
 * returns a changed copy. Arguments are checked at once with {@link IllegalArgumentException}.
 *
 * <p>Servers of the first generation ignore queries and list everything.
 */
public final class SandboxQuery {
  private static final SandboxQuery ALL = new SandboxQuery(QueryState.all(), null);

  private final QueryState<BoxStatus, BoxSortKey> state;
  private final @Nullable List<String> tagValueIds;

  private SandboxQuery(
      QueryState<BoxStatus, BoxSortKey> state, @Nullable List<String> tagValueIds) {
    this.state = state;
    this.tagValueIds = tagValueIds;
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
    return new SandboxQuery(state.withNameContaining(part), tagValueIds);
  }

  /**
   * Keeps sandboxes in a state.
   *
   * @param status neither {@link SandboxStatus#OTHER} nor {@link SandboxStatus#DELETED}
   * @return a changed copy
   */
  public SandboxQuery status(SandboxStatus status) {
    if (status == SandboxStatus.OTHER || status == SandboxStatus.DELETED) {
      throw new IllegalArgumentException("sandboxes cannot be listed by the status " + status);
    }
    BoxStatus wanted = BoxStatus.of(status.name().toLowerCase(Locale.ROOT));
    return new SandboxQuery(state.withStatus(wanted), tagValueIds);
  }

  /**
   * Keeps sandboxes that the owner of the key created.
   *
   * @return a changed copy
   */
  public SandboxQuery createdByMe() {
    return new SandboxQuery(state.byMe(), tagValueIds);
  }

  /**
   * Keeps sandboxes with a label, whatever its value.
   *
   * @param key without {@code =}
   * @return a changed copy
   */
  public SandboxQuery label(String key) {
    return new SandboxQuery(state.withLabel(key), tagValueIds);
  }

  /**
   * Keeps sandboxes with a label of this value.
   *
   * @param key without {@code =}
   * @param value the whole value
   * @return a changed copy
   */
  public SandboxQuery label(String key, String value) {
    return new SandboxQuery(state.withLabel(key, value), tagValueIds);
  }

  /**
   * Keeps sandboxes with a tag value of the workspace.
   *
   * @param id of the tag value
   * @return a changed copy
   */
  public SandboxQuery tagValueId(String id) {
    String checked = Arguments.uuid("the id of the tag value", id);
    return new SandboxQuery(state, QueryState.plus(tagValueIds, checked));
  }

  /**
   * Sets the order.
   *
   * @param key the property to sort by
   * @param order ascending or descending
   * @return a changed copy
   */
  public SandboxQuery sortBy(BoxSortKey key, SortOrder order) {
    return new SandboxQuery(state.sortedBy(key, order), tagValueIds);
  }

  /**
   * Sets how many sandboxes one request fetches at most; 100 by default. It does not limit the
   * list.
   *
   * @param size 1 to 500
   * @return a changed copy
   */
  public SandboxQuery pageSize(int size) {
    return new SandboxQuery(state.withPageSize(size), tagValueIds);
  }

  int pageSize() {
    return state.pageSize();
  }

  @SuppressWarnings("deprecation") // what older servers know instead
  Call<BoxList> call(BoxesApi api, PageSource.Position position) {
    return api.listBoxes(
        ListBoxesQuery.builder()
            .pageSize(position.pageSize())
            .cursor(position.cursor())
            .limit(position.limit())
            .offset(position.offset())
            .nameContains(state.nameContains())
            .status(state.status())
            .createdBy(state.createdBy())
            .label(state.labels())
            .tagValueId(tagValueIds)
            .sortBy(state.sortBy())
            .sortOrder(state.sortOrder(position))
            .sortDirection(state.sortDirection(position))
            .build());
  }
}
