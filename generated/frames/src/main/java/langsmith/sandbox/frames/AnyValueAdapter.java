// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value as unmodifiable maps and lists, strings, booleans and numbers.
 *
 * <p>Whole numbers stay whole ({@code Long}, {@code BigDecimal} beyond it), others are {@code
 * Double}, or {@code BigDecimal} where that would lose digits. Nulls inside are written again.
 */
final class AnyValueAdapter extends JsonAdapter<Object> {
  /** Decoding takes time by the square of the length. */
  static final int MAX_NUMBER_CHARS = 1000;

  @Override
  public @Nullable Object fromJson(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_ARRAY:
        return list(reader);
      case BEGIN_OBJECT:
        return map(reader);
      case STRING:
        return reader.nextString();
      case NUMBER:
        return number(reader.nextString(), reader);
      case BOOLEAN:
        return reader.nextBoolean();
      default:
        return reader.nextNull();
    }
  }

  private List<@Nullable Object> list(JsonReader reader) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      list.add(fromJson(reader));
    }
    reader.endArray();
    return Collections.unmodifiableList(list);
  }

  private Map<String, @Nullable Object> map(JsonReader reader) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      map.put(reader.nextName(), fromJson(reader));
    }
    reader.endObject();
    return Collections.unmodifiableMap(map);
  }

  /** Returns the number that a text on the wire stands for. */
  static Number number(String text, JsonReader reader) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException notWholeOrTooLarge) {
      BigDecimal exact = exact(text, reader);
      double rounded = exact.doubleValue();
      boolean loss =
          Double.isInfinite(rounded) || new BigDecimal(rounded + "").compareTo(exact) != 0;
      return exact.scale() <= 0 || loss ? exact : (Number) rounded;
    }
  }

  private static BigDecimal exact(String text, JsonReader reader) {
    if (text.length() > MAX_NUMBER_CHARS) {
      throw new JsonDataException(
          "A number of "
              + text.length()
              + " characters at "
              + reader.getPath()
              + "; at most "
              + MAX_NUMBER_CHARS
              + " are read");
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException exponentTooLarge) {
      throw new JsonDataException("Number out of range at or before path " + reader.getPath());
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
    boolean serializeNulls = writer.getSerializeNulls();
    writer.setSerializeNulls(true);
    writer.jsonValue(value);
    writer.setSerializeNulls(serializeNulls);
  }
}
