// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link CommandStreamEndEventStream} without reflection; an unknown value is
 * kept.
 */
public final class CommandStreamEndEventStreamJsonAdapter
    extends JsonAdapter<CommandStreamEndEventStream> implements ModelSupport.TakesAnyText {
  /** Makes the adapter; it holds no state. */
  public CommandStreamEndEventStreamJsonAdapter() {}

  @Override
  public @Nullable CommandStreamEndEventStream fromJson(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL
        ? reader.nextNull()
        : CommandStreamEndEventStream.of(reader.nextString());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CommandStreamEndEventStream value)
      throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      writer.value(value.value());
    }
  }
}
