// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.CaptureSnapshotRequest;
import langsmith.sandbox.api.model.CreateSnapshotRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotList;
import langsmith.sandbox.api.model.SnapshotTags;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/** File systems, and memory, from which boxes are made. */
public interface SnapshotsApi {
  /**
   * Makes a snapshot of a box.
   *
   * <p>Takes the file system of the box, or an image of the Docker inside it. The settings in
   * {@code include} go along; what a create request leaves unset then comes from the snapshot.
   *
   * <ul>
   *   <li>201: The snapshot, mostly still {@code building}. ({@link Snapshot})
   *   <li>400: The request makes no sense, such a box cannot be captured, or settings with secrets
   *       are not confirmed. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   * @param captureSnapshotRequest The body.
   */
  @POST("boxes/{name}/snapshot")
  Call<Snapshot> captureSnapshot(
      @Path("name") String name, @Body CaptureSnapshotRequest captureSnapshotRequest);

  /**
   * Makes a snapshot of an image.
   *
   * <p>The image is pulled after the answer, so that a wrong one shows as {@code failed}; the image
   * must be there for {@code linux/amd64}. Who publishes under a name first owns it; others need
   * the permission {@code snapshots:update}.
   *
   * <ul>
   *   <li>201: The snapshot, mostly still {@code building}. ({@link Snapshot})
   *   <li>400: The request makes no sense, the name is taken or of the system, or there is no such
   *       registry. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param createSnapshotRequest The body.
   */
  @POST("snapshots")
  Call<Snapshot> createSnapshot(@Body CreateSnapshotRequest createSnapshotRequest);

  /**
   * Deletes a snapshot.
   *
   * <p>Boxes that were made from it stay.
   *
   * <ul>
   *   <li>204: Deleted; its storage is reclaimed later.
   *   <li>400: The request makes no sense, or the snapshot is one of the system. ({@link
   *       ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such snapshot. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param ref The id of the snapshot, or {@code name:tag}. A name alone means the tag {@code
   *     latest}, or else the newest ready snapshot of that name without a tag. {@code /} is
   *     percent-encoded; {@code :} may be. Length: at least 1.
   */
  @DELETE("snapshots/{ref}")
  Call<@Nullable Void> deleteSnapshot(@Path("ref") String ref);

  /**
   * Returns a snapshot.
   *
   * <ul>
   *   <li>200: The snapshot. ({@link Snapshot})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such snapshot. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param ref The id of the snapshot, or {@code name:tag}. A name alone means the tag {@code
   *     latest}, or else the newest ready snapshot of that name without a tag. {@code /} is
   *     percent-encoded; {@code :} may be. Length: at least 1.
   */
  @GET("snapshots/{ref}")
  Call<Snapshot> getSnapshot(@Path("ref") String ref);

  /**
   * Returns the tags of a name.
   *
   * <p>A name without tags has been published, and is there; one that nobody published is not
   * found, and one with a tag is refused.
   *
   * <ul>
   *   <li>200: The tags. ({@link SnapshotTags})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such snapshot. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name without a tag. {@code /} is percent-encoded. Length: at least 1.
   */
  @GET("snapshots-by-name/{name}")
  Call<SnapshotTags> getSnapshotTags(@Path("name") String name);

  /**
   * Lists snapshots, newest first unless asked otherwise.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   */
  @GET("snapshots")
  Call<SnapshotList> listSnapshots();

  /**
   * Lists snapshots, newest first unless asked otherwise.
   *
   * <p>Those of the workspace, and the published ones of the system under {@code system/}.
   *
   * <ul>
   *   <li>200: One page. ({@link SnapshotList})
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
  @GET("snapshots")
  Call<SnapshotList> listSnapshots(@QueryMap(encoded = true) ListSnapshotsQuery query);
}
