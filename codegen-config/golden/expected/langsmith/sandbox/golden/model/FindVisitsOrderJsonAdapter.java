// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link FindVisitsOrder} without reflection; an unknown value is kept. */
public final class FindVisitsOrderJsonAdapter extends JsonAdapter<FindVisitsOrder>
    implements ModelSupport.TakesAnyText {
  /** Makes the adapter; it holds no state. */
  public FindVisitsOrderJsonAdapter() {}

  @Override
  public @Nullable FindVisitsOrder fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL
        ? reader.nextNull()
        : FindVisitsOrder.of(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable FindVisitsOrder value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.value());
    }
  }
}
