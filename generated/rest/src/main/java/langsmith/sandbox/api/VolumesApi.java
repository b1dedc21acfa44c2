// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.UpdateVolumeRequest;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeList;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Directories that templates mount and that outlive boxes. First generation only. */
public interface VolumesApi {
  /**
   * Creates a volume.
   *
   * <p>First generation only. Not idempotent: after a lost answer, or a 504, the volume may exist.
   *
   * <ul>
   *   <li>201: The volume; provisioned if it was waited for. ({@link Volume})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>429: A quota of the organisation is used up. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>503: First generation only. The volume could not be provisioned. ({@link ErrorEnvelope})
   *   <li>504: What was asked for was not ready within {@code timeout} seconds; it may exist.
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param createVolumeRequest The body.
   */
  @POST("volumes")
  Call<Volume> createVolume(@Body CreateVolumeRequest createVolumeRequest);

  /**
   * Deletes a volume with its files.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>204: Deleted.
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such volume. ({@link ErrorEnvelope})
   *   <li>409: First generation only. A template mounts the volume. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the volume. First generation only. Length: at least 1.
   */
  @DELETE("volumes/{name}")
  Call<@Nullable Void> deleteVolume(@Path("name") String name);

  /**
   * Returns a volume.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: The volume. ({@link Volume})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such volume. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the volume. First generation only. Length: at least 1.
   */
  @GET("volumes/{name}")
  Call<Volume> getVolume(@Path("name") String name);

  /**
   * Lists volumes.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: All of them. ({@link VolumeList})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   */
  @GET("volumes")
  Call<VolumeList> listVolumes();

  /**
   * Changes a volume.
   *
   * <p>First generation only. A volume grows, and never shrinks.
   *
   * <ul>
   *   <li>200: The volume as it is now. ({@link Volume})
   *   <li>400: First generation only. The volume cannot have this size; it only grows. ({@link
   *       ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such volume. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the volume. First generation only. Length: at least 1.
   * @param updateVolumeRequest The body.
   */
  @PATCH("volumes/{name}")
  Call<Volume> updateVolume(
      @Path("name") String name, @Body UpdateVolumeRequest updateVolumeRequest);
}
