// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import java.time.OffsetDateTime;
import java.util.List;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.UsageCostList;
import langsmith.sandbox.api.model.UsageGranularity;
import langsmith.sandbox.api.model.UsageResourceType;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** What is used, what is allowed, and what it costs. */
public interface UsageApi {
  /**
   * Returns what is used and what is allowed.
   *
   * <ul>
   *   <li>200: What is used. ({@link Usage})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   */
  @GET("usage")
  Call<Usage> getUsage();

  /**
   * Lists what boxes and snapshots cost.
   *
   * <p>For the time from {@code start_time} until before {@code end_time}, at most 31 days.
   *
   * <ul>
   *   <li>200: One page. It may be empty although there are more. ({@link UsageCostList})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param startTime The first moment.
   * @param endTime The first moment that no longer counts.
   * @param granularity What an entry stands for. Null leaves it out.
   * @param resourceType Keeps this kind of resource. Null leaves it out.
   * @param resourceIds Keeps these resources. Size: at most 100. Null leaves it out.
   * @param includeTotals Asks for totals as well; with {@code RESOURCE} only. Default: {@code
   *     false}. Null leaves it out.
   * @param includeDaily Asks for totals of each day as well; with {@code include_totals} only.
   *     Default: {@code false}. Null leaves it out.
   * @param pageSize How many entries a page holds at most. Needed for paging by cursor. Between 1
   *     and 500. Null leaves it out.
   * @param cursor The {@code next_cursor} of the page before; absent for the first page. Filters
   *     and order stay the same from page to page. Length: at least 1. Null leaves it out.
   */
  @GET("usage/costs")
  Call<UsageCostList> listUsageCosts(
      @Query("start_time") OffsetDateTime startTime,
      @Query("end_time") OffsetDateTime endTime,
      @Query("granularity") @Nullable UsageGranularity granularity,
      @Query("resource_type") @Nullable UsageResourceType resourceType,
      @Query("resource_ids") @Nullable List<String> resourceIds,
      @Query("include_totals") @Nullable Boolean includeTotals,
      @Query("include_daily") @Nullable Boolean includeDaily,
      @Query("page_size") @Nullable Integer pageSize,
      @Query("cursor") @Nullable String cursor);
}
