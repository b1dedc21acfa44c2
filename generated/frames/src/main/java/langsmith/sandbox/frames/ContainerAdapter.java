// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists, sets and maps; nulls inside are read and written. */
abstract class ContainerAdapter<T, C> extends JsonAdapter<C> {
  final JsonAdapter<T> itemAdapter;

  private ContainerAdapter(JsonAdapter<T> itemAdapter) {
    this.itemAdapter = itemAdapter;
  }

  abstract C read(JsonReader reader) throws IOException;

  abstract void write(JsonWriter writer, C value) throws IOException;

  @Override
  public @Nullable C fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL ? reader.nextNull() : read(reader);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable C value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      write(writer, value);
    }
  }

  <I extends Collection<@Nullable T>> I readInto(I items, JsonReader reader) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      items.add(itemAdapter.fromJson(reader));
    }
    reader.endArray();
    return items;
  }

  void writeAll(JsonWriter writer, Collection<T> items) throws IOException {
    writer.beginArray();
    for (T item : items) {
      itemAdapter.toJson(writer, item);
    }
    writer.endArray();
  }

  static <T> JsonAdapter<List<T>> list(JsonAdapter<T> itemAdapter) {
    return new ContainerAdapter<T, List<T>>(itemAdapter) {
      @Override
      List<T> read(JsonReader reader) throws IOException {
        return readInto(new ArrayList<>(), reader);
      }

      @Override
      void write(JsonWriter writer, List<T> value) throws IOException {
        writeAll(writer, value);
      }
    };
  }

  static <T> JsonAdapter<Set<T>> set(JsonAdapter<T> itemAdapter) {
    return new ContainerAdapter<T, Set<T>>(itemAdapter) {
      @Override
      Set<T> read(JsonReader reader) throws IOException {
        return readInto(new LinkedHashSet<>(), reader);
      }

      @Override
      void write(JsonWriter writer, Set<T> value) throws IOException {
        writeAll(writer, value);
      }
    };
  }

  static <T> JsonAdapter<Map<String, T>> map(JsonAdapter<T> valueAdapter) {
    return new ContainerAdapter<T, Map<String, T>>(valueAdapter) {
      @Override
      Map<String, T> read(JsonReader reader) throws IOException {
        Map<String, @Nullable T> map = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          map.put(reader.nextName(), itemAdapter.fromJson(reader));
        }
        reader.endObject();
        return map;
      }

      @Override
      void write(JsonWriter writer, Map<String, T> value) throws IOException {
        writer.beginObject();
        for (Map.Entry<String, T> entry : value.entrySet()) {
          if (entry.getValue() == null) {
            ModelSupport.writeNull(writer, entry.getKey());
          } else {
            writer.name(entry.getKey());
            itemAdapter.toJson(writer, entry.getValue());
          }
        }
        writer.endObject();
      }
    };
  }
}
