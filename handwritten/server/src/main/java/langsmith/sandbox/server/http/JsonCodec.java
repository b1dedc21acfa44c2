// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;

/** Converts the generated models to and from JSON. */
public final class JsonCodec {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
  private static final Pattern AT_PATH = Pattern.compile(" at path \\$\\.?(\\S*)$");

  private JsonCodec() {}

  /**
   * Decodes a body that was validated against the schema.
   *
   * @throws ApiError 422 for violations that a schema cannot express, such as a number too large
   *     for its format
   */
  public static <T> T read(Class<T> type, Buffer json) {
    JsonAdapter<T> adapter = MOSHI.adapter(type);
    try {
      T value = adapter.fromJson(json.toString(StandardCharsets.UTF_8));
      if (value != null) {
        return value;
      }
    } catch (JsonDataException | IOException e) {
      throw violation(String.valueOf(e.getMessage()));
    }
    throw violation("expected an object");
  }

  public static <T> Buffer write(Class<T> type, T value) {
    return Buffer.buffer(MOSHI.adapter(type).toJson(value));
  }

  private static ApiError violation(String message) {
    List<String> location = new ArrayList<>(List.of("body"));
    Matcher at = AT_PATH.matcher(message);
    if (at.find()) {
      for (String step : at.group(1).split("[.\\[\\]]+", -1)) {
        if (!step.isEmpty()) {
          location.add(step);
        }
      }
    }
    return ApiError.invalid(
        List.of(new ApiError.Violation(List.copyOf(location), at.replaceFirst(""))));
  }
}
