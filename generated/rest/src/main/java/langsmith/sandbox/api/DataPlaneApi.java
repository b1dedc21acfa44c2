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

/** Operations tagged {@code DataPlane}. */
public interface DataPlaneApi {
  /**
   * Reads a file.
   *
   * @param path The file, absolute or relative to the home directory.
   */
  @Streaming
  @GET("download")
  Call<ResponseBody> download(
      @Query("path") String path);

  /**
   * Runs a command and waits for its end.
   *
   * @param executeRequest {@code ExecuteRequest}
   */
  @POST("execute")
  Call<ExecuteResult> execute(
      @Body ExecuteRequest executeRequest);

  /**
   * Writes a file.
   *
   * @param path The file, absolute or relative to the home directory.
   * @param file The content.
   */
  @Multipart
  @POST("upload")
  Call<UploadResult> upload(
      @Query("path") String path,
      @Part MultipartBody.Part file);
}
