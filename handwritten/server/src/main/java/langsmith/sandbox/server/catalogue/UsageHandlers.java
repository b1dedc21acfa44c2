// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.UsageCost;
import langsmith.sandbox.api.model.UsageCostList;
import langsmith.sandbox.api.model.UsageResourceType;
import langsmith.sandbox.server.box.BoxSize;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.box.Quotas.Quota;
import langsmith.sandbox.server.box.UsageLedger;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.Order;
import langsmith.sandbox.server.http.Page;
import langsmith.sandbox.server.http.Query;
import langsmith.sandbox.server.time.Timers;

/**
 * Handles the operations on usage. The local server is free: it counts amounts of time and reports
 * 0 units. Confined to the server's event loop.
 */
public final class UsageHandlers {
  private static final Duration MAX_RANGE = Duration.ofDays(31);
  private static final String FREE = "0";

  private final Boxes boxes;
  private final UsageLedger ledger;
  private final Quotas quotas;
  private final Timers timers;

  /** Adds the counts of resources other than boxes. */
  private final Consumer<Usage.Builder> counts;

  public UsageHandlers(
      Boxes boxes,
      UsageLedger ledger,
      Quotas quotas,
      Timers timers,
      Consumer<Usage.Builder> counts) {
    this.boxes = boxes;
    this.ledger = ledger;
    this.quotas = quotas;
    this.timers = timers;
    this.counts = counts;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations.on("getUsage", this::usage).on("listUsageCosts", this::costs);
  }

  private void usage(RoutingContext context) {
    BoxSize used = boxes.running();
    List<LocalBox> all = boxes.all();
    Usage.Builder usage =
        Usage.builder()
            .cpuLimitMillicores(quotas.of(Quota.CPU))
            .cpuUsedMillicores((long) used.countedMillicores())
            .memoryLimitBytes(quotas.of(Quota.MEMORY))
            .memoryUsedBytes(used.countedMemory())
            .sandboxesLimit(quotas.of(Quota.SANDBOXES))
            .sandboxesUsed((long) boxes.count())
            .sandboxRunningCount(count(all, BoxStatus.READY))
            .sandboxStoppedCount(count(all, BoxStatus.STOPPED))
            .sandboxDirectCount((long) all.size())
            .sandboxPoolReplicasCount((long) boxes.waiting().size());
    counts.accept(usage);
    Answers.json(context, 200, JsonCodec.write(Usage.class, usage.build()));
  }

  private static long count(List<LocalBox> boxes, BoxStatus status) {
    return boxes.stream().filter(box -> box.status().equals(status)).count();
  }

  private void costs(RoutingContext context) {
    Query query = new Query(context);
    Instant start = moment(query, "start_time");
    Instant end = moment(query, "end_time");
    if (!start.isBefore(end) || Duration.between(start, end).compareTo(MAX_RANGE) > 0) {
      throw ApiError.of(
          400, "InvalidRequest", "expected an end_time after start_time, at most 31 days later");
    }
    boolean whole = "RESOURCE".equals(query.text("granularity"));
    boolean totals = "true".equals(query.text("include_totals"));
    if ((totals && !whole) || ("true".equals(query.text("include_daily")) && !totals)) {
      throw ApiError.of(
          400,
          "InvalidRequest",
          "include_totals needs granularity RESOURCE, include_daily needs include_totals");
    }
    Instant now = timers.now();
    String type = query.text("resource_type");
    List<String> ids = query.all("resource_ids");
    List<UsageLedger.Amount> picked =
        (whole ? ledger.whole(start, end, now) : ledger.hourly(start, end, now))
            .stream()
                .filter(amount -> type == null || amount.kind().name().equals(type))
                .filter(amount -> ids.isEmpty() || ids.contains(amount.resourceId()))
                .toList();
    Order<UsageLedger.Amount> order =
        new Order<>(
            "period_start",
            false,
            amount -> Order.of(amount.start()) + amount.resourceId(),
            amount -> 0);
    Page<UsageLedger.Amount> page =
        Page.byCursor(
            order.sorted(picked),
            order,
            query.text("cursor"),
            query.number("page_size", Page.DEFAULT_SIZE));
    UsageCostList list =
        UsageCostList.builder()
            .items(page.items().stream().map(amount -> cost(amount, whole)).toList())
            .nextCursor(page.nextCursor())
            .build();
    JsonObject json = JsonCodec.write(UsageCostList.class, list).toJsonObject();
    Query.answer(context, json, page);
  }

  private static UsageCost cost(UsageLedger.Amount amount, boolean whole) {
    UsageCost.Builder cost =
        UsageCost.builder()
            .resourceId(amount.resourceId())
            .resourceType(UsageResourceType.of(amount.kind().name()))
            .periodStart(amount.start().atOffset(ZoneOffset.UTC))
            .lcu(FREE)
            .lsu(FREE)
            .computeStandardUnits(FREE)
            .storageStandardUnits(FREE);
    if (whole) {
      cost.vcpuHours(UsageLedger.Amount.text(amount.processorHours()))
          .memoryGibHours(UsageLedger.Amount.text(amount.memoryHours()))
          .storageGibHours(UsageLedger.Amount.text(amount.storageHours()));
    }
    return cost.build();
  }

  private static Instant moment(Query query, String name) {
    try {
      return OffsetDateTime.parse(String.valueOf(query.text(name))).toInstant();
    } catch (DateTimeException e) {
      throw ApiError.invalid("query", name, "expected a moment such as 2026-11-01T00:00:00Z");
    }
  }
}
