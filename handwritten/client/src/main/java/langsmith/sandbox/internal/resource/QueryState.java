// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.api.model.SortOrder;
import langsmith.sandbox.internal.check.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of queries for sandboxes and snapshots. Immutable.
 *
 * @param <S> a state to filter by
 * @param <K> a property to order by
 * @param nameContains a part of the name; null for any
 * @param status the state; null for any
 * @param createdBy {@code me}; null for any
 * @param labels {@code key} or {@code key=value}; null for any
 * @param sortBy null for the service's default
 * @param sortOrder null for the service's default
 * @param pageSize how many one request fetches at most
 */
public record QueryState<S, K>(
    @Nullable String nameContains,
    @Nullable S status,
    @Nullable String createdBy,
    @Nullable List<String> labels,
    @Nullable K sortBy,
    @Nullable SortOrder sortOrder,
    int pageSize) {

  public static <S, K> QueryState<S, K> all() {
    return new QueryState<>(null, null, null, null, null, null, 100);
  }

  public QueryState<S, K> withNameContaining(String part) {
    String checked = Arguments.notBlank("nameContains", part);
    return new QueryState<>(checked, status, createdBy, labels, sortBy, sortOrder, pageSize);
  }

  public QueryState<S, K> withStatus(S wanted) {
    return new QueryState<>(nameContains, wanted, createdBy, labels, sortBy, sortOrder, pageSize);
  }

  public QueryState<S, K> byMe() {
    return new QueryState<>(nameContains, status, "me", labels, sortBy, sortOrder, pageSize);
  }

  public QueryState<S, K> withLabel(String key) {
    return withLabels(plus(labels, Arguments.labelKey(key)));
  }

  public QueryState<S, K> withLabel(String key, String value) {
    return withLabels(plus(labels, Arguments.labelKey(key) + "=" + value));
  }

  public QueryState<S, K> sortedBy(K key, SortOrder order) {
    return new QueryState<>(nameContains, status, createdBy, labels, key, order, pageSize);
  }

  public QueryState<S, K> withPageSize(int size) {
    int checked = Arguments.within("pageSize", size, 1, 500);
    return new QueryState<>(nameContains, status, createdBy, labels, sortBy, sortOrder, checked);
  }

  /** Returns the order, for servers with cursors. */
  public @Nullable SortOrder sortOrder(PageSource.Position position) {
    return position.limit() == null ? sortOrder : null;
  }

  /** Returns the order, for servers with offsets. */
  public @Nullable SortOrder sortDirection(PageSource.Position position) {
    return position.limit() == null ? null : sortOrder;
  }

  /** Returns a list, where null is the empty one, with one more element. */
  public static List<String> plus(@Nullable List<String> list, String more) {
    List<String> copy = list == null ? new ArrayList<>() : new ArrayList<>(list);
    copy.add(more);
    return List.copyOf(copy);
  }

  private QueryState<S, K> withLabels(List<String> changed) {
    return new QueryState<>(nameContains, status, createdBy, changed, sortBy, sortOrder, pageSize);
  }
}
