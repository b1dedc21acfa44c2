// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON value as maps, lists, strings, booleans, {@code Long} and {@code Double}; whole numbers stay whole. */
final class AnyJsonAdapter extends JsonAdapter<Object> {
  @Override
  public @Nullable Object fromJson(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_ARRAY:
        List<@Nullable Object> list = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          list.add(fromJson(reader));
        }
        reader.endArray();
        return list;
      case BEGIN_OBJECT:
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          map.put(reader.nextName(), fromJson(reader));
        }
        reader.endObject();
        return map;
      case STRING:
        return reader.nextString();
      case NUMBER:
        String number = reader.nextString();
        for (int i = 0; i < number.length(); i++) {
          char c = number.charAt(i);
          if (c == '.' || c == 'e' || c == 'E') {
            return Double.valueOf(number);
          }
        }
        try {
          return Long.valueOf(number);
        } catch (NumberFormatException e) {
          return new BigDecimal(number);
        }
      case BOOLEAN:
        return reader.nextBoolean();
      case NULL:
        return reader.nextNull();
      default:
        throw new IllegalStateException("Expected a value but was " + reader.peek() + " at " + reader.getPath());
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
    writer.jsonValue(value);
  }
}
