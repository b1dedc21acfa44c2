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
import retrofit2.http.QueryMap;

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
  Call<@Nullable Void> deleteRegistry(@Path("name") String name);

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
   * <p>Leaves optional arguments out; the overload with all of them says more.
   */
  @GET("registries")
  Call<RegistryList> listRegistries();

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
   * @param query The optional query parameters.
   */
  @GET("registries")
  Call<RegistryList> listRegistries(@QueryMap(encoded = true) ListRegistriesQuery query);

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
