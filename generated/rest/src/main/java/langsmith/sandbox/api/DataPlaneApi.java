// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.api.model.UploadResult;
import okhttp3.MultipartBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.Part;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** Commands and files of one box, under the {@code dataplane_url} of that box. */
public interface DataPlaneApi {
  /**
   * Reads a file.
   *
   * <ul>
   *   <li>200: The content.
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param path The file, absolute or relative to the home directory. Length: at least 1.
   */
  @Streaming
  @GET("download")
  Call<ResponseBody> download(@Query("path") String path);

  /**
   * Runs a command and waits for its end.
   *
   * <ul>
   *   <li>200: The command has ended. ({@link ExecuteResult})
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param executeRequest The body.
   */
  @POST("execute")
  Call<ExecuteResult> execute(@Body ExecuteRequest executeRequest);

  /**
   * Writes a file.
   *
   * <ul>
   *   <li>200: The file was written. ({@link UploadResult})
   *   <li>Otherwise: The request failed. ({@link ErrorEnvelope})
   * </ul>
   *
   * @param path The file, absolute or relative to the home directory. Length: at least 1.
   * @param file The content. A part named {@code file}, see {@link
   *     MultipartBody.Part#createFormData}.
   */
  @Multipart
  @POST("upload")
  Call<UploadResult> upload(@Query("path") String path, @Part MultipartBody.Part file);
}
