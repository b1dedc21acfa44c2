// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BoxSortKey} without reflection; an unknown value is kept. */
public final class BoxSortKeyJsonAdapter extends JsonAdapter<BoxSortKey>
    implements ModelSupport.TakesAnyText {
  /** Makes the adapter; it holds no state. */
  public BoxSortKeyJsonAdapter() {}

  @Override
  public @Nullable BoxSortKey fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL
        ? reader.nextNull()
        : BoxSortKey.of(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxSortKey value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.value());
    }
  }
}
