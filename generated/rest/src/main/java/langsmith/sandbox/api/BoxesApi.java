// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.*;
import java.util.List;
import java.util.Map;
import okhttp3.MultipartBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.*;

/** Operations tagged {@code Boxes}. */
public interface BoxesApi {
  /**
   * Creates a box.
   *
   * @param createBoxRequest {@code CreateBoxRequest}
   */
  @POST("boxes")
  Call<Box> createBox(
      @Body CreateBoxRequest createBoxRequest);

  /**
   * Deletes a box with its files and commands.
   *
   * @param name The name or the id of the box.
   */
  @DELETE("boxes/{name}")
  Call<Void> deleteBox(
      @Path("name") String name);

  /**
   * Returns a box.
   *
   * @param name The name or the id of the box.
   */
  @GET("boxes/{name}")
  Call<Box> getBox(
      @Path("name") String name);

  /**
   * Returns the state of a box.
   *
   * @param name The name or the id of the box.
   */
  @GET("boxes/{name}/status")
  Call<BoxStatusReport> getBoxStatus(
      @Path("name") String name);

  /**
   * Lists boxes, newest first.
   *
   * @param pageSize How many boxes a page holds at most. Needed for paging by cursor.
   * @param cursor The `next_cursor` of the page before; absent for the first page.
   * @param limit How many boxes are returned at most.
   * @param offset How many boxes are skipped.
   * @param nameContains Keeps boxes whose name contains this text, in any case.
   * @param status Keeps boxes in this state.
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
   * @param name The name or the id of the box.
   * @param updateBoxRequest {@code UpdateBoxRequest}
   */
  @PATCH("boxes/{name}")
  Call<Box> updateBox(
      @Path("name") String name,
      @Body UpdateBoxRequest updateBoxRequest);
}
