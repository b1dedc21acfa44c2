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
   * <p>Returns the whole file, as bytes.
   *
   * <ul>
   *   <li>200: The content.
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such file, or no such box. ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
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
   * <p>Without streaming, input, kill or resumption; {@code /execute/ws} of {@code asyncapi.yaml}
   * has them. Not idempotent: after a lost answer the command may have run. The service ends
   * answers that take longer than some 310 s with 504; the command may go on.
   *
   * <ul>
   *   <li>200: The command has ended. ({@link ExecuteResult})
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>504: The answer took too long for a proxy on the way. What was asked for may have been
   *       done. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param executeRequest The body.
   */
  @POST("execute")
  Call<ExecuteResult> execute(@Body ExecuteRequest executeRequest);

  /**
   * Writes a file.
   *
   * <p>Creates the file or replaces it as a whole.
   *
   * <ul>
   *   <li>200: The file was written. ({@link UploadResult})
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
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
