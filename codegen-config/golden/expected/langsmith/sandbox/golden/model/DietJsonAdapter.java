// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Diet} without reflection; an unknown value is kept. */
public final class DietJsonAdapter extends JsonAdapter<Diet> implements ModelSupport.TakesAnyText {
  /** Makes the adapter; it holds no state. */
  public DietJsonAdapter() {}

  @Override
  public @Nullable Diet fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL
        ? reader.nextNull()
        : Diet.of(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Diet value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.value());
    }
  }
}
