// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link VisitStars} without reflection; an unknown value is kept. */
public final class VisitStarsJsonAdapter extends JsonAdapter<VisitStars> {
  /** Makes the adapter; it holds no state. */
  public VisitStarsJsonAdapter() {}

  @Override
  public @Nullable VisitStars fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL
        ? reader.nextNull()
        : VisitStars.of(reader.nextLong());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable VisitStars value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.value());
    }
  }
}
