// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import langsmith.sandbox.golden.model.Tally;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Part;
import retrofit2.http.Streaming;

/** Its pictures. */
public interface PicturesApi {
  /**
   * Reads a picture.
   *
   * <ul>
   *   <li>200: The bytes.
   * </ul>
   */
  @Streaming
  @GET("picture")
  Call<ResponseBody> downloadPicture();

  /**
   * Writes a picture from a plain body.
   *
   * <ul>
   *   <li>204: It was written.
   * </ul>
   *
   * @param body The bytes.
   */
  @PUT("picture")
  Call<@Nullable Void> replacePicture(@Body RequestBody body);

  /**
   * Writes a picture.
   *
   * <ul>
   *   <li>200: What was written. ({@link Tally})
   * </ul>
   *
   * @param file The bytes. A part named {@code file}, see {@link
   *     MultipartBody.Part#createFormData}.
   * @param caption A line below the picture. Null leaves it out.
   */
  @Multipart
  @POST("picture")
  Call<Tally> uploadPicture(
      @Part MultipartBody.Part file, @Part("caption") @Nullable RequestBody caption);
}
