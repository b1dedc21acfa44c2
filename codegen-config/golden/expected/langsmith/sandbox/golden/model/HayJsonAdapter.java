// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Hay} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class HayJsonAdapter extends JsonAdapter<Hay> {

  /** Takes the adapters of nested values from {@code moshi}. */
  public HayJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable Hay fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Hay.Builder builder = Hay.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "meal_kind":
          reader.skipValue(); // always "hay"
          break;
        case "kilograms":
          builder.kilograms = ModelSupport.nextLong(reader);
          break;
        case "price":
          builder.price = ModelSupport.nextDouble(reader);
          break;
        case "supplier":
          builder.supplier = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    if (builder.kilograms == null) {
      throw ModelSupport.missing("kilograms", reader);
    }
    if (builder.price == null) {
      throw ModelSupport.missing("price", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Hay value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("meal_kind").value(value.mealKind());
    writer.name("kilograms").value(value.kilograms);
    writer.name("price").value(value.price);
    if (value.supplier != null) {
      writer.name("supplier").value(value.supplier);
    } else {
      ModelSupport.writeNull(writer, "supplier");
    }
    writer.endObject();
  }
}
