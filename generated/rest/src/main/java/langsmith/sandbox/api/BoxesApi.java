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
   * <p>Not idempotent: after a lost answer, or a 504, the box may exist. With {@code
   * wait_for_ready} the answer comes when the box is ready, or after {@code timeout} seconds as 408
   * (first generation) or 504; otherwise at once, with {@code provisioning} and mostly without
   * {@code dataplane_url}.
   *
   * <ul>
   *   <li>201: The box; ready if it was waited for. ({@link Box})
   *   <li>400: The request makes no sense, or names a snapshot that does not exist ({@code
   *       InvalidRequest} when a box in this state takes no such change). ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such template. ({@link ErrorEnvelope})
   *   <li>408: First generation only. The box was not ready within {@code timeout} seconds; it may
   *       exist. ({@link ErrorEnvelope})
   *   <li>409: Another box has this name. ({@link ErrorEnvelope})
   *   <li>422: A list with an item of type {@code value_error}: a member is out of bounds.
   *       Otherwise the box could not be made, for a reason such as {@code ImagePull}, {@code
   *       CrashLoop} or {@code SandboxConfig}. ({@link ErrorEnvelope})
   *   <li>429: A quota of the organisation is used up. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: There is no room for the box now ({@code Unschedulable}). ({@link ErrorEnvelope})
   *   <li>504: The box was not ready within {@code timeout} seconds; it may exist. ({@link
   *       ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
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
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @DELETE("boxes/{name}")
  Call<Void> deleteBox(@Path("name") String name);

  /**
   * Returns a box.
   *
   * <p>A box that has been provisioning for longer than the server's limit turns to {@code failed}
   * here.
   *
   * <ul>
   *   <li>200: The box. ({@link Box})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
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
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @GET("boxes/{name}/status")
  Call<BoxStatusReport> getBoxStatus(@Path("name") String name);

  /**
   * Lists boxes, newest first.
   *
   * <p>Servers of the first generation know no parameters and return everything at once. Filters
   * stay the same from page to page.
   *
   * <ul>
   *   <li>200: One page. ({@link BoxList})
   *   <li>400: The request makes no sense, or names a snapshot that does not exist ({@code
   *       InvalidRequest} when a box in this state takes no such change). ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param pageSize How many boxes a page holds at most. Needed for paging by cursor. Between 1 and
   *     500. Null leaves it out.
   * @param cursor The {@code next_cursor} of the page before; absent for the first page. Length: at
   *     least 1. Null leaves it out.
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
   * <p>Sizes take effect at the next start; {@code run_config} affects later commands only.
   *
   * <ul>
   *   <li>200: The box as it is now. ({@link Box})
   *   <li>400: The request makes no sense, or names a snapshot that does not exist ({@code
   *       InvalidRequest} when a box in this state takes no such change). ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>409: Another box has this name. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   * @param updateBoxRequest The body.
   */
  @PATCH("boxes/{name}")
  Call<Box> updateBox(@Path("name") String name, @Body UpdateBoxRequest updateBoxRequest);
}
