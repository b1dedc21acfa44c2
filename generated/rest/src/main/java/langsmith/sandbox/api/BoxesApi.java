// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.BoxStatusReport;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Sandboxes and their life cycle. */
public interface BoxesApi {
  /**
   * Creates a box.
   *
   * <ul>
   *   <li>201: The box; ready if it was waited for. ({@link Box})
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param createBoxRequest The body.
   */
  @POST("boxes")
  Call<Box> createBox(@Body CreateBoxRequest createBoxRequest);

  /**
   * Deletes a box with its files and commands.
   *
   * <ul>
   *   <li>204: Deleted.
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @DELETE("boxes/{name}")
  Call<Void> deleteBox(@Path("name") String name);

  /**
   * Returns a box.
   *
   * <ul>
   *   <li>200: The box. ({@link Box})
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @GET("boxes/{name}")
  Call<Box> getBox(@Path("name") String name);

  /**
   * Returns the state of a box.
   *
   * <ul>
   *   <li>200: The state. ({@link BoxStatusReport})
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @GET("boxes/{name}/status")
  Call<BoxStatusReport> getBoxStatus(@Path("name") String name);

  /**
   * Lists boxes, newest first.
   *
   * <ul>
   *   <li>200: One page. ({@link BoxList})
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param pageSize How many boxes a page holds at most. Needed for paging by cursor. Between 1 and
   *     500. Null leaves it out.
   * @param cursor The {@code next_cursor} of the page before; absent for the first page. Null
   *     leaves it out.
   * @param limit How many boxes are returned at most. Between 1 and 500. Default: {@code 50}. Null
   *     leaves it out. Deprecated.
   * @param offset How many boxes are skipped. At least 0. Default: {@code 0}. Null leaves it out.
   *     Deprecated.
   * @param nameContains Keeps boxes whose name contains this text, in any case. Null leaves it out.
   * @param status Keeps boxes in this state. Null leaves it out.
   */
  @GET("boxes")
  Call<BoxList> listBoxes(
      @Query("page_size") @Nullable Integer pageSize,
      @Query("cursor") @Nullable String cursor,
      @Query("limit") @Nullable Integer limit,
      @Query("offset") @Nullable Integer offset,
      @Query("name_contains") @Nullable String nameContains,
      @Query("status") @Nullable BoxStatus status);

  /**
   * Changes a box.
   *
   * <ul>
   *   <li>200: The box as it is now. ({@link Box})
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   * @param updateBoxRequest The body.
   */
  @PATCH("boxes/{name}")
  Call<Box> updateBox(@Path("name") String name, @Body UpdateBoxRequest updateBoxRequest);
}
