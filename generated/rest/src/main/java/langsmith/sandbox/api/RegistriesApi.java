// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.CreateRegistryRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.api.model.RegistryList;
import langsmith.sandbox.api.model.UpdateRegistryRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Registries of images from which snapshots are made. */
public interface RegistriesApi {
  /**
   * Adds a registry.
   *
   * <ul>
   *   <li>201: The registry, without its credentials. ({@link Registry})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param createRegistryRequest The body.
   */
  @POST("registries")
  Call<Registry> createRegistry(@Body CreateRegistryRequest createRegistryRequest);

  /**
   * Deletes a registry.
   *
   * <p>Snapshots that were made from its images stay.
   *
   * <ul>
   *   <li>204: Deleted.
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such registry in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the registry. Length: at least 1.
   */
  @DELETE("registries/{name}")
  Call<Void> deleteRegistry(@Path("name") String name);

  /**
   * Returns a registry.
   *
   * <ul>
   *   <li>200: The registry, without its credentials. ({@link Registry})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such registry in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the registry. Length: at least 1.
   */
  @GET("registries/{name}")
  Call<Registry> getRegistry(@Path("name") String name);

  /**
   * Lists registries, newest first.
   *
   * <p>Pages by cursor hold at most 100 registries, and 20 if nothing is asked for.
   *
   * <ul>
   *   <li>200: One page. ({@link RegistryList})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param pageSize How many registries a page holds at most. Needed for paging by cursor. Between
   *     1 and 100. Default: {@code 20}. Null leaves it out.
   * @param cursor The {@code next_cursor} of the page before; absent for the first page. Filters
   *     and order stay the same from page to page. Length: at least 1. Null leaves it out.
   * @param limit How many entries are returned at most. Between 1 and 500. Default: {@code 50}.
   *     Null leaves it out. Deprecated.
   * @param offset How many entries are skipped. At least 0. Default: {@code 0}. Null leaves it out.
   *     Deprecated.
   * @param nameContains Keeps entries whose name contains this text, in any case. Null leaves it
   *     out.
   */
  @GET("registries")
  Call<RegistryList> listRegistries(
      @Query("page_size") @Nullable Integer pageSize,
      @Query("cursor") @Nullable String cursor,
      @Query("limit") @Nullable Integer limit,
      @Query("offset") @Nullable Integer offset,
      @Query("name_contains") @Nullable String nameContains);

  /**
   * Changes a registry.
   *
   * <ul>
   *   <li>200: The registry as it is now. ({@link Registry})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such registry in this workspace. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the registry. Length: at least 1.
   * @param updateRegistryRequest The body.
   */
  @PATCH("registries/{name}")
  Call<Registry> updateRegistry(
      @Path("name") String name, @Body UpdateRegistryRequest updateRegistryRequest);
}
