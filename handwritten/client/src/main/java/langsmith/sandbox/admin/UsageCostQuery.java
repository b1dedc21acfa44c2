// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import langsmith.sandbox.api.ListUsageCostsQuery;
import langsmith.sandbox.api.UsageApi;
import langsmith.sandbox.api.model.UsageCostList;
import langsmith.sandbox.api.model.UsageGranularity;
import langsmith.sandbox.api.model.UsageResourceType;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.resource.PageSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Which costs to list. Immutable: every method returns a changed copy. Arguments are checked at
 * once with {@link IllegalArgumentException}.
 */
public final class UsageCostQuery {
  private static final Duration MAX_RANGE = Duration.ofDays(31);
  private static final int MAX_RESOURCES = 100;

  private final Instant start;
  private final Instant end;
  private final @Nullable UsageGranularity granularity;
  private final @Nullable UsageResourceType resourceType;
  private final @Nullable List<String> resourceIds;

  private UsageCostQuery(
      Instant start,
      Instant end,
      @Nullable UsageGranularity granularity,
      @Nullable UsageResourceType resourceType,
      @Nullable List<String> resourceIds) {
    this.start = start;
    this.end = end;
    this.granularity = granularity;
    this.resourceType = resourceType;
    this.resourceIds = resourceIds;
  }

  /**
   * {@return a query for the costs of all sandboxes and snapshots in a period}
   *
   * @param start the start of the period
   * @param end the end of the period, exclusive; at most 31 days after the start
   */
  public static UsageCostQuery between(Instant start, Instant end) {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("end must be after start, which is " + start);
    }
    if (Duration.between(start, end).compareTo(MAX_RANGE) > 0) {
      throw new IllegalArgumentException("end must be at most 31 days after start");
    }
    return new UsageCostQuery(start, end, null, null, null);
  }

  /**
   * Sets what one entry covers.
   *
   * @param granularity a resource in one hour, or in the whole period
   * @return a changed copy
   */
  public UsageCostQuery granularity(UsageGranularity granularity) {
    return new UsageCostQuery(start, end, granularity, resourceType, resourceIds);
  }

  /**
   * Keeps one kind of resource.
   *
   * @param type the kind
   * @return a changed copy
   */
  public UsageCostQuery resourceType(UsageResourceType type) {
    return new UsageCostQuery(start, end, granularity, type, resourceIds);
  }

  /**
   * Keeps the given resources.
   *
   * @param ids of sandboxes and snapshots, 1 to 100
   * @return a changed copy
   */
  public UsageCostQuery resourceIds(List<String> ids) {
    Arguments.within("the number of ids", ids.size(), 1, MAX_RESOURCES);
    ids.forEach(id -> Arguments.uuid("the id of a resource", id));
    return new UsageCostQuery(start, end, granularity, resourceType, List.copyOf(ids));
  }

  Call<UsageCostList> call(UsageApi api, PageSource.Position position) {
    return api.listUsageCosts(
        OffsetDateTime.ofInstant(start, ZoneOffset.UTC),
        OffsetDateTime.ofInstant(end, ZoneOffset.UTC),
        ListUsageCostsQuery.builder()
            .granularity(granularity)
            .resourceType(resourceType)
            .resourceIds(resourceIds)
            .pageSize(position.pageSize())
            .cursor(position.cursor())
            .build());
  }
}
