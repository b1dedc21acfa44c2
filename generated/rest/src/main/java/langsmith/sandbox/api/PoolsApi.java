// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.CreatePoolRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.PoolList;
import langsmith.sandbox.api.model.UpdatePoolRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Boxes made in advance from a template. First generation only. */
public interface PoolsApi {
  /**
   * Creates a pool.
   *
   * <p>First generation only. Not idempotent: after a lost answer, or a 504, the pool may exist.
   *
   * <ul>
   *   <li>201: The pool; its boxes are ready if it was waited for. ({@link Pool})
   *   <li>400: First generation only. There is no such template ({@code TemplateNotFound}), or it
   *       has volumes or too many replicas are asked for ({@code ValidationError}). ({@link
   *       ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>409: First generation only. Another pool has this name. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>429: A quota of the organisation is used up. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>504: What was asked for was not ready within {@code timeout} seconds; it may exist.
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param createPoolRequest The body.
   */
  @POST("pools")
  Call<Pool> createPool(@Body CreatePoolRequest createPoolRequest);

  /**
   * Deletes a pool with the boxes that nobody has taken yet.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>204: Deleted.
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such pool. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the pool. First generation only. Length: at least 1.
   */
  @DELETE("pools/{name}")
  Call<@Nullable Void> deletePool(@Path("name") String name);

  /**
   * Returns a pool.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: The pool. ({@link Pool})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such pool. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the pool. First generation only. Length: at least 1.
   */
  @GET("pools/{name}")
  Call<Pool> getPool(@Path("name") String name);

  /**
   * Lists pools.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: All of them. ({@link PoolList})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   */
  @GET("pools")
  Call<PoolList> listPools();

  /**
   * Changes a pool.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: The pool as it is now. ({@link Pool})
   *   <li>400: First generation only. There is no such template ({@code TemplateNotFound}), or it
   *       has volumes or too many replicas are asked for ({@code ValidationError}). ({@link
   *       ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such pool. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>429: A quota of the organisation is used up. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the pool. First generation only. Length: at least 1.
   * @param updatePoolRequest The body.
   */
  @PATCH("pools/{name}")
  Call<Pool> updatePool(@Path("name") String name, @Body UpdatePoolRequest updatePoolRequest);
}
