// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import java.time.OffsetDateTime;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.UsageCostList;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

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
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param startTime The first moment.
   * @param endTime The first moment that no longer counts.
   */
  @GET("usage/costs")
  Call<UsageCostList> listUsageCosts(
      @Query("start_time") OffsetDateTime startTime, @Query("end_time") OffsetDateTime endTime);

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
   * @param query The optional query parameters.
   */
  @GET("usage/costs")
  Call<UsageCostList> listUsageCosts(
      @Query("start_time") OffsetDateTime startTime,
      @Query("end_time") OffsetDateTime endTime,
      @QueryMap(encoded = true) ListUsageCostsQuery query);
}
