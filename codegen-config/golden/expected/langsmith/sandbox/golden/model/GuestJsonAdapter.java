// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Guest} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts.
 */
public final class GuestJsonAdapter extends JsonAdapter<Guest> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("kind", "gates", "name");

  private final JsonAdapter<TicketKind> kindAdapter;
  private final JsonAdapter<List<Integer>> gatesAdapter;
  private final JsonAdapter<Long> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public GuestJsonAdapter(Moshi moshi) {
    this.kindAdapter = moshi.adapter(TicketKind.class);
    this.gatesAdapter = ContainerAdapter.list(moshi.adapter(Integer.class));
    this.additionalPropertyAdapter = moshi.adapter(Long.class);
  }

  @Override
  public @Nullable Guest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Guest.Builder builder = Guest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.kind = kindAdapter.fromJson(reader);
          break;
        case 1:
          builder.gates = gatesAdapter.fromJson(reader);
          break;
        case 2:
          builder.name = ModelSupport.nextString(reader);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(
              name, ModelSupport.present(additionalPropertyAdapter.fromJson(reader), name, reader));
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Guest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.kind != null) {
      writer.name("kind");
      kindAdapter.toJson(writer, value.kind);
    }
    if (value.gates != null) {
      writer.name("gates");
      gatesAdapter.toJson(writer, value.gates);
    }
    writer.name("name").value(value.name);
    for (Map.Entry<String, Long> entry : value.additionalProperties.entrySet()) {
      Long additional = entry.getValue();
      if (additional == null) {
        ModelSupport.writeNull(writer, entry.getKey());
      } else {
        writer.name(entry.getKey());
        additionalPropertyAdapter.toJson(writer, additional);
      }
    }
    writer.endObject();
  }
}
