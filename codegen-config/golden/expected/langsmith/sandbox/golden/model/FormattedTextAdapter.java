// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that is a text with a format on the wire. */
final class FormattedTextAdapter<T> extends JsonAdapter<T> {
  private final String format;
  private final Function<String, T> parser;
  private final Function<T, String> printer;

  private FormattedTextAdapter(
      String format, Function<String, T> parser, Function<T, String> printer) {
    this.format = format;
    this.parser = parser;
    this.printer = printer;
  }

  /** Moments as in RFC 3339; unlike {@code toString()} it always writes the seconds. */
  static FormattedTextAdapter<OffsetDateTime> dateTime() {
    return new FormattedTextAdapter<>(
        "date-time", OffsetDateTime::parse, DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
  }

  static FormattedTextAdapter<LocalDate> date() {
    return new FormattedTextAdapter<>("date", LocalDate::parse, LocalDate::toString);
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    String text = reader.nextString();
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw new JsonDataException(
          "Expected a " + format + " but was '" + text + "' at " + reader.getPath(), e);
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    writer.value(value == null ? null : printer.apply(value));
  }
}
