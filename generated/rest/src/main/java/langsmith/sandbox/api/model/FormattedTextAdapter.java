// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        "date-time",
        FormattedTextAdapter::dateTime,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
  }

  static FormattedTextAdapter<LocalDate> date() {
    return new FormattedTextAdapter<>("date", LocalDate::parse, LocalDate::toString);
  }

  /** Reads the usual form by its digits, which is several times as fast, and others by the JDK. */
  private static OffsetDateTime dateTime(String text) {
    int length = text.length();
    boolean usual =
        length >= 20
            && text.charAt(length - 1) == 'Z'
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && (length == 20 || text.charAt(19) == '.' && length > 21 && length <= 30);
    if (!usual) {
      return OffsetDateTime.parse(text);
    }
    int nanos = length == 20 ? 0 : digits(text, 20, length - 1);
    for (int i = length - 21; nanos > 0 && i < 9; i++) {
      nanos *= 10;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    return (year | month | day | hour | minute | second | nanos) < 0
        ? OffsetDateTime.parse(text)
        : OffsetDateTime.of(year, month, day, hour, minute, second, nanos, ZoneOffset.UTC);
  }

  /** Returns a number of ASCII digits, or a negative one if there is something else. */
  private static int digits(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Returns null if it is no such text. */
  @Nullable T parse(String text) {
    try {
      return parser.apply(text);
    } catch (DateTimeException unreadable) {
      return null;
    }
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
