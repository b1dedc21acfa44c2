// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BoxStatus} without reflection; an unknown value is kept. */
public final class BoxStatusJsonAdapter extends JsonAdapter<BoxStatus>
    implements ModelSupport.TakesAnyText {
  /** Makes the adapter; it holds no state. */
  public BoxStatusJsonAdapter() {}

  @Override
  public @Nullable BoxStatus fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL
        ? reader.nextNull()
        : BoxStatus.of(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxStatus value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.value());
    }
  }
}
