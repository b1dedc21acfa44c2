// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.Moshi;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Reads the bodies of answers that report a failure. */
public final class ErrorBodies {
  private ErrorBodies() {}

  /**
   * Returns the body of a failed answer.
   *
   * @param answer the answer; its body is read, so a second call returns null
   * @param moshi has the adapters of this package's models
   * @param type the model that the specification states for the status
   * @return null if the answer was successful, or if its body is something else, such as the page
   *     of a proxy
   * @throws IOException if the body cannot be read
   */
  public static <T> @Nullable T read(Response<?> answer, Moshi moshi, Class<T> type)
      throws IOException {
    ResponseBody body = answer.errorBody();
    if (body == null) {
      return null;
    }
    try (ResponseBody closed = body) {
      return moshi.adapter(type).fromJson(closed.source());
    } catch (EOFException | JsonEncodingException | JsonDataException foreign) {
      return null;
    }
  }
}
