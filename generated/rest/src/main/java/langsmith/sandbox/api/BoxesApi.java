// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.BatchDeleteRequest;
import langsmith.sandbox.api.model.BatchDeleteResult;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.ResourceStatus;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

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
   *   <li>400: The request makes no sense, or names a snapshot that does not exist or cannot make
   *       such a box. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such template. ({@link ErrorEnvelope})
   *   <li>408: First generation only. The box was not ready within {@code timeout} seconds; it may
   *       exist. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A list with an item of type {@code value_error}: a member is out of bounds.
   *       Otherwise the box could not be made, for a reason such as {@code ImagePull}, {@code
   *       CrashLoop} or {@code SandboxConfig}. ({@link ErrorEnvelope})
   *   <li>429: A quota of the organisation is used up. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: There is no room for the box now ({@code Unschedulable}). ({@link ErrorEnvelope})
   *   <li>504: What was asked for was not ready within {@code timeout} seconds; it may exist.
   *       ({@link ErrorEnvelope})
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
  Call<@Nullable Void> deleteBox(@Path("name") String name);

  /**
   * Deletes several boxes.
   *
   * <p>Says for each box whether it was deleted; one that cannot be does not keep the others.
   *
   * <ul>
   *   <li>200: What became of each. ({@link BatchDeleteResult})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param batchDeleteRequest The body.
   */
  @POST("boxes/batch-delete")
  Call<BatchDeleteResult> deleteBoxes(@Body BatchDeleteRequest batchDeleteRequest);

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
   *   <li>200: The state. ({@link ResourceStatus})
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
  Call<ResourceStatus> getBoxStatus(@Path("name") String name);

  /**
   * Lists boxes, newest first unless asked otherwise.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   */
  @GET("boxes")
  Call<BoxList> listBoxes();

  /**
   * Lists boxes, newest first unless asked otherwise.
   *
   * <p>Servers of the first generation know no parameters and return everything at once.
   *
   * <ul>
   *   <li>200: One page. ({@link BoxList})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param query The optional query parameters.
   */
  @GET("boxes")
  Call<BoxList> listBoxes(@QueryMap(encoded = true) ListBoxesQuery query);

  /**
   * Starts a box that is stopped or has failed.
   *
   * <p>Not idempotent. A body, such as the <code>&#123;&#125;</code> of some clients, is ignored.
   * Requests to the data plane start a stopped box as well.
   *
   * <ul>
   *   <li>202: The box on its way; {@code getBoxStatus} tells when it is ready. ({@link Box})
   *   <li>400: A box in this state cannot do that. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @POST("boxes/{name}/start")
  Call<Box> startBox(@Path("name") String name);

  /**
   * Stops a box, with its commands.
   *
   * <p>Not idempotent. A body, such as the <code>&#123;&#125;</code> of some clients, is ignored.
   * Files and {@code dataplane_url} stay; memory does with {@code preserve_memory_on_stop} only. A
   * box that is not {@code persistent} loses what was written.
   *
   * <ul>
   *   <li>204: Stopped.
   *   <li>400: A box in this state cannot do that. ({@link ErrorEnvelope})
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
  @POST("boxes/{name}/stop")
  Call<@Nullable Void> stopBox(@Path("name") String name);

  /**
   * Changes a box.
   *
   * <p>Sizes take effect at the next start; {@code run_config} affects later commands only, and
   * merges {@code env_vars} by key. {@code proxy_config} replaces all rules at once, in a stopped
   * box at the next start; some servers refuse it there ({@code InvalidRequest}).
   *
   * <ul>
   *   <li>200: The box as it is now. ({@link Box})
   *   <li>400: The request makes no sense, or a box in this state takes no such change ({@code
   *       InvalidRequest}). ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
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
