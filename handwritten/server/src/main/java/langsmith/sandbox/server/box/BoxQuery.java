// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import langsmith.sandbox.server.http.Order;
import langsmith.sandbox.server.http.Page;
import langsmith.sandbox.server.http.Query;

/** Filters and sorts boxes by a query. */
final class BoxQuery {
  private static final Map<String, Function<LocalBox, String>> KEYS =
      Map.of(
          "name", LocalBox::name,
          "status", box -> box.status().value(),
          "stopped_at", box -> Order.of(box.stoppedAt()),
          "idle_ttl_seconds", box -> Order.of(box.lifetime().idleTtlSeconds()),
          "delete_after_stop_seconds", box -> Order.of(box.lifetime().deleteAfterStopSeconds()));

  private BoxQuery() {}

  static Page<LocalBox> page(RoutingContext context, List<LocalBox> boxes) {
    Query query = new Query(context);
    List<String> labels = query.all("label");
    List<String> tags = query.all("tag_value_id");
    // All holders of the key count as one caller, so created_by=me matches every box.
    List<LocalBox> picked =
        boxes.stream()
            .filter(box -> query.admitsName(box.name()))
            .filter(box -> query.admitsStatus(box.status().value()))
            .filter(box -> Labels.match(box.request().labels(), labels))
            .filter(box -> hasTags(box, tags))
            .toList();
    return query.page(picked, query.order(KEYS, LocalBox::number), Page.DEFAULT_SIZE);
  }

  private static boolean hasTags(LocalBox box, List<String> wanted) {
    List<String> present = box.request().tagValueIds();
    return wanted.isEmpty() || (present != null && present.containsAll(wanted));
  }
}
