// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * What the interfaces need beside JSON, for {@code Retrofit.Builder.addConverterFactory()}, before
 * the converters of JSON.
 *
 * <p>Moments in paths, queries and headers are written as in RFC 3339, with the seconds that {@code
 * OffsetDateTime.toString()} leaves out when they are zero; everything else is written by {@code
 * toString()}, which Retrofit does by itself. An empty answer is null where the specification
 * allows one ({@link MayBeEmpty}), and an error elsewhere. Safe for use by several threads.
 */
public final class GeneratedConverters extends Converter.Factory {
  /** Creates the factory; it holds no state. */
  public GeneratedConverters() {}

  /** Marks a method with several successful answers, of which one has no content. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface MayBeEmpty {}

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type != OffsetDateTime.class) {
      return null;
    }
    Converter<OffsetDateTime, String> converter = DateTimeFormatter.ISO_OFFSET_DATE_TIME::format;
    return converter;
  }

  @Override
  public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof MayBeEmpty) {
        Converter<ResponseBody, ?> next =
            retrofit.nextResponseBodyConverter(this, type, annotations);
        return body -> convertUnlessEmpty(body, next);
      }
    }
    return null;
  }

  private static @Nullable Object convertUnlessEmpty(
      ResponseBody body, Converter<ResponseBody, ?> next) throws IOException {
    if (body.source().exhausted()) {
      body.close();
      return null;
    }
    return next.convert(body);
  }
}
