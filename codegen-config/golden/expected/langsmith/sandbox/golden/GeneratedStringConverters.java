// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * How moments are written into paths, queries and headers, for {@code
 * Retrofit.Builder.addConverterFactory()}.
 *
 * <p>As in RFC 3339, with the seconds that {@code OffsetDateTime.toString()} leaves out when they
 * are zero. Everything else is written by {@code toString()}, which Retrofit does by itself. Safe
 * for use by several threads.
 */
public final class GeneratedStringConverters extends Converter.Factory {
  /** Makes the factory; it holds no state. */
  public GeneratedStringConverters() {}

  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    if (type != OffsetDateTime.class) {
      return null;
    }
    Converter<OffsetDateTime, String> converter = DateTimeFormatter.ISO_OFFSET_DATE_TIME::format;
    return converter;
  }
}
