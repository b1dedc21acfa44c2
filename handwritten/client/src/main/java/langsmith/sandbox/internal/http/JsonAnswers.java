// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/**
 * Converts JSON bodies. A response is read to its end before it is parsed, to distinguish a broken
 * connection ({@link IOException}) from an invalid document ({@link JsonDataException}). Responses
 * above {@value #MAX_ANSWER_BYTES} bytes are invalid.
 */
final class JsonAnswers extends Converter.Factory {
  static final long MAX_ANSWER_BYTES = 32L * 1024 * 1024;

  private final MoshiConverterFactory json;

  JsonAnswers(Moshi moshi) {
    this.json = MoshiConverterFactory.create(moshi);
  }

  @Override
  public @Nullable Converter<?, RequestBody> requestBodyConverter(
      Type type, Annotation[] parameters, Annotation[] methods, Retrofit retrofit) {
    return json.requestBodyConverter(type, parameters, methods, retrofit);
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    Converter<ResponseBody, ?> parser = json.responseBodyConverter(type, annotations, retrofit);
    return parser == null ? null : body -> parse(parser, body);
  }

  private static @Nullable Object parse(Converter<ResponseBody, ?> parser, ResponseBody body)
      throws IOException {
    Buffer whole = new Buffer();
    try (body) {
      while (body.source().read(whole, 64 * 1024) != -1) {
        if (whole.size() > MAX_ANSWER_BYTES) {
          throw new JsonDataException("longer than " + MAX_ANSWER_BYTES + " bytes");
        }
      }
    }
    try {
      return parser.convert(ResponseBody.create(whole, body.contentType(), whole.size()));
    } catch (IOException e) {
      // Only the parser can fail here, because everything is in memory. Its message may quote the
      // document.
      throw new JsonDataException("not a JSON document", e);
    }
  }
}
