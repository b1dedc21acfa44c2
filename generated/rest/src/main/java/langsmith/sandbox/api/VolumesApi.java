// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.CloneVolumeRequest;
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
import retrofit2.http.QueryMap;

/**
 * Directories that outlive boxes. There are two kinds at one path: those that boxes attach, with
 * {@code size_bytes}, and those of the first generation that templates mount, with {@code size}.
 * Names are unique among both.
 */
public interface VolumesApi {
  /**
   * Makes a volume with the files that another one has now.
   *
   * <p>Both share what neither writes to. Refused while the source is attached to a box for writing
   * that is not stopped. Needs the creator of the source, or the permission {@code sandboxes:exec}.
   * Not idempotent.
   *
   * <ul>
   *   <li>201: The new volume. ({@link Volume})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such volume. ({@link ErrorEnvelope})
   *   <li>409: The name is taken, or the source is attached to a box for writing that is not
   *       stopped. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>429: A quota of the organisation is used up. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>503: The volume could not be provisioned. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the volume. Length: at least 1.
   * @param cloneVolumeRequest The body.
   */
  @POST("volumes/{name}/clone")
  Call<Volume> cloneVolume(@Path("name") String name, @Body CloneVolumeRequest cloneVolumeRequest);

  /**
   * Creates a volume.
   *
   * <p>With {@code size_bytes} one that boxes attach; with {@code size} one of the first
   * generation. Not idempotent: after a lost answer, or a 504, the volume may exist.
   *
   * <ul>
   *   <li>201: The volume. ({@link Volume})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>429: A quota of the organisation is used up. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>503: The volume could not be provisioned. ({@link ErrorEnvelope})
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
   * <p>Refused while it is attached to a box, running or not, or a template mounts it. Needs the
   * creator of the volume, or the permission {@code sandboxes:exec}.
   *
   * <ul>
   *   <li>204: Deleted.
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such volume. ({@link ErrorEnvelope})
   *   <li>409: The volume is attached to a box, or a template mounts it. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the volume. Length: at least 1.
   */
  @DELETE("volumes/{name}")
  Call<@Nullable Void> deleteVolume(@Path("name") String name);

  /**
   * Returns a volume, with the boxes that it is attached to.
   *
   * <ul>
   *   <li>200: The volume. ({@link Volume})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such volume. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the volume. Length: at least 1.
   */
  @GET("volumes/{name}")
  Call<Volume> getVolume(@Path("name") String name);

  /**
   * Lists volumes, newest first.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   */
  @GET("volumes")
  Call<VolumeList> listVolumes();

  /**
   * Lists volumes, newest first.
   *
   * <p>{@code items} are the volumes that boxes attach, without their attachments on some servers;
   * {@code volumes} are those of the first generation, all at once. A server of one kind has only
   * the one; a server of both omits {@code volumes} where parameters are given.
   *
   * <ul>
   *   <li>200: One page, or all of the first generation. ({@link VolumeList})
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
  @GET("volumes")
  Call<VolumeList> listVolumes(@QueryMap(encoded = true) ListVolumesQuery query);

  /**
   * Changes a volume.
   *
   * <p>A volume that boxes attach has a new {@code description} or new {@code labels}, which
   * replace all; its name and size are final. One of the first generation has a new {@code name} or
   * {@code size}; it grows, and never shrinks. Needs the creator of the volume, or the permission
   * {@code sandboxes:exec}.
   *
   * <ul>
   *   <li>200: The volume as it is now. ({@link Volume})
   *   <li>400: The volume cannot have this size; one of the first generation only grows. ({@link
   *       ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such volume. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the volume. Length: at least 1.
   * @param updateVolumeRequest The body.
   */
  @PATCH("volumes/{name}")
  Call<Volume> updateVolume(
      @Path("name") String name, @Body UpdateVolumeRequest updateVolumeRequest);
}
